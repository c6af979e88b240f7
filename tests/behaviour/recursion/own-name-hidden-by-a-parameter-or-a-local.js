export default async function run(t) {
  const v = 1;
  const f = async function self(self) {
    'use server';
    return [self, v];
  };
  const g = async function self() {
    'use server';
    const self = 'local';
    return [self, v];
  };
  async function h(h) {
    'use server';
    return [h, v];
  }
  for (const x of [f, g, h]) await t.call(x, 'argument');
}
