'use server';
async function f(x) {
  return x;
}
export { f as 'a"b', f as "it's", f as 'a\\b', f as '\n', f as '\u2028', f as '*/', f as '</script>', f as '__proto__', f as 'constructor', f as 'a\u0062c', f as '💥' };
