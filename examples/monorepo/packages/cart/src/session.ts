import { AsyncLocalStorage } from 'node:async_hooks';

export type User = { id: string; name: string };

// The server's request handler runs everything of a request in here.
export const session = new AsyncLocalStorage<User>();

export function currentUser(): User {
  const user = session.getStore();
  if (!user) throw new Error('Nobody is signed in.');
  return user;
}
