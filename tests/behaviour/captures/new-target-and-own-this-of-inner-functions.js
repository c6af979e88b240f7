export default async function run(t) {
  const v = 2;
  const f = async () => {
    'use server';
    function Old() {
      if (!new.target) return new Old();
      this.v = v;
    }
    const o = {
      v: 5,
      m() {
        return this.v + v;
      },
      get g() {
        return this.v * v;
      },
    };
    return [Old().v, o.m(), o.g];
  };
  await t.call(f);
}
