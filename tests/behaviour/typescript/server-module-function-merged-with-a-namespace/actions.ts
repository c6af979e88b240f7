'use server';
export async function save(n: number) {
  return ['save', save.limit, n];
}
export namespace save {
  export const limit = 3;
}
export async function load(x: load.Text) {
  return ['load', x];
}
export namespace load {
  export type Text = string;
}
