// Each `async` is a variable or a field of that name here.
let async = 1;
class Fields {
  static async
  *list() { yield 'list'; }
  async /* spans
  lines */ plain() { return 'plain'; }
}
export default async function run(t) {
  const v = 'v';
  async /*
  */ function g() {
    return v;
  }
  let x = 3;
  const f = async // and
  x;
  t.log(g(), f, Object.keys(Fields), typeof Fields.list, [...new Fields().list()], new Fields().plain());
  await t.call(async () => {
    'use server';
    return [v, async];
  });
}
