import type { ReactNode } from 'react';
import { Search } from '../client/search';
import { signIn } from './actions';
import { HomePage } from './home-page';
import { ListPage } from './list-page';
import { currentUser } from './session';
import { findList, users } from './store';

function SignIn() {
  const user = currentUser();
  return (
    <form action={signIn} className="sign-in">
      <label>
        Signed in as
        <select name="user" defaultValue={user.id} key={user.id}>
          {users.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button>Change</button>
    </form>
  );
}

async function Page({ path }: { path: string }): Promise<ReactNode> {
  if (path === '/') return <HomePage />;
  const id = /^\/lists\/([\w-]+)$/.exec(path)?.[1];
  const list = id && (await findList(id));
  if (list) return <ListPage list={list} />;
  return (
    <main>
      <h1>There is no such page</h1>
      <p>
        <a href="/">All lists</a>
      </p>
    </main>
  );
}

export function Document({ path }: { path: string }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <link rel="stylesheet" href="/style.css" />
        <title>Reading lists</title>
      </head>
      <body>
        <header className="top">
          <a href="/" className="brand">
            Reading lists
          </a>
          <Search />
          <SignIn />
        </header>
        <Page path={path} />
      </body>
    </html>
  );
}
