// refused: hoisted-in-switch
export function P(v) {
  switch (v) {
    case 1:
      return save;
    default:
      async function save() {
        'use server';
        return v;
      }
  }
}
