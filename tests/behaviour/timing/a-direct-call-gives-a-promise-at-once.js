// modes: direct
export default async function run(t) {
  const v = 'v';
  const f = async () => {
    'use server';
    return v;
  };
  const p = f();
  t.log(p instanceof Promise, await p);
  const late = async () => {
    'use server';
    return dead;
  };
  const failing = late();
  t.log(failing instanceof Promise);
  t.log(await failing.catch((error) => error.constructor.name));
  const dead = 1;
  await t.call(late);
}
