// modes: direct
export default async function run(t) {
  const v = null;
  const f = async ({ a } = v) => {
    'use server';
    return a;
  };
  let p;
  try {
    p = f();
  } catch {
    t.log('thrown at the call');
  }
  t.log(await p.catch((error) => error.constructor.name));
  await t.fails(f);
}
