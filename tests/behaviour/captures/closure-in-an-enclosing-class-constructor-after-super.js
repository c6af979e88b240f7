class Base {
  constructor(name) {
    this.name = name;
  }
}
class A extends Base {
  constructor(name, v) {
    super(name);
    const own = this.name;
    this.act = async (x) => {
      'use server';
      return [own, v, x];
    };
  }
}
export default async function run(t) {
  await t.call(new A('n', 'v').act, 1);
}
