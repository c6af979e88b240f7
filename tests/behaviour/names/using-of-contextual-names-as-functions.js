export default async function run(t) {
  const as = 1, from = 2, accessor = 4, declare = 5, module = 6, namespace = 7, abstract = 8, satisfies = 9, readonly = 10, global = 11, keyof = 12, unique = 13, any = 14, string = 15, number = 16, symbol = 17, object = 18, never = 19, unknown = 20, override = 21, infer = 22, intrinsic = 23;
  const f = async () => {
    'use server';
    const async = (x) => x, of = (x) => x, get = (x) => x, type = (x) => x, using = (x) => x, require = (x) => x;
    async (1); async(1)
    type
    (2)
    for (const x of [of(1)]) of + x;
    let x = async (async (3)), declared = declare
    abstract
    type
    x
    using
    (1)
    module
    namespace
    x
    return [x, of(1), get (2), type (3), as, from, accessor, declare, module, namespace, abstract, satisfies, readonly, require('x'), global, keyof, unique, any, string, number, symbol, object, never, unknown, override, infer, intrinsic];
  };
  await t.call(f);
}
