//// object shorthand
let a; ({ a, b });
//// object with methods and accessors
let a; ({ a() { return a; }, get b() { return a; }, set b(v) { a = v; } });
//// object keys are no references
({ a: 1, 'b': 2, 3: 3, get c() {}, async d() {}, *e() {} });
//// computed keys
let k; ({ [k]: 1, [k + 1]() {}, get [k]() {}, set [k](v) {}, async *[k]() {} });
//// computed key beside parameters
({ [a](a) { return a; } });
//// object spread
let a; ({ ...a, ...b });
//// array spread
let a; [...a, , ...b];
//// call with spread
f(...a, b);
//// members
a.b.c; a[b].c; a['b'];
//// private looking members
a._b; a.$c;
//// optional chain
a?.b; a?.[b]; a?.(b); a?.b.c(d)?.[e];
//// delete
let a; delete a.b; delete a[b]; delete a?.b;
//// typeof
let a; typeof a; typeof b;
//// void and not
let a; void a; !a; ~a; -a; +a;
//// update
let a; a++; --a; a.b++; ++a[b];
//// update in parentheses
let a; (a)++; ++(a); --((a));
//// binary operators
a + b * c ** d - e / f % g; a << b >> c >>> d; a & b | c ^ d;
//// comparisons
a < b; a >= b; a == b; a !== b; a instanceof B; 'x' in o;
//// logical operators
a && b || c; a ?? b;
//// logical assignment
let a; a ||= b; a &&= b; a ??= b; a.x ??= b;
//// compound assignment
let a; a += a; a -= b; a **= a; a >>>= b; a[b] *= c;
//// conditional
a ? b : c ? d : e;
//// conditional without spaces
a?.5:b; a?b:c;
//// sequence
(a, b, c); for (a, b; c, d; e, f);
//// templates
let a; `x${a}y${`z${b}`}`;
//// tagged templates
let t; t`x${a}`; o.t`y`; f(t)`z`;
//// tagged template with an escape
let t; t`\unicode ${t}`;
//// regular expressions
/a/.test(b); /[/]b/g; c / d / e;
//// new
let A; new A; new A(b); new A.B(c); new (f(A))();
//// new.target
function F() { return new.target; }
//// import.meta
import.meta.url; const { env } = import.meta;
//// dynamic import
let a; import(a); import('x'); import('y', { with: { type: a } });
//// this and super are no references
class A extends B { m() { return [this, super.x, super[a]]; } }
//// await at the top
const a = await b; a;
//// await in a call
async function f() { await g(h); await (i); await j.k; }
//// yield
function* g() { const a = yield b; yield* a; yield; }
//// arguments
function f() { return arguments[0]; }
//// arguments in an arrow
function f() { return () => arguments; }
//// arguments at the top
arguments;
//// arguments as a shorthand
function f() { return { arguments }; }
//// eval
let a; eval('a'); (0, eval)('b');
//// arrow of one parameter
let b; a => a + b;
//// arrow that returns an object
a => ({ a, b: a });
//// arrow of arrows
a => b => c => [a, b, c];
//// arrow with an expression in parentheses
let a = (b) => (b);
//// arrow in a conditional
a ? (b) => c : (d) => e;
//// arrow called at once
((a) => a)(b);
//// async arrow
async a => await a; async (a, b) => { await b; }; async () => c;
//// async as a function
let async; async(a); async (b, c);
//// function expression
let f = function () { return f; };
//// named function expression
let f = function g() { return [f, g]; }; g;
//// named function expression and a parameter of its name
(function g(g) { return g; });
//// named function expression and a var of its name
(function g() { var g; return g; });
//// named function expression that is assigned
(function g() { g = 1; });
//// named function expression in a default
(function g(a = g) { return a; });
//// generator expressions
(function* g() { yield g; }); (async function* h() { h; }); (function* () {});
//// function called at once
(function (a) { return a; })(b); !function () { c; }();
//// parentheses
((a)); (((b, c)));
//// class expression
let C = class {}; C;
//// named class expression
let C = class D { m() { return [C, D]; } }; D;
//// named class expression in its heritage
(class D extends f(D) {});
//// numbers and strings
1_000n; 0x1f; 'a'; "b"; null; true; false;
//// in with a private name
class A { #x; static is(o) { return #x in o; } }
//// long chains of calls
a(b).c(d)(e)[f].g`h${i}`;
//// assignment in a condition
let a; if ((a = b)) a; while (a = c) a;
//// assignment in arguments
let a; f(a = 1, b = a);
//// html comment look-alike
let a; a<b; a --> b;
//// comma in a member
a[b, c];
//// function in a member
a[function b() { return b; }];
//// object in an arrow's default
({ a } = { a: b }) => a;
//// division after a function expression
let g, re, a = function () {}
/re/g
//// division after parentheses
let a, b; (a)
/b/1
