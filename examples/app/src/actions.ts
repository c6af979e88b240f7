'use server';

import { currentUser, withUser } from './session';
import * as store from './store';
import type { AddBookState } from './types';

const TITLE_LIMIT = 200;

function textOf(form: FormData, name: string): string {
  return String(form.get(name) ?? '').trim();
}

export const addBook = withUser(
  async (user, listId: string, _previous: AddBookState, form: FormData): Promise<AddBookState> => {
    const title = textOf(form, 'title');
    const author = textOf(form, 'author');
    if (!title || !author) return { status: 'refused', reason: 'A book has a title and an author.' };
    if (title.length > TITLE_LIMIT) return { status: 'refused', reason: 'That title is too long.' };
    const isNew = await store.addBook(listId, { title, author, addedBy: user.id });
    return isNew ? { status: 'added' } : { status: 'refused', reason: `${title} is there already.` };
  },
);

export async function suggestTitles(listId: string, beginning: string): Promise<string[]> {
  currentUser();
  const { books } = await store.getList(listId);
  const wanted = beginning.toLowerCase();
  return books.map(({ title }) => title).filter((title) => title.toLowerCase().startsWith(wanted));
}
