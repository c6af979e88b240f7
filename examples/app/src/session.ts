import { AsyncLocalStorage } from 'node:async_hooks';
import type { User } from './types';

export const session = new AsyncLocalStorage<User>();

export function currentUser(): User {
  const user = session.getStore();
  if (!user) throw new Error('please sign in');
  return user;
}

// A server function is an endpoint that anybody can call: the wrapper looks at who does, each time.
export function withUser<Args extends unknown[], Result>(
  handler: (user: User, ...args: Args) => Promise<Result>,
) {
  return async (...args: Args): Promise<Result> => handler(currentUser(), ...args);
}
