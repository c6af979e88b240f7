const name = 'module name';
class A {
  f = async () => {
    'use server';
    return name;
  };
  constructor(name) {
    this.name = name;
  }
}
export default async function run(t) {
  await t.call(new A('argument').f);
}
