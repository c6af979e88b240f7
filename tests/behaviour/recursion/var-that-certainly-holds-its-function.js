export default async function run(t) {
  function page(user) {
    if (!isKnown(user)) return null;
    async function first(n) {
      'use server';
      return n ? second(n - 1) : ['first', user];
    }
    var second = async (n) => {
      'use server';
      return n ? first(n - 1) : ['second', user];
    };
    const helper = () => third;
    if (user === 'b') return first;
    return helper();
    async function third(n) {
      'use server';
      return n ? second(n - 1) : ['third', user];
    }
  }
  function isKnown(user) {
    return user !== 'c';
  }
  await t.call(page('a'), 3);
  await t.call(page('b'), 3);
  t.log(page('c'));
}
