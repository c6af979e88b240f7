'use server';
async function f0(n) { return [0, n]; } async function f1(n) { return [1, n]; } async function f2(n) { return [2, n]; } async function f3(n) { return [3, n]; }
export { f0 as "a\"b", f1 as 'it\'s', f2 as "\\", f3 as "\u{1F600}" };
const g = async (n) => ['g', n];
export { g as "a\nb", g as "\u2028", g as "use server", g as "*", g as "__proto__", g as "\x61", g as '\
cont', g as "", g as "${x}", g as "`", g as "*/", g as "</script>", g as "\0z", g as '\u0041' };
