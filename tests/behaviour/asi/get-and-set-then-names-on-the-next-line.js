export default async function run(t) {
  class A {
    get
    x() { return 2; }
    set
    x(y) { this.z = y; }
    static get
    y() { return 3; }
    static q = async () => { 'use server'; return 1 }
    get
    *g() {}
  }
  t.log(A.y, new A().x);
  await t.call(A.q);
}
