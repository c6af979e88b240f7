// What a hostile client may send: each request is refused, and for the right reason. The same requests
// with honest values are accepted, so that none is refused for a slip of the test.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { list, listFunctions, startServer } from './support.mjs';

const page_parts = /<form[^>]*>|<input type="hidden"[^>]*>/g;

function unescapeHtml(text) {
  const characters = { quot: '"', amp: '&', lt: '<', gt: '>', '#x27': "'" };
  return text.replace(/&([#\w]+);/g, (_, name) => characters[name]);
}

// The hidden fields of the form that calls `id`, as [name, value]. They name the function, and hold
// its sealed values: `$ACTION_n:0` is {id, bound}, `$ACTION_n:1` the list of bound values.
function fieldsOf(html, id) {
  let fields = [];
  for (const [tag] of html.matchAll(page_parts)) {
    if (tag.startsWith('<form')) {
      if (fields.some(([, value]) => value.includes(id))) return fields;
      fields = [];
      continue;
    }
    const attribute = (name) => unescapeHtml(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
    fields.push([attribute('name'), attribute('value')]);
  }
  return fields;
}

const sealed_text = /1\.[0-9a-f]{8}\.[\w.-]+/;
const withValues = (fields, change) => fields.map(([name, value]) => [name, change(value)]);

function formOf(fields) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

// {ids, html, form(fields), call(id, body)}: a client of a fresh server. Both give {status, reason,
// message}; a request that is accepted has no reason.
async function visit(t, build) {
  const server = await startServer(build.app, build.bundle);
  t.after(server.stop);
  const functions = listFunctions(build.app);
  const ids = Object.fromEntries(functions.map(({ id, symbol }) => [symbol, id]));
  const send = async (body, headers) => {
    const response = await fetch(server.url + list, { method: 'POST', body, headers: { origin: server.url, ...headers } });
    const isRefusal = response.headers.get('content-type') === 'application/json';
    return { status: response.status, ...(isRefusal && (await response.json()).error), text: isRefusal ? '' : await response.text() };
  };
  return {
    ids,
    html: await (await fetch(server.url + list)).text(),
    form: (fields, headers) => send(formOf(fields), headers),
    call: (id, body, headers) => send(body, { accept: 'text/x-component', 'rscc-action': id, ...headers }),
  };
}

function isRefused(answer, status, reason, message) {
  assert.deepEqual([answer.status, answer.reason], [status, reason], `${answer.message}${answer.text?.slice(0, 300)}`);
  assert.match(answer.message, message);
}

// The text of a call whose argument is the server function `id`, as encodeReply() writes it.
function replyWithFunction(listId, id) {
  return formOf([['1', JSON.stringify({ id, bound: null })], ['0', JSON.stringify([listId, '$h1'])]]);
}

export function refusals(build) {
  test('refused: an id that is none, in the header', async (t) => {
    const { ids, call } = await visit(t, build);
    assert.match((await call(ids.default, '["moonstone"]')).text, /The Moonstone/);
    for (const id of ['0'.repeat(32), 'constructor', '__proto__', 'toString', '']) {
      isRefused(await call(id, '[]'), 404, 'unknown-function', /there is no server function/);
    }
    for (const name of ['exportList', 'fn', 'asMarkdown']) {
      isRefused(await call(`${ids.exportList}#${name}`, '[]'), 404, 'export-of-function', /names an export/);
    }
  });

  test('refused: an id that is none, in a form', async (t) => {
    const { ids, form } = await visit(t, build);
    assert.equal((await form([[`$ACTION_ID_${ids.signIn}`, ''], ['user', 'grace']])).status, 200);
    for (const id of ['0'.repeat(32), 'constructor', '__proto__']) {
      isRefused(await form([[`$ACTION_ID_${id}`, '']]), 404, 'unknown-function', /there is no server function/);
      const bound = [['$ACTION_REF_1', ''], ['$ACTION_1:0', JSON.stringify({ id, bound: null })]];
      isRefused(await form(bound), 404, 'unknown-function', /there is no server function/);
    }
    isRefused(await form([[`$ACTION_ID_${ids.signIn}#exportList`, '']]), 404, 'export-of-function', /names an export/);
  });

  test('refused: an id that is none, among the arguments', async (t) => {
    const { ids, call } = await visit(t, build);
    const answer = await call(ids.exportList, replyWithFunction('book-club', ids.asMarkdown));
    assert.match(answer.text, /- \*Middlemarch\*, George Eliot/);
    for (const id of ['0'.repeat(32), 'constructor', '__proto__']) {
      const refused = await call(ids.exportList, replyWithFunction('book-club', id));
      isRefused(refused, 404, 'unknown-function', /there is no server function/);
    }
    const refused = await call(ids.exportList, replyWithFunction('book-club', `${ids.signIn}#exportList`));
    isRefused(refused, 404, 'export-of-function', /names an export/);
  });

  test('refused: sealed values that were changed, swapped or never sealed', async (t) => {
    const { ids, html, form } = await visit(t, build);
    const rename = ids['Heading.rename'];
    const fields = fieldsOf(html, rename);
    const seal = sealed_text.exec(JSON.stringify(fields))[0];
    const renamed = await form([...fields, ['name', 'Thursday club']]);
    assert.match(renamed.text, /<h1>Thursday club<\/h1>/);

    for (const at of [seal.length - 30, 25]) {
      const changed = seal.slice(0, at) + (seal[at] === 'A' ? 'B' : 'A') + seal.slice(at + 1);
      const answer = await form(withValues(fields, (value) => value.replace(seal, changed)));
      isRefused(answer, 400, 'seal-broken', /were changed/);
    }
    const other = sealed_text.exec(JSON.stringify(fieldsOf(html, ids['BookRow.action'])))[0];
    isRefused(await form(withValues(fields, (value) => value.replace(seal, other))), 400, 'sealed-for-another', /sealed for another/);
    const plain = withValues(fields, (value) => value.replace(JSON.stringify(seal), '["book-club","x"]'));
    isRefused(await form(plain), 400, 'not-sealed', /are not sealed/);
    const foreign = seal.replace(/^1\.\w{8}/, '1.00000000');
    isRefused(await form(withValues(fields, (value) => value.replace(seal, foreign))), 400, 'unknown-key', /a key that this server/);
  });

  // The public part of a sealed text names its function; that alone must not be what is believed.
  test('refused: values sealed for another function, under a false name', async (t) => {
    const { ids, html, form } = await visit(t, build);
    const fields = fieldsOf(html, ids['Heading.rename']);
    const seal = sealed_text.exec(JSON.stringify(fields))[0];
    const other = sealed_text.exec(JSON.stringify(fieldsOf(html, ids['BookRow.action'])))[0];
    const tag = seal.split('.')[2];
    const forged = other.split('.').with(2, tag).join('.');
    isRefused(await form(withValues(fields, (value) => value.replace(seal, forged))), 400, 'seal-broken', /were changed, or sealed for another/);
  });

  test('refused: another site, another method, another content type, a body too large', async (t) => {
    const { ids, call, form } = await visit(t, build);
    isRefused(await call(ids.default, '[""]', { origin: 'https://evil.example' }), 403, 'wrong-origin', /not this site/);
    const fields = [[`$ACTION_ID_${ids.signIn}`, ''], ['user', 'grace']];
    isRefused(await form(fields, { origin: 'https://evil.example' }), 403, 'wrong-origin', /not this site/);
    isRefused(await form(fields, { origin: 'null' }), 403, 'wrong-origin', /not this site/);
    isRefused(await call(ids.default, '[""]', { 'content-type': 'application/json' }), 415, 'content-type', /body is text\/plain/);
    isRefused(await call(ids.default, `["${'x'.repeat(2 << 20)}"]`), 413, 'body-too-large', /more than \d+ bytes/);
    isRefused(await call(ids.default, '{'), 400, 'bad-body', /can't be read/);
  });
}
