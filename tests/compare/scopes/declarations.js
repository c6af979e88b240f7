//// var at the top
var a = 1; a;
//// var without a value
var a; a;
//// var declared twice
var a = 1; var a = 2; a;
//// several in one var
var a = 1, b = a, c; [a, b, c];
//// let at the top
let a = 1; a;
//// let without a value
let a; a = 2; a;
//// const at the top
const a = 1; a;
//// use before a let
f(a); let a = 1;
//// use before a var
f(a); var a = 1;
//// use before a function
f(a); function f(x) { return x; } var a;
//// var in a block belongs to the function
function f() { { var a = 1; } return a; }
//// var in a block belongs to the module
{ var a = 1; } a;
//// let in a block stays there
{ let a = 1; a; } a;
//// const in a block stays there
{ const a = 1; a; } a;
//// let hides an outer let
let a = 1; { let a = 2; a; } a;
//// let in a block hides a use above it
let a = 1; { a; let a = 2; }
//// var through blocks of every kind
if (x) { for (;;) { while (y) { try { do { var a; } while (a); } finally { a; } } } } a;
//// function in a block
{ function f() {} f(); } f();
//// function hides a function
function f() {} { f(); function f() {} } f();
//// function declared twice
function f() { return 1; } function g() { f(); } f();
//// generator declaration
function* g() { yield g; } g;
//// async declaration
async function f() { await f; } f;
//// async generator declaration
async function* f() { yield* f(); } f;
//// function and var of one name
function g() { function f() {} var f; f; }
//// var in a function hides the module's
var a; function f() { a; var a; } a;
//// class declaration
class A {} new A();
//// class in a block
{ class A {} new A(); } new A();
//// class used in itself
class A { m() { return A; } } A;
//// class used in its heritage
class A extends B(A) {} A;
//// class hides a class
class A {} { class A {} A; } A;
//// names of other alphabets
let ñandú = 1, 名前 = 2, 𝒳 = ñandú; [名前, 𝒳];
//// places after characters of many bytes
const s = '日本語 🎉'; /* é */ let b = s; b;
//// escaped names
let \u0061b = 1; ab; a\u{62};
//// contextual words as names
let async = 1, of = 2, get = 3, set = 4, from = 5, as = 6, target = 7, type = 8; [async, of, get, set, from, as, target, type];
//// more contextual words
let accessor = 1, using = 2, constructor = 3, declare = 4, global = 5, module = 6, namespace = 7; [accessor, using, constructor, declare, global, module, namespace];
//// names of Object.prototype
let __proto__ = 1, toString = 2, hasOwnProperty = 3, valueOf = 4; [__proto__, toString, hasOwnProperty, valueOf];
//// undefined and NaN are read
undefined; NaN; Infinity; f(undefined, void 0);
//// undefined as a parameter
function f(undefined) { return undefined; }
//// using
{ using a = b; a; }
//// using of several
{ using a = b, c = a; c; }
//// using in a for of
for (using a of b) a;
//// await using in a for of
async () => { for (await using a of b) a; };
//// using beside comments
for (using /* 1 */ a = b; a;) { using /* 2 */ c = a; c; }
//// await using beside comments
async () => { await /* 1 */ using /* 2 */ a = b; a; };
//// using in a for
for (using a = b; a;) c(a);
//// await using
async function f() { await using a = b; a; }
//// await using in a for of
async function f() { for await (using a of b) a; }
//// using as a name
let using; using; using.x; using(1);
//// await using at the top
await using a = b; a;
//// globals
window; console.log(process.env.X); Array.from(globalThis);
//// dollar and underscore
let $ = 1, _ = $, $$ = _; $$;
//// let without a semicolon and a call
let a = b
(c)
//// let on a line of its own
let
a = 1
a
//// const after a directive
'use strict'; const a = 1; a;
//// hashbang
#!/usr/bin/env node
const a = 1; a;
//// byte order mark
﻿const a = 1; a;
//// comments between everything
/*a*/ let /*b*/ c /*d*/ = /*e*/ d /*f*/; // g
c;
