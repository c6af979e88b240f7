'use server';

import { getLists } from './store';

export interface Hit {
  listId: string;
  listName: string;
  title: string;
}

export default async function search(words: string): Promise<Hit[]> {
  const wanted = words.trim().toLowerCase();
  if (!wanted) return [];
  const hits = (await getLists()).flatMap(({ id, name, books }) =>
    books
      .filter(({ title, author }) => `${title} ${author}`.toLowerCase().includes(wanted))
      .map(({ title }) => ({ listId: id, listName: name, title })),
  );
  return hits.slice(0, 8);
}
