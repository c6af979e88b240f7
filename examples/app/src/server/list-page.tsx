import { AddBook } from '../client/add-book';
import { Ask } from '../client/ask';
import { Export } from '../client/export';
import { Notes } from '../client/notes';
import { BookRow } from './book-row';
import { addBook, asCitation, asMarkdown } from './actions';
import { currentUser } from './session';
import { getList, nameOf, renameList } from './store';
import type { ReadingList } from '../types';

// The map is what this page shows. It goes to the client sealed, and comes back when somebody asks.
function changesSince(list: ReadingList) {
  const shown = new Map(list.books.map(({ id, title }) => [id, title]));
  return async () => {
    'use server';
    const { books } = await getList(list.id);
    const added = books.filter(({ id }) => !shown.has(id)).map(({ title }) => `+ ${title}`);
    const kept = new Set(books.map(({ id }) => id));
    const removed = [...shown].filter(([id]) => !kept.has(id)).map(([, title]) => `− ${title}`);
    return [...added, ...removed].join(', ') || 'Nothing has changed.';
  };
}

function Heading({ list }: { list: ReadingList }) {
  async function rename(form: FormData) {
    'use server';
    const name = String(form.get('name') ?? '').trim();
    if (name && name !== list.name) await renameList(list.id, currentUser().id, name);
  }

  if (list.owner !== currentUser().id) return <h1>{list.name}</h1>;
  return (
    <form action={rename} className="rename">
      <h1>{list.name}</h1>
      <input name="name" aria-label="New name" placeholder="Another name" />
      <button>Rename</button>
    </form>
  );
}

export function ListPage({ list }: { list: ReadingList }) {
  return (
    <main>
      <Heading list={list} />
      <p className="quiet">Kept by {nameOf(list.owner)}</p>
      <ul className="books">
        {list.books.map((book) => (
          <BookRow key={book.id} book={book} listId={list.id} />
        ))}
      </ul>
      <div className="columns">
        <section className="card">
          <h2>Add a book</h2>
          <AddBook add={addBook.bind(null, list.id)} permalink={`/lists/${list.id}`} />
        </section>
        <section className="card">
          <h2>Notes</h2>
          <Notes
            listId={list.id}
            me={currentUser().name}
            notes={list.notes.map(({ id, by, text }) => ({ id, by: nameOf(by), text }))}
          />
        </section>
        <section className="card">
          <h2>Take it with you</h2>
          <Export listId={list.id} forms={{ Markdown: asMarkdown, Citations: asCitation }} />
        </section>
        <section className="card">
          <h2>Others read too</h2>
          <Ask label="What has changed since I opened this page?" ask={changesSince(list)} />
        </section>
      </div>
    </main>
  );
}
