export interface User {
  id: string;
  name: string;
}

export interface Book {
  id: string;
  title: string;
  author: string;
  addedBy: string;
  ratings: Record<string, number>;
}

export interface ReadingList {
  id: string;
  name: string;
  owner: string;
  books: Book[];
}

export type AddBookState = { status: 'idle' | 'added' } | { status: 'refused'; reason: string };
