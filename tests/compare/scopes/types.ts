//// annotations
let a: T = b; const c: typeof a = d; let e: Array<F> | { g: H };
//// parameter types
function f(a: A, b?: B, ...c: C[]): D { return a; }
//// parameter with a default and a type
function f(a: A = b, { c }: { c: C } = a) { return c; }
//// this parameter
function f(this: T, a: A) { return a; }
//// type predicate
function f(a: A): a is B { return !!a; } function g(a: A): asserts a is B {}
//// type parameters
function f<T extends U = V>(a: T): T { return a; }
//// arrow with type parameters
const f = <T,>(a: T): T => a; const g = async <T>(a: T) => a;
//// call with type arguments
f<T>(a); new A<T>(b); a.b<T>(c); t<T>`x${d}`;
//// instantiation
let f; const g = f<string>; g;
//// interface
interface A extends B { c: C; d(e: E): F; [k: string]: G } let a: A;
//// interface and a value of one name
interface A {} const A = 1; A;
//// type alias
type A<T> = T extends infer U ? U : typeof b; let a: A<B>;
//// type and a value of one name
type A = B; let A = 1; A;
//// type in a block
{ type A = B; let a: A; a; }
//// typeof in a type
let a; type T = typeof a; let b: typeof a.c; b;
//// keyof, indexed, mapped, conditional
type A = { [K in keyof B]?: C[K] } & D['e']; let a: A;
//// function type
let f: (a: A) => B; let g: new (c: C) => D; f;
//// as
let a; a as T; (a as any).b; a as const; (a as T)();
//// typeof after as and satisfies
let a, b; a as typeof b; a satisfies typeof b.c; (a as (typeof b)[number]).d; a as keyof typeof b; a as unknown as typeof b;
//// as on the left
let a; (a as any) = 1; (a as any).b = 2; (a as any)++;
//// as in a pattern
let a; ({ x: (a as any).c } = b); [(a as any).b] = c; for ((a as any).b of c) a; (a as any as T) += 1;
//// satisfies
let a; const b = { a } satisfies T; (a satisfies T) = 1;
//// non-null
let a; a!; a!.b; a!() ; a![b]; a! = 1; a!++;
//// non-null in a pattern
let a; [a!] = b; ({ x: a! } = b);
//// type assertion
let a; <T>a; (<any>a).b; <T>(<U>a); (<any>a) = 1;
//// import type
import type A from 'a'; import type { B } from 'b'; import type * as C from 'c'; let x: A | B | C;
//// import with inline types
import { type A, b, type C as D, type as e } from 'a'; let x: A | D = [b, e];
//// import named type
import { type } from 'a'; import type, { x } from 'b'; [type, x];
//// import type beside an import
import type A from 'a'; import { b } from 'a'; let x: A = b;
//// import equals require
import a = require('a'); a.b;
//// import equals a name
import a = b.c; import d = a; d;
//// import type equals
import type a = require('a'); let b: a;
//// export import equals
export import a = b.c; a;
//// export type
type A = B; let c; export type { A }; export { type A as D, c };
//// export type from
export type { A } from 'a'; export { type B, c } from 'b'; export type * from 'd'; export type * as E from 'e';
//// export of a type alias
export type A = B; export interface C {} export declare const d: E;
//// export assignment
let a; export = a;
//// export default interface
export default interface A { b: C }
//// export default abstract class
export default abstract class A { abstract m(): B; n() { return A; } }
//// enum
enum E { A, B = A, C = B | D, F = E.A } E.A;
//// const enum
const enum E { A = 1 << 0, B = A << 1 } E;
//// enum with strings
enum E { 'A' = 1, 'b-c' = A, D = 'x' } E;
//// enum with values of outside
const x = 1; enum E { A = x, B = f(A), x2 = x } E;
//// enum member hides an outer name
const A = 1; enum E { A = 2, B = A } A;
//// enum twice
enum E { A } enum E { B = A } E;
//// enum in a function
function f() { enum E { A, B = A } return E; }
//// enum with a function
enum E { A = 1, B = (() => A)() } E;
//// declare enum
declare enum E { A } E;
//// declare const
declare const a: A; declare let b: B, c: C; a; b;
//// exported declare in a namespace
namespace N { export declare let a: A, [b]: B; export declare var c; declare let d; export declare function e(); export declare class F {} a; b; c; d; e; F; }
//// exported declare in a declared namespace
declare namespace N { export declare let a: A; } declare module 'm' { export declare let a: A; } a;
//// declare function
declare function f(a: A): B; f(1);
//// declare class
declare class A { m(a: B): C; } new A();
//// declare namespace
declare namespace N { const a: A; function f(): B; } N.a;
//// declare module
declare module 'm' { export const a: A; } a;
//// declare global
declare global { interface W { a: A } var g: G; } export {}; g;
//// declare hides nothing
const a = 1; { declare const a: A; a; }
//// namespace
namespace N { export const a = 1; const b = a; export function f() { return [a, b]; } } N.a; a;
//// namespace in a namespace
namespace N { export namespace M { export const a = 1; a; } M.a; } N.M; M;
//// dotted namespace
namespace A.B.C { export const d = 1; d; } A.B;
//// names of a dotted namespace inside it
const A = 1, B = 2, C = 3; namespace A2.B.C { export const d = [A, A2, B, C, d]; } [A, B, C];
//// dotted namespaces of one name
namespace A.B { export const c = 1; } namespace A.B { B; c; } namespace A { B; }
//// exported dotted namespace in a namespace
export namespace A { export namespace B.C { A; B; C; } C; }
//// namespace and a class
class A { m() { return A.x; } } namespace A { export const x = 1; } A;
//// namespace and a function
function f() { return f.a; } namespace f { export let a = 1; } f;
//// namespace and an enum
enum E { A } namespace E { export const b = A; } E;
//// namespace twice
namespace N { export const a = 1; } namespace N { export const b = 2; } N;
//// var in a namespace
namespace N { { var a = 1; } a; } a;
//// import in a namespace
namespace N { import a = M.b; export import c = a.d; a; c; }
//// module keyword
module N { export const a = 1; a; } N;
//// namespace of types alone
namespace N { export interface A {} export type B = A; } let a: N.A;
//// overloads
function f(a: A): B; function f(a: C, b?: D): E; function f(a: any) { return a; } f;
//// overloads of a method
class A { m(a: A): B; m(a: C): D; m(a: any) { return a; } }
//// overloads of a constructor
class A { constructor(a: A); constructor(a: any) { a; } }
//// exported overloads
export function f(a: A): B; export function f(a: any) { return a; }
//// abstract class
abstract class A { abstract a: B; abstract m(c: C): D; abstract get e(): F; n(g: G) { return g; } }
//// parameter properties
class A { constructor(private a: A, public readonly b = a, protected c?: C, readonly d: D = b) { a; this.b; } }
//// override
class A extends B { override m(a: A) { return a; } constructor(override x: X) { super(x); } }
//// modifiers of members
class A { private a = b; public static readonly c: D = e; protected f?: G; declare h: I; readonly [j]: K; l!: M; static override n = o; }
//// private members of TypeScript
class A { private m() { return this.m(); } private static async *n() {} }
//// index signature in a class
class A { [k: string]: B; static [k: number]: C; d = e; }
//// implements
class A implements B, C<D> { e = f; }
//// heritage with type arguments
class A<T> extends B<T, U> implements C {} class D extends f<E>(g) {}
//// generic class
class A<T> { a: T; m<U>(b: U): T { return b as any; } }
//// decorators of a class
@dec @dec.two @f(a) class A { m() { return A; } }
//// decorators of members
class A { @dec a = 1; @dec(b) m() {} @dec static s = c; @dec get g() { return d; } @dec accessor h = e; }
//// decorators of parameters
class A { m(@dec a: A, @dec(b) c: C) { return [a, c]; } constructor(@f private d: D) {} }
//// decorator of an exported class
@dec export class A {} export @dec class B {}
//// decorator that uses the class
@dec(() => A) class A { @dec(A) static a = A; }
//// decorator before default
export default @dec class A {}
//// decorator of a class expression
const A = @dec class B { m() { return B; } };
//// decorator with a member in parentheses
let a; @(a.b) class D {}
//// tagged template with type arguments
let t, T; t<T>`x${d}`; a.b<T[], U<V>>`y`; a < b > (c);
//// decorator inside a function's scope
function f(a) { @a class B { @a m() { let a; return a; } } return B; }
//// accessor keyword
class A { accessor a = b; static accessor c = d; private accessor #e = f; }
//// optional chain and non-null
let a; a?.b!.c; a!?.b; a?.[b]!(c);
//// definite assignment
let a!: A; a = 1;
//// unique symbol, template types
declare const s: unique symbol; type T = `a${B}`; let x: T;
//// conditional types and infer
type A<T> = T extends (infer U extends B)[] ? U : never; let x: A<C>;
//// import types
let a: import('a').B; let b: typeof import('b'); a;
//// variance
interface A<in T, out U, in out V> {} let a: A<B, C, D>;
//// const type parameters
function f<const T>(a: T) { return a; }
//// abstract constructor type
let a: abstract new () => A; a;
//// getters in an interface
interface A { get a(): B; set a(v: C); } let a: A;
//// using
{ using a = b; a; const c = a; c; }
//// using of several with types
{ using a: A = b, c = a as any; c; }
//// using in a loop
for (using a of b) a; for (const c of d) { using e = c; e; }
//// await using
async function f() { await using a: A = b; a; }
//// await using with a cast
async function f() { await using a = b as any, c = a; c; }
//// for with types
for (const a of b as C[]) a; for (let i: number = 0; i < (n as number); i++) i;
//// catch with a type
try {} catch (e: unknown) { e; }
//// optional parameters
(a?: A, b: B = a) => [a, b];
//// arrow with a return type
(a): A => a; async (a: A): Promise<B> => a; (a): a is B => !!a;
//// object with typed methods
let a; ({ m<T>(b: T): T { return a; }, get c(): D { return a; }, async e(this: F) { a; } });
//// function expression with types
let f = function g<T>(this: T, a: A): B { return [f, g, a]; };
//// assertion functions and never
function f(): never { throw a; } function g(x: unknown): asserts x { if (!x) f(); }
//// labels and generics
let a, b; f(a < b, b > (a)); f<A>(b);
//// enum and const assertions
const a = [b, c] as const; const d = <const>[a]; d;
//// type-only name as a shorthand
type A = B; ({ A });
//// name that only a type has
interface A {} f(A);
//// a class as a type and value
class A {} let a: A = new A(); a instanceof A;
//// keywords of TypeScript as names
let type = 1, as = 2, satisfies = 3, is = 4, keyof = 5, readonly = 6, abstract = 7, infer = 8, any = 9, never = 10; [type, as, satisfies, is, keyof, readonly, abstract, infer, any, never];
//// string names
let string = 1, number = 2, symbol = 3, object = 4, unknown = 5, asserts = 6, override = 7, out = 8; [string, number, symbol, object, unknown, asserts, override, out];
//// type arguments before an optional call
let f; f?.<T>(a); f<T>?.(b);
//// type parameter that hides a value
const T = 1; function f<T>(a: T) { return T; }
//// class fields without values
class A { a: B; b?: C; static d: E; 'f': G; [h]: I; #j: K; }
//// object type with computed names
type A = { [s]: B; [Symbol.iterator](): C }; let a: A;
//// satisfies in an arrow
const f = (a: A) => ({ a, b } satisfies C);
//// comments and types
let /*a*/ a /*b*/ : /*c*/ A /*d*/ = /*e*/ b; a;
//// type arguments of tags, and what only looks like them
const many = tag<{ a: Type; // a comment < b
  b: (c: Type) => void }[]>`${a}`, apart = tag<Type[]> /* c */ `b`, union = tag < Type | a > `c`;
const called = tag()<(typeof a)[]>`d`, tuple = tag<[x: Type, y?: a]>`e`;
const none = [a < b === c > `f`, a < c && b > `g`, a < f(b) > `h`, a < c instanceof b > `i`, a < await c > `j`];
var tag, a, b, c, f;
//// export on a line of its own
export
const first = 1;
export // a comment
class Second {}
export
{ first as third };
//// import types as type arguments
const first = f<typeof import("x")>(), second = f<typeof import("x").y>(a), third = f<A, import("x").B[]>(b);
class A extends f<typeof import("x")>() {} const partial = f<typeof import("x")>;
var f, a, b;
//// new before a line break
for (const F of fs) new
F(F);
const g = (f) => new // a comment
  f<A>(g);
//// types that end at a line break
const c = a as A
[b].map(a)
const d = a satisfies typeof a
(b)(a)
const e = a as A<A[]>["x"] // a comment
[a, b]
class C { f = a as A
  ['g'] = b }
var a, b;
//// comparisons with variables named like types
let unknown = 1, never = 2, a = 0, b = 1;
for (let i = 0; i < unknown; i++) a;
if (a < unknown && b > unknown) [a < never, a < unknown.length, f<unknown>(b), f<never, unknown>()];
