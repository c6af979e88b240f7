'use server';
export async function echo(...args) {
  if (args[0] === 'throw') throw new TypeError('asked to');
  return args;
}
export async function make(x) {
  const o = { x };
  return async (y) => {
    'use server';
    return [o.x, y];
  };
}
