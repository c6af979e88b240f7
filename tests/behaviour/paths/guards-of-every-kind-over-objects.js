export default async function run(t) {
  for (const o of ['str', { a: null }, { a: 0 }, { a: { b: null } }, { a: { b: { c: 1 } } }, [[1]]]) {
    const fs = [
      async () => { 'use server'; try { return [o?.a?.b?.c, typeof o?.a?.b]; } catch (e) { return e.constructor.name; } },
      async () => { 'use server'; try { return [o.a.b.c]; } catch (e) { return e.constructor.name; } },
      async () => { 'use server'; try { return o?.a.b; } catch (e) { return e.constructor.name; } },
      async () => { 'use server'; try { return (o?.a).b; } catch (e) { return e.constructor.name; } },
      async () => { 'use server'; try { const { b } = o.a; return b; } catch (e) { return e.constructor.name; } },
      async () => { 'use server'; try { return [o.length, o.a?.length]; } catch (e) { return e.constructor.name; } },
      async () => { 'use server'; try { return [...o.a]; } catch (e) { return e.constructor.name; } },
      async () => { 'use server'; try { return { ...o.a }; } catch (e) { return e.constructor.name; } },
      async () => { 'use server'; try { return o.a(); } catch (e) { return e.constructor.name; } },
      async () => { 'use server'; try { return new o.a.b(); } catch (e) { return e.constructor.name; } },
      async () => { 'use server'; try { for (const k in o.a) return k; return 'none'; } catch (e) { return e.constructor.name; } },
      async () => { 'use server'; try { return o.a.b?.(); } catch (e) { return e.constructor.name; } },
      async () => { 'use server'; try { return 'b' in o.a; } catch (e) { return e.constructor.name; } },
      async () => { 'use server'; try { return o.a === undefined || o.a.b; } catch (e) { return e.constructor.name; } },
      async () => { 'use server'; try { return o && o.a && o.a.b; } catch (e) { return e.constructor.name; } },
      async () => { 'use server'; try { return o?.['a']; } catch (e) { return e.constructor.name; } },
    ];
    for (const f of fs) await t.call(f);
  }
}
