export default async function run(t) {
  const v = `a${`b${'c'}`}`;
  const re = /[/'"`]\/use server/g;
  const f = async () => {
    'use server';
    const text = `'use server' ${v} ${`}`}`;
    const r = /}'`"/;
    return [text, r.source, "}'", '{', a / 2 / 1];
  };
  var a = 4;
  t.log(re.source);
  await t.call(f);
}
