// Who is asking. A server function is an endpoint that anybody can call, so each one asks anew.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { User } from '../types';
import { users } from './store';

interface Session {
  user: User | undefined;
  cookie?: string; // to be set by the response
}

const sessions = new AsyncLocalStorage<Session>();

export function withSession<T>(cookies: string, run: () => T): T {
  const id = /(?:^|; )user=(\w+)/.exec(cookies)?.[1] ?? 'ada';
  return sessions.run({ user: users.find((user) => user.id === id) }, run);
}

export function currentUser(): User {
  const user = sessions.getStore()?.user;
  if (!user) throw new Error('please sign in');
  return user;
}

// An example has no passwords.
export function signInAs(userId: string) {
  const session = sessions.getStore();
  const user = users.find(({ id }) => id === userId);
  if (!session || !user) throw new Error(`there is no user ${userId}`);
  session.user = user;
  session.cookie = `user=${user.id}; Path=/; HttpOnly; SameSite=Lax`;
}

export function cookieToSet(): string | undefined {
  return sessions.getStore()?.cookie;
}

export function withUser<Args extends unknown[], Result>(
  handler: (user: User, ...args: Args) => Promise<Result>,
) {
  return async (...args: Args): Promise<Result> => handler(currentUser(), ...args);
}
