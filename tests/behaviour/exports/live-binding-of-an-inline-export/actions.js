export let action = async (x) => {
  'use server';
  return ['first', x];
};
export function replace() {
  action = async (x) => {
    'use server';
    return ['second', x];
  };
}
