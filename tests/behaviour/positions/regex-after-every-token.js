export default async function run(t) {
  const v = 'v', i = 2, g = 3, x = 8;
  const f = async () => {
    'use server';
    const out = [];
    {}
    /v/.test(v);
    if (v) /v/.test(v);
    else /x/.test(v);
    for (;;) { break }
    /[/'"`]/.test(v)
    out.push(typeof /a/, void /b/, x / i / g, x /i/g, [/]/.source, /[\]/]/.source], !/x/.test(v), (x) / i / g, { a: 1 }.a / i / g);
    let n = 4; n /= i / 2;
    switch ('v') { case /v/.exec(v)[0]: out.push(/case/.source) }
    do /re/.test(v); while (/x/.test(v))
    /y/.test(v)
    const fn = () => /fn/g, o = { get: /get/ }, arr = [1]
    /1/g
    label: /label/.test(v)
    out.push(n, fn().source, o.get.source, Number.isNaN(arr), `${x}` / 2, `a${/`/.source}b`, (await /re/ ).source, ...'a'.match(/a/));
    return out;
  };
  await t.call(f);
}
