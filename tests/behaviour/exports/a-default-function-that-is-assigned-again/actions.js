'use server';

export default async function load(n) {
  return n;
}

load = twice(load);

function twice(next) {
  return async (n) => [await next(n), await next(n)];
}
