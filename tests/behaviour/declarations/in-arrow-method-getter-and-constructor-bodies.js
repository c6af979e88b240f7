class A {
  constructor(v) {
    this.f = save;
    async function save() {
      'use server';
      return ['constructor', v];
    }
  }
  get g() {
    const v = 'g';
    return save;
    async function save() {
      'use server';
      return ['getter', v];
    }
  }
  m(v) {
    return save;
    async function save() {
      'use server';
      return ['method', v];
    }
  }
  static {
    const v = 'static block';
    A.s = save;
    async function save() {
      'use server';
      return v;
    }
  }
}
export default async function run(t) {
  const arrow = (v) => {
    return save;
    async function save() {
      'use server';
      return ['arrow', v];
    }
  };
  const a = new A(1);
  for (const f of [a.f, a.g, a.m(2), A.s, arrow(3)]) await t.call(f);
}
