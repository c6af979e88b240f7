export default async function run(t) {
  const key = 'captured', label = 'label', method = 'method', member = 'member', param = 'param';
  const f = async (param) => {
    'use server';
    const o = { key: 1, method() { return 2; }, get member() { return 3; } };
    label: for (;;) break label;
    class A { key = 4; static label = 5; method() {} }
    return [o.key, o.method(), o.member, new A().key, A.label, param];
  };
  await t.call(f, 'argument');
  t.log(key, label, method, member, param);
}
