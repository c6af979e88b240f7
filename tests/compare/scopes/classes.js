//// constructor
class A { constructor(a) { this.a = a; } }
//// methods
class A { m(a) { return [a, m]; } static s(a) { return a; } }
//// accessors
class A { get a() { return a; } set a(v) { v; } static get b() { return b; } static set b(v) { v; } }
//// async and generator methods
class A { async m(a) { await a; } *g(a) { yield a; } async *h(a) { yield a; } static async s(a) { a; } static *t() {} static async *u() {} }
//// methods named by keywords
class A { get() {} set() {} static() {} async() {} await() {} static static() {} static get() {} static async() {} }
//// fields
let b; class A { a = b; c; 'd' = b; 1 = b; static e = b; static f; }
//// field reads the class
class A { static a = A; b = A; }
//// field without a semicolon
class A { a
 b = a
 static c
 get
 d() { return d; } }
//// fields named by keywords
class A { get = 1; set = a; static = b; async; static async = c; static static = d; }
//// computed members
let k; class A { [k] = k; static [k + 1] = k; [k]() { return k; } get [k]() {} static async *[k]() {} }
//// computed member beside a local of its name
class A { [a]() { let a; return a; } }
//// function in a computed member
class A { [(() => b)()] = 1; [function c() { return c; }] = 2; }
//// arrow in a field
class A { a = () => this.b(c); d = (e) => e; }
//// arguments in a field's function
class A { a = function () { return arguments; }; }
//// static block
class A { static { let a = A; a; var b; b; function c() {} c(); } } a; b; c;
//// several static blocks
class A { static { var a; a; } static { a; var a; } }
//// var in a block of a static block
class A { static { { var a; } a; } }
//// static block with nested functions
let a; class A { static { const f = () => a; let a; f(); } }
//// await as a name is not in a static block
class A { static { const f = async () => { await a; }; f(); } }
//// heritage
class A extends B {}
//// heritage with a call
let m; class A extends m(B, A) {}
//// heritage with a class
class A extends class B { m() { return [A, B]; } } {} B;
//// heritage with a function
class A extends (function f() { return f; }) {}
//// private field
class A { #x = 1; m() { return this.#x; } }
//// private field used before it
class A { m() { return this.#x; } #x; }
//// private methods
class A { #m() { return this.#n(); } static #n() {} get #p() { return 1; } set #p(v) { v; } async *#q() { this.#p = this.#q; } }
//// private names of nested classes
class A { #x; m() { return class B { #x; n(o) { return [o.#x, this.#y]; } }; } #y; }
//// private name of an outer class in a nested one
class A { #x; m() { return class { n(o) { return o.#x; } }; } }
//// private name in a computed key of a nested class
class A { #x; static m(o) { return class { #x; [o.#x]() {} }; } }
//// private name in a heritage
class A { #x; static m(o) { return class extends f(o.#x) {}; } }
//// private name in an optional chain
class A { #x; m(o) { return [o?.#x, o.a?.#x(), o?.#x.b]; } }
//// private name that is assigned
class A { #x; m() { this.#x = 1; this.#x++; [this.#x] = a; ({ a: this.#x } = a); delete this.#x.y; } }
//// private in
class A { #x; static is(o) { return #x in o && #x in o.a; } }
//// static private
class A { static #x = 1; static #m() { return A.#x; } static { A.#m(); } }
//// super
class A extends B { constructor(...a) { super(...a); } m() { return super.m(a); } static s() { return super.s; } f = super.x; }
//// class in a function
function f(a) { class A { m() { return a; } } return A; }
//// class in a loop
for (const a of b) { class A { static x = a; } f(A); }
//// class as a default export
export default class A { m() { return A; } } A;
//// anonymous class as a default export
export default class { m() { return a; } }
let a;
//// class expression without a name
const A = class { m() { return A; } };
//// class expression whose name is hidden
(class A { m(A) { return A; } });
//// class expression whose name is assigned
(class A { m() { A = 1; } });
//// class that is assigned
class A {} A = 1; A;
//// accessor keyword
class A { accessor = 1; }
//// methods with defaults
class A { m(a = b, c = () => a) { var b; return [a, b, c]; } }
//// constructor with a pattern
class A { constructor({ a, b = a }, ...c) { this.x = [a, b, c]; } }
//// semicolons
class A { ; a = b; ; m() {} ; }
//// class after a class
class A { } class B extends A { } new B;
//// member named constructor
class A { 'constructor'() { return a; } static constructor() { return a; } }
//// member named __proto__
class A { __proto__() { return a; } static __proto__ = b; }
//// object in a field
class A { a = { b, c: d, [e]: f, g() { return h; } }; }
//// class in a field
class A { B = class B { static c = [A, B]; }; }
//// this in a static block's arrow
class A { static { (() => this.x)(); } }
