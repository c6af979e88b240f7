await using connection: AsyncDisposable = { name: 'c', async [Symbol.asyncDispose]() {} }

export default async function run(t) {
  const prefix = 'p';
  const save = async (n: number) => {
    'use server';
    return [prefix, n, connection.name];
  };
  await t.call(save, 1);
}
