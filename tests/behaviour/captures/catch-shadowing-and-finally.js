export default async function run(t) {
  const e = 'outer', made = [];
  try {
    made.push(async () => { 'use server'; return e; });
    throw { message: 'm', code: [1] };
  } catch ({ message: e, code: [n], ...rest }) {
    made.push(async () => { 'use server'; return [e, n, rest]; });
    try {
      throw e + '!';
    } catch (e) {
      var hoisted = e;
      made.push(async () => { 'use server'; return [e, hoisted]; });
      e = 'assigned';
    } finally {
      made.push(async () => { 'use server'; return e; });
    }
  } finally {
    let e = 'finally';
    made.push(f);
    async function f() { 'use server'; return e; }
  }
  try { throw 1 } catch { made.push(async () => { 'use server'; return e; }); }
  for (const f of made) await t.call(f);
}
