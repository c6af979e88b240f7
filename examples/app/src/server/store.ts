// The data: read from a file when the server starts, kept in memory afterwards.
import type { Book, Note, ReadingList, User } from '../types';
import seed from './lists.json';

const DAY = 24 * 60 * 60 * 1000;

export const users: User[] = [
  { id: 'ada', name: 'Ada' },
  { id: 'grace', name: 'Grace' },
  { id: 'alan', name: 'Alan' },
];

interface SeedBook extends Omit<Book, 'loan'> {
  loan?: { by: string; days: number };
}

function bookOf({ loan, ...book }: SeedBook): Book {
  return loan ? { ...book, loan: { by: loan.by, due: inDays(loan.days) } } : book;
}

const lists = new Map<string, ReadingList>(
  seed.map((list) => [list.id, { ...list, books: (list.books as unknown as SeedBook[]).map(bookOf) }]),
);

export function inDays(days: number): Date {
  return new Date(Date.now() + days * DAY);
}

export function nameOf(userId: string): string {
  return users.find(({ id }) => id === userId)?.name ?? userId;
}

export async function getLists(): Promise<ReadingList[]> {
  return [...lists.values()];
}

export async function findList(id: string): Promise<ReadingList | undefined> {
  return lists.get(id);
}

export async function getList(id: string): Promise<ReadingList> {
  const list = lists.get(id);
  if (!list) throw new Error(`there is no list ${id}`);
  return list;
}

async function getBook(listId: string, bookId: string): Promise<Book> {
  const book = (await getList(listId)).books.find(({ id }) => id === bookId);
  if (!book) throw new Error(`there is no book ${bookId}`);
  return book;
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

export async function removeBook(listId: string, bookId: string) {
  const list = await getList(listId);
  const book = await getBook(listId, bookId);
  if (book.loan) throw new Error(`${nameOf(book.loan.by)} has borrowed ${book.title}`);
  list.books = list.books.filter(({ id }) => id !== bookId);
}

export async function rateBook(listId: string, bookId: string, userId: string, stars: number) {
  const book = await getBook(listId, bookId);
  book.ratings[userId] = Math.min(5, Math.max(1, Math.round(stars)));
}

export async function lendBook(listId: string, bookId: string, userId: string, due: Date) {
  const book = await getBook(listId, bookId);
  if (book.loan) throw new Error(`${nameOf(book.loan.by)} was faster`);
  book.loan = { by: userId, due };
}

export async function takeBack(listId: string, bookId: string, userId: string) {
  const book = await getBook(listId, bookId);
  if (book.loan?.by === userId) delete book.loan;
}

export async function addNote(listId: string, note: Omit<Note, 'id'>) {
  (await getList(listId)).notes.push({ ...note, id: crypto.randomUUID() });
}
