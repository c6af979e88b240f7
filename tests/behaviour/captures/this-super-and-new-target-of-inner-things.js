export default async function run(t) {
  const v = 3;
  const f = async (x) => {
    'use server';
    const base = { hi() { return ['hi', this.v]; } };
    const o = { __proto__: base, v, hi() { return [super.hi(), () => this.v].map((y) => (typeof y === 'function' ? y() : y)); } };
    function F(a = arguments.length, b = new.target) { this.a = a; this.b = b === F; }
    const g = { get z() { return this.v; }, v: x };
    return [o.hi(), { ...new F() }, g.z, (function () { return typeof this; })(), (() => { return [...(function () { return arguments; })(1, v)]; })()];
  };
  await t.call(f, 1);
}
