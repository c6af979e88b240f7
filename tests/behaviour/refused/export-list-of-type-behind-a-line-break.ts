// refused: syntax-error
const type = async () => 1;
export
{ type };
export default async function run(t: any) {
  await t.call(async () => {
    'use server';
    return type();
  });
}
