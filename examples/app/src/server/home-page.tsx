import { AddBook } from '../client/add-book';
import { addBook } from './actions';
import { getLists, nameOf } from './store';

export async function HomePage() {
  const lists = await getLists();
  return (
    <main>
      <h1>Lists</h1>
      <div className="cards">
        {lists.map(({ id, name, owner, books }) => (
          <section key={id} className="card" data-list={id}>
            <h2>
              <a href={`/lists/${id}`}>{name}</a>
            </h2>
            <p className="quiet">
              {books.length} books, kept by {nameOf(owner)}
            </p>
            <AddBook add={addBook.bind(null, id)} permalink={`/lists/${id}`} />
          </section>
        ))}
      </div>
    </main>
  );
}
