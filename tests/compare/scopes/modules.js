//// default import
import a from 'a'; a;
//// named imports
import { a, b as c } from 'a'; [a, b, c];
//// imports by string
import { 'x y' as a } from 'a'; a;
//// default by name
import { default as a } from 'a'; a;
//// namespace import
import * as a from 'a'; a.b;
//// default and named
import a, { b, c as d } from 'a'; [a, b, c, d];
//// default and namespace
import a, * as b from 'a'; [a, b];
//// import for its effects
import 'a'; import {} from 'b';
//// import used above
a; import a from 'a';
//// import hidden by a local
import a from 'a'; function f(a) { return a; } { let a; a; }
//// import with attributes
import a from 'a' with { type: 'json' }; a;
//// import named by contextual words
import { as, from, of as async, get } from 'a'; [as, from, async, get];
//// import named type
import { type } from 'a'; type;
//// import from named from
import from from 'a'; from;
//// import * as as
import * as as from 'a'; as;
//// import with a trailing comma
import { a, } from 'a'; a;
//// import without spaces
import{a}from'a';a;
//// export of a const
export const a = 1; a;
//// export of a pattern
export const { a, b: [c] = d } = e; [a, c];
//// export of a var
export var a, b = a;
//// export of a let that is assigned
export let a; a = 1;
//// export of a function
export function f() { return f; }
//// export of an async function
export async function f(a) { return a; }
//// export of a generator
export function* f() { yield f; }
//// export of a class
export class A { m() { return A; } }
//// export of names
let a, b; export { a, b as c };
//// export of names above them
export { a }; let a;
//// export of a name as default
let a; export { a as default };
//// export by string
let a; export { a as 'x y' };
//// export of an import
import a from 'a'; export { a };
//// export default of a name
let a; export default a;
//// export default of an expression
export default a + b;
//// export default of an arrow
export default (a) => a;
//// export default of a function
export default function f() { return f; } f;
//// export default of an anonymous function
export default function (a) { return a; }
//// export default of an async function
export default async function f(a) { await f; }
//// export default of an anonymous async function
export default async function () { await a; }
//// export default of a generator
export default function* () { yield a; }
//// export default of a class
export default class A extends B {} A;
//// export default of an object
let a; export default { a, b: a };
//// export default of a function in parentheses
export default (function f() { return f; }); f;
//// export from
export { a, b as c, default } from 'a'; a;
//// export default from
export { default as a } from 'a'; export { a as default } from 'b';
//// export all
export * from 'a';
//// export all as a name
export * as a from 'a'; a;
//// export all as a string
export * as 'x y' from 'a';
//// export from by string
export { 'x y' as a, b as 'c d' } from 'a';
//// export from with attributes
export { a } from 'a' with { type: 'json' }; a;
//// export nothing
export {}; let a; a;
//// export of a name declared in a block only
{ let a; } export {}; a;
//// export list and from on lines of their own
export { a }
from 'x';
export { b } // a comment
from
'y';
const a = 1, b = 2; export { a as c };
