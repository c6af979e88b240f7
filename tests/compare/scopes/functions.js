//// parameters
function f(a, b) { return [a, b]; }
//// default of a parameter
function f(a = b) { return a; }
//// default that reads an earlier parameter
function f(a, b = a) { return b; }
//// default that reads a later parameter
function f(a = b, b) { return a; }
//// default that reads a var of the body
var b; function f(a = b) { var b; return [a, b]; }
//// default that reads a function of the body
function g() {} function f(a = g()) { function g() {} return g(); }
//// default that reads a let of the body
let x; function f(a = x) { let x; return x; }
//// closure in a default sees the parameters
let x; function f(x, g = () => x) { var x; return [x, g]; }
//// closure in a default does not see the body
let y; function f(g = () => y) { var y; return y; }
//// assignment in a default
let a; function f(b = (a = 1), c = (b = 2)) {}
//// default that reads the function
function f(g = f) {}
//// rest parameter
function f(a, ...b) { return [a, b]; }
//// rest pattern
function f(...[a, { b }]) { return [a, b]; }
//// parameter and var of one name
function f(a) { var a; return a; }
//// parameter and function of one name
function f(a) { function a() {} return a; }
//// parameter hides the function's name
function f(f) { return f; }
//// body let and parameter of an inner function
function f() { let a; return function (a) { return a; }; }
//// nested functions
function f(a) { function g(b) { function h(c) { return [a, b, c]; } return h; } return g; }
//// functions hoist in their function
function f() { return g(); function g() { return a; } var a; }
//// arrow with defaults
(a = b, c = a) => { var b; return [a, b, c]; };
//// arrow with an expression body and defaults
(a, b = a) => a + b;
//// arrow without parentheses and a block
a => { let b = a; return b; };
//// arrow in a default
function f(a = (b) => [a, b]) {}
//// arrow in arrow's default
(a = (b = a) => b) => a;
//// computed key in a parameter
let k; function f({ [k]: a, [a]: b }) { var k; return [a, b, k]; }
//// destructured with defaults
function f({ a = 1, b: { c = a } = {} } = {}, [d] = [c]) { return d; }
//// async function with await in the body
async function f(a) { await a; for await (const b of a) b; }
//// generator with yields
function* f(a) { const b = yield a; return yield* b; }
//// method of an object
let a; ({ m(b) { return [a, b, m]; } });
//// getter and setter of an object
({ get a() { return a; }, set a(v) { v; } });
//// async methods
({ async m(a) { await a; }, *g(a) { yield a; }, async *h(a) { yield a; } });
//// methods named by keywords
({ get() {}, set(a) { a; }, async(a) { a; }, static() {}, await() {}, delete(a) { a; } });
//// function in a block in a function
function f() { { function g() { return a; } var a; } return [g, a]; }
//// function in an if
function f() { if (x) { function g() {} g(); } return g; }
//// directive and functions
function f() { 'use server'; return a; }
//// function with use strict
function f(a) { 'use strict'; return a; }
//// function that assigns outer names
let a; function f() { a = 1; a++; [a] = b; }
//// recursion
const f = (n) => n ? f(n - 1) : 0;
//// mutual recursion
function a() { b(); } function b() { a(); }
//// mutual recursion of constants
const a = () => b(); const b = () => a();
//// closures of a loop
function f() { for (let i of o) { g(() => i); } for (var j of o) { g(() => j); } }
//// var in the body of an arrow
() => { { var a; } return a; };
//// function called before its block ends
{ f(); let a; function f() { return a; } }
//// this in functions
function f() { return this; } const g = () => this;
//// parameters with trailing commas
function f(a, b,) { g(a, b,); }
//// parameter named of, async, get
function f(of, async, get) { return [of, async, get]; }
//// arrow parameter named async
(async) => async; async async => async;
//// immediately invoked with await
(async () => { await a; })();
//// function with many scopes
function f(a = 1) { let b = a; { let c = b; for (let d of c) { try { d; } catch (e) { e; switch (e) { case d: let g; g; } } } } }
//// default is a class
function f(A = class B { m() { return [A, B]; } }) {}
//// default is a named function
function f(a = function g() { return [a, g]; }) { g; }
//// object method with defaults
({ m(a = b, { c } = a) { var b; return [a, b, c]; } });
//// setter with a default
({ set x(v = a) { var a; v; } });
//// new.target in a default
function F(a = new.target) { return a; }
//// arguments in a default
function f(a = arguments) { return a; }
