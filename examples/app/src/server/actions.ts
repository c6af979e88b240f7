'use server';

import type { AddBookState, Book } from '../types';
import { signInAs, withUser } from './session';
import * as store from './store';

const TITLE_LIMIT = 200;

function textOf(form: FormData, name: string): string {
  return String(form.get(name) ?? '').trim();
}

// A page binds the list's id, and useActionState adds the previous state. (Bound values that are not
// captured travel as they are: React seals nothing.)
export const addBook = withUser(
  async (user, listId: string, _previous: AddBookState, form: FormData): Promise<AddBookState> => {
    const title = textOf(form, 'title');
    const author = textOf(form, 'author');
    if (!title || !author) return { status: 'refused', reason: 'A book has a title and an author.' };
    if (title.length > TITLE_LIMIT) return { status: 'refused', reason: 'That title is too long.' };
    const year = Number(textOf(form, 'year')) || new Date().getFullYear();
    const isNew = await store.addBook(listId, { title, author, year, addedBy: user.id });
    return isNew ? { status: 'added' } : { status: 'refused', reason: `${title} is there already.` };
  },
);

export const addNote = withUser(async (user, listId: string, text: string) => {
  if (text.trim()) await store.addNote(listId, { by: user.id, text: text.trim().slice(0, 500) });
});

export async function signIn(form: FormData) {
  signInAs(textOf(form, 'user'));
}

// How a book is written down: the client chooses one of these and hands it to `exportList`.
export async function asMarkdown({ title, author, year }: Book): Promise<string> {
  return `- *${title}*, ${author} (${year})`;
}

export async function asCitation({ title, author, year }: Book): Promise<string> {
  const [surname, ...names] = author.split(' ').reverse();
  return `${surname}, ${names.reverse().join(' ')}: ${title}. ${year}.`;
}

export async function exportList(listId: string, line: (book: Book) => Promise<string>): Promise<string> {
  const { books } = await store.getList(listId);
  return (await Promise.all(books.map(line))).join('\n');
}
