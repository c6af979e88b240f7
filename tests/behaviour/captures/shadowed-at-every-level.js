const v = 'module';
export default async function run(t) {
  const outside = async () => {
    'use server';
    return v;
  };
  await (async (v) => {
    const inParameter = async () => {
      'use server';
      return v;
    };
    {
      const v = 'block';
      const inBlock = async () => {
        'use server';
        const seen = v;
        {
          const v = 'inner block';
          return [seen, v, ((v) => v)('argument')];
        }
      };
      await t.call(inBlock);
    }
    await t.call(inParameter);
  })('parameter');
  await t.call(outside);
}
