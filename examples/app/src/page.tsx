import './page.css';
import { AddBook } from './add-book';
import { Rating } from './rating';
import { currentUser } from './session';
import { getList, rateBook, removeBook, renameList } from './store';
import type { Book, User } from './types';

function BookRow({ book, listId, user }: { book: Book; listId: string; user: User }) {
  const mayRemove = book.addedBy === user.id;
  return (
    <li className="book">
      <span>
        <b>{book.title}</b> by {book.author}
      </span>
      <Rating
        stars={book.ratings[user.id] ?? 0}
        rate={async (stars) => {
          'use server';
          await rateBook(listId, book.id, currentUser().id, stars);
        }}
      />
      {mayRemove && (
        <form
          action={async () => {
            'use server';
            await removeBook(listId, book.id, currentUser().id);
          }}
        >
          <button>Remove</button>
        </form>
      )}
    </li>
  );
}

export default async function Page({ listId }: { listId: string }) {
  const user = currentUser();
  const list = await getList(listId);

  async function rename(form: FormData) {
    'use server';
    const name = String(form.get('name') ?? '').trim();
    if (name && name !== list.name) await renameList(listId, currentUser().id, name);
  }

  return (
    <main>
      <h1>{list.name}</h1>
      {list.owner === user.id && (
        <form action={rename}>
          <input name="name" defaultValue={list.name} />
          <button>Rename</button>
        </form>
      )}
      <ul>
        {list.books.map((book) => (
          <BookRow key={book.id} book={book} listId={listId} user={user} />
        ))}
      </ul>
      <AddBook listId={listId} />
    </main>
  );
}
