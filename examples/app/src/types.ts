export interface User {
  id: string;
  name: string;
}

export interface Loan {
  by: string;
  due: Date;
}

export interface Book {
  id: string;
  title: string;
  author: string;
  year: number;
  addedBy: string;
  ratings: Record<string, number>;
  loan?: Loan;
}

export interface Note {
  id: string;
  by: string;
  text: string;
}

export interface ReadingList {
  id: string;
  name: string;
  owner: string;
  books: Book[];
  notes: Note[];
}

export type AddBookState = { status: 'idle' | 'added' } | { status: 'refused'; reason: string };
