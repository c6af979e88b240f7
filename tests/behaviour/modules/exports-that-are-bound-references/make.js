export function make(table) {
  return async (id) => {
    'use server';
    return [table, id];
  };
}

export async function plain(id) {
  'use server';
  return ['plain', id];
}
