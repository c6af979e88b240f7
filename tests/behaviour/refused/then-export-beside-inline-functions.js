// refused: then-export
export default async function run(t) {
  const f = async () => {
    'use server';
    return 1;
  };
  await t.call(f);
}
export function then(resolve) {
  resolve({});
}
