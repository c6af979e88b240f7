function foo() { return 1 }
function bar() { return 2 }
export default async function run(t) {
  const user = 'u';
  await t.call(async () => { 'use server'; foo()/*
  */bar(); return `/* ${user}
   */`; });
  const tag = (strings, ...values) => [strings[0] === undefined, values.length];
  const \u0061b = 3;
  const tagged = async () => { 'use server'; const tag = (s) => s[0] === undefined; return [tag`\unicode`, \u0061b, ab]; };
  await t.call(tagged);
  t.log(tag`x`);
}
