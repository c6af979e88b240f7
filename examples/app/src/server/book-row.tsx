import { Ask } from '../client/ask';
import { Guard } from '../client/guard';
import { Loan } from '../client/loan';
import { Rating } from '../client/rating';
import { currentUser } from './session';
import { inDays, lendBook, nameOf, rateBook, removeBook, takeBack } from './store';
import type { Book } from '../types';

const LOAN_DAYS = 21;

function Cover({ book }: { book: Book }) {
  return (
    <span className="cover" aria-hidden>
      {book.title.replace(/^(?:A|The) /, '')[0]}
    </span>
  );
}

function day(date: Date): string {
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
}

// The date is computed for this page: who borrows the book gets the day that the button shows.
function Borrow({ book, listId }: { book: Book; listId: string }) {
  const due = inDays(LOAN_DAYS);
  const cover = <Cover book={book} />;
  const me = currentUser();
  const { loan } = book;
  if (loan && loan.by !== me.id) return <span className="quiet">{nameOf(loan.by)}, until {day(loan.due)}</span>;

  async function borrow() {
    'use server';
    await lendBook(listId, book.id, currentUser().id, due);
  }
  if (!loan) return <Loan label={`Borrow until ${day(due)}`} change={borrow} />;

  async function giveBack() {
    'use server';
    await takeBack(listId, book.id, currentUser().id);
  }
  // The cover is an element of this page, and the slip shows it: it was in the sealed values.
  const until = loan.due;
  async function slip() {
    'use server';
    return (
      <span className="slip">
        {cover} {book.title}, due on {day(until)}
      </span>
    );
  }
  return (
    <span className="mine">
      <Loan label="Give back" change={giveBack} />
      <Ask label="Slip" ask={slip} />
    </span>
  );
}

export function BookRow({ book, listId }: { book: Book; listId: string }) {
  const me = currentUser();
  const mayRemove = book.addedBy === me.id;

  return (
    <li className="book" data-book={book.id}>
      <Cover book={book} />
      <span className="about">
        <b>{book.title}</b>
        <span className="quiet">
          {book.author}, {book.year}
        </span>
      </span>
      <Rating
        stars={book.ratings[me.id] ?? 0}
        rate={async (stars) => {
          'use server';
          await rateBook(listId, book.id, currentUser().id, stars);
        }}
      />
      <Borrow book={book} listId={listId} />
      {mayRemove && (
        <Guard>
          <form
            action={async () => {
              'use server';
              if (book.addedBy !== currentUser().id) throw new Error('not your book');
              await removeBook(listId, book.id);
            }}
          >
            <button className="plain">Remove</button>
          </form>
        </Guard>
      )}
    </li>
  );
}
