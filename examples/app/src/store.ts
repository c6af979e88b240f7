import seed from './lists.json';
import type { Book, ReadingList } from './types';

const lists = new Map<string, ReadingList>(seed.map((list) => [list.id, list as ReadingList]));

export async function getList(id: string): Promise<ReadingList> {
  const list = lists.get(id);
  if (!list) throw new Error(`no list ${id}`);
  return list;
}

export async function renameList(id: string, userId: string, name: string) {
  const list = await getList(id);
  if (list.owner !== userId) throw new Error('only the owner renames a list');
  list.name = name;
}

export async function addBook(listId: string, book: Omit<Book, 'id' | 'ratings'>) {
  const list = await getList(listId);
  const isKnown = list.books.some(({ title, author }) => title === book.title && author === book.author);
  if (isKnown) return false;
  list.books.push({ ...book, id: crypto.randomUUID(), ratings: {} });
  return true;
}

export async function removeBook(listId: string, bookId: string, userId: string) {
  const list = await getList(listId);
  const book = list.books.find(({ id }) => id === bookId);
  if (book && book.addedBy !== userId && list.owner !== userId) throw new Error('not your book');
  list.books = list.books.filter(({ id }) => id !== bookId);
}

export async function rateBook(listId: string, bookId: string, userId: string, stars: number) {
  const list = await getList(listId);
  const book = list.books.find(({ id }) => id === bookId);
  if (book) book.ratings[userId] = Math.min(5, Math.max(1, Math.round(stars)));
}
