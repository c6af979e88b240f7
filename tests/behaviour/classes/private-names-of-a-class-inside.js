export default async function run(t) {
  const v = 3;
  const f = async (x) => {
    'use server';
    class C {
      #n = v;
      static #s = 's';
      get n() { return this.#n; }
      static has(o) { return #n in o; }
      #m() { return this.#n++; }
      m() { return [this.#m(), this.#n, C.#s, super.toString === Object.prototype.toString, new.target]; }
      [`k${x}`] = this;
      static { this.z = C.#s + v; }
    }
    const c = new C();
    return [c.n, C.has(c), C.has({}), c.m(), c.k1 === c, C.z];
  };
  await t.call(f, 1);
}
