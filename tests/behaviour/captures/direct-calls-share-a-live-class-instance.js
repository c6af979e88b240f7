// modes: direct
class Counter {
  #n = 0;
  next() {
    return ++this.#n;
  }
}
export default async function run(t) {
  const counter = new Counter();
  const f = async () => {
    'use server';
    return counter.next();
  };
  await t.call(f);
  t.log(counter.next());
}
