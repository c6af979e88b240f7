// What people do with the app, with and without JavaScript.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { list, open, shows, textOf } from './support.mjs';

// Holds the calls of server functions back until the function that is returned is called.
async function holdCalls(page) {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route('**', async (route) => {
    if (route.request().method() === 'POST') await held;
    await route.continue();
  });
  return release;
}

export function withJavaScript(build) {
  test('a client component calls the default export of a server module', async (t) => {
    const { page } = await open(t, build, '/');
    await page.getByLabel('Search').fill('moon');
    await shows(page.locator('.search li'), 'The Moonstone');
    assert.equal(await page.locator('.search li').count(), 1);
  });

  test('a closure over props arrives, and its effect is there after a reload', async (t) => {
    const { page, book } = await open(t, build, list);
    await book('middlemarch').getByLabel('4 stars').click();
    const rated = page.locator('[data-book="middlemarch"] [data-stars="4"]');
    await rated.waitFor();
    await page.waitForLoadState('networkidle');
    await page.reload();
    await rated.waitFor();
    assert.equal(await page.locator('[data-book="earthsea"] [data-stars]').getAttribute('data-stars'), '0');
  });

  test('a closure over a date arrives', async (t) => {
    const { page, book } = await open(t, build, list);
    const label = await textOf(book('earthsea').getByText('Borrow until'));
    await book('earthsea').getByText('Borrow until').click();
    await book('earthsea').getByText('Give back').waitFor();
    await page.locator('.sign-in select').selectOption('grace');
    await page.getByText('Change', { exact: true }).click();
    await shows(book('earthsea'), `Ada, until ${label.replace('Borrow until ', '')}`);
  });

  test('a closure over an element arrives', async (t) => {
    const { book, server } = await open(t, build, list);
    await book('month').getByText('Borrow until').click();
    await book('month').getByText('Slip').click();
    await shows(book('month').locator('.slip'), /The Mythical Man-Month, due on \d+ \w+/);
    assert.equal(await textOf(book('month').locator('.slip .cover')), 'M');
    assert.doesNotMatch(server.log(), /unique "key"/); // a captured element is no child of a list
  });

  test('a closure over a map arrives', async (t) => {
    const { page, server } = await open(t, build, list);
    const other = await page.context().newPage();
    await other.goto(server.url + list);
    await other.getByLabel('Title').fill('Emma');
    await other.getByLabel('Author').fill('Jane Austen');
    await other.getByText('Add', { exact: true }).click();
    await other.getByText('Added.').waitFor();
    await page.getByText('What has changed').click();
    await shows(page.locator('output'), '+ Emma');
  });

  test('a server function is the argument of another', async (t) => {
    const { page } = await open(t, build, list);
    await page.getByText('Markdown').click();
    await shows(page.locator('pre'), '- *Middlemarch*, George Eliot (1871)');
    await page.getByText('Citations').click();
    await shows(page.locator('pre'), 'Eliot, George: Middlemarch. 1871.');
  });

  test('a form action with a closure', async (t) => {
    const { page } = await open(t, build, list);
    await page.getByLabel('New name').fill('Thursday club');
    await page.getByText('Rename').click();
    await shows(page.locator('h1'), 'Thursday club');
  });

  test('useActionState, with a bound argument', async (t) => {
    const { page } = await open(t, build, list);
    await page.getByText('Add', { exact: true }).click();
    await shows(page.locator('.add [role=alert]'), 'A book has a title and an author.');
    await page.getByLabel('Title').fill('Emma');
    await page.getByLabel('Author').fill('Jane Austen');
    await page.getByText('Add', { exact: true }).click();
    await page.getByText('Added.').waitFor();
    await shows(page.locator('.book'), 'Emma');
    assert.equal(await page.locator('.book').count(), 5);
  });

  test('useTransition is pending until the server has answered', async (t) => {
    const { page, book } = await open(t, build, list);
    const release = await holdCalls(page);
    await book('month').getByText('Borrow until').click();
    const waiting = book('month').getByText('One moment …');
    await waiting.waitFor();
    assert.equal(await waiting.isDisabled(), true);
    release();
    await book('month').getByText('Give back').waitFor();
  });

  test('useOptimistic shows a note before the server has answered', async (t) => {
    const { page } = await open(t, build, list);
    const release = await holdCalls(page);
    await page.getByLabel('Note').fill('I bring tea.');
    await page.getByText('Send').click();
    await shows(page.locator('.notes .sending'), 'I bring tea.');
    release();
    await page.locator('.notes .sending').waitFor({ state: 'detached' });
    await shows(page.locator('.notes li'), 'Ada I bring tea.');
  });

  test('what the server throws is caught on the client; production tells no message', async (t) => {
    const thrown = /has borrowed|status of 500|React error #441/; // #441: an error of the server, without its message
    const { page, server, book } = await open(t, build, list, { allow: thrown });
    await book('month').getByText('Borrow until').click();
    await book('month').getByText('Give back').waitFor();
    await book('month').getByText('Remove').click();
    const alert = book('month').getByRole('alert');
    await alert.waitFor();
    const isProduction = build.mode === 'production';
    assert.match(await textOf(alert), isProduction ? /Refused by the server \(\w+\)/ : /Ada has borrowed The Mythical Man-Month/);
    assert.equal((await page.content()).includes('has borrowed'), !isProduction);
    assert.match(server.log(), /Ada has borrowed The Mythical Man-Month/);
    await alert.getByText('Well then').click();
    await book('month').getByText('Remove').waitFor();
  });
}

export function withoutJavaScript(build) {
  const off = { javaScript: false };

  test('without JavaScript: a form action with a closure', async (t) => {
    const { page, book } = await open(t, build, list, off);
    await page.getByLabel('New name').fill('Thursday club');
    await page.getByText('Rename').click();
    await shows(page.locator('h1'), 'Thursday club');
    await book('middlemarch').getByText('Remove').click();
    await book('middlemarch').waitFor({ state: 'detached' });
    assert.equal(await page.locator('.book').count(), 3);
  });

  test('without JavaScript: useActionState', async (t) => {
    const { page } = await open(t, build, list, off);
    await page.getByText('Add', { exact: true }).click();
    await shows(page.locator('.add [role=alert]'), 'A book has a title and an author.');
    await page.getByLabel('Title').fill('Emma');
    await page.getByLabel('Author').fill('Jane Austen');
    await page.getByText('Add', { exact: true }).click();
    await page.getByText('Added.').waitFor();
    await shows(page.locator('.book'), 'Emma');
  });

  test('without JavaScript: the permalink shows the state of a form on another page', async (t) => {
    const { page } = await open(t, build, '/', off);
    const card = page.locator('[data-list="holidays"]');
    await card.getByLabel('Title').fill('The Moonstone');
    await card.getByLabel('Author').fill('Wilkie Collins');
    await card.getByText('Add', { exact: true }).click();
    await shows(page.locator('[role=alert]'), 'The Moonstone is there already.');
    assert.equal(new URL(page.url()).pathname, '/lists/holidays');
  });

  test('without JavaScript: an exported server function as a form action', async (t) => {
    const { page } = await open(t, build, list, off);
    await page.locator('.sign-in select').selectOption('grace');
    await page.getByText('Change', { exact: true }).click();
    await page.locator('.rename').waitFor({ state: 'detached' });
    assert.equal(await page.locator('.sign-in select').inputValue(), 'grace');
  });
}
