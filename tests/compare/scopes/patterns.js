//// array pattern
const [a, b] = c; [a, b];
//// array pattern with holes
const [, a, , b] = c; [a, b];
//// array pattern with a rest
const [a, ...b] = c; [a, b];
//// array pattern with a pattern as rest
const [a, ...[b, c]] = d; [a, b, c];
//// array pattern with a rest that has length
const [...{ length }] = a; length;
//// array pattern with defaults
const [a = 1, b = a] = c; [a, b];
//// nested array patterns
const [[a], [[b = a]]] = c; [a, b];
//// object pattern
const { a, b } = c; [a, b];
//// object pattern with other names
const { a: b, c: d } = e; [a, b, c, d];
//// object pattern with defaults
const { a = b, c: d = a } = e; [a, d];
//// object pattern with a rest
const { a, ...b } = c; [a, b];
//// object pattern with string keys
const { 'a b': a, "c": c, 1: d, 2n: e } = f; [a, c, d, e];
//// object pattern with computed keys
const { [k]: a, [`x${a}`]: b } = c; [k, a, b];
//// computed key that uses an earlier name
const { a, [a]: b, [b]: c } = d; c;
//// nested object patterns
const { a: { b: { c } }, d: [e] } = f; [a, b, c, d, e];
//// function in a default
const { a = () => a } = b; a;
//// function in a computed key
const { [(() => a)()]: a } = b;
//// class in a default
const { a = class B { m() { return [a, B]; } } } = b;
//// empty patterns
const {} = a, [] = b;
//// contextual words in a pattern
const { get, set, async, of, static: s, as } = a; [get, set, async, of, s, as];
//// assignment to an array pattern
let a, b; [a, b] = [b, a];
//// assignment to an object pattern
let a, b; ({ a, b } = c);
//// assignment to an object pattern with other names
let a, b; ({ x: a, y: b } = c);
//// assignment with defaults
let a, b, d; ({ a = d, x: b = a } = c);
//// assignment with array defaults
let a, d; [a = d] = c;
//// assignment to members
let a, i; [a.b, a[i], a?.b] ? 1 : 0; [a.b, a[i]] = c;
//// assignment to members of an object pattern
let a, i; ({ x: a.b, y: a[i] } = c);
//// assignment to a rest
let a, b; [a, ...b] = c; ({ a, ...b } = c);
//// assignment to a rest that is a member
let a; [...a.b] = c; ({ ...a.b } = c);
//// assignment to a computed key
let a, k; ({ [k]: a } = c);
//// assignment to parenthesised targets
let a, b; (a) = 1; ((b)) = 2; (b.c) = 3;
//// nested assignment patterns
let a, b; [{ a }, [[b]]] = c; ({ x: [a], y: { b } } = c);
//// assignment to a call's member
let a; f(a).b = 1; [f(a).b] = c;
//// assignment in a default
let a, b; const { c = (a = 1), d = [b] = c } = e;
//// assignment in a pattern's value
let a, b; [a] = b = c;
//// chained assignment
let a, b; a = b = c;
//// pattern in a for head
for (const { a = 1, ...b } of c) f(a, b);
//// pattern in a catch
try {} catch ([a, { b = a }]) { f(a, b); }
//// pattern in parameters
function f({ a, b: [c] }, [d = a]) { return [a, b, c, d]; }
//// pattern in an arrow's parameters
({ a, b: [c] }, [d = a]) => [a, b, c, d];
//// pattern in a setter
({ set x({ a }) { a; } });
//// var pattern in a block
{ var { a, b: [c] } = d; } [a, c];
//// let pattern before its use
let { a = b, b } = c;
//// pattern with __proto__
const { __proto__: p, constructor } = a; [p, constructor];
//// pattern with await and yield in defaults
async function* f() { const { a = await b, c = yield a } = d; }
//// shorthand of undefined
let o = { undefined, NaN };
