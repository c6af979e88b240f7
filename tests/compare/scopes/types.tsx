//// component with a type argument
let A, a; <A<T> b={a} />;
//// arrow with a type parameter
const f = <T,>(a: T) => <A b={a} />; <T extends U>(a: T) => a;
//// component with typed props
function P({ a, b = a }: { a: A; b?: B }) { return <div>{b as any}</div>; }
//// as in an attribute
let a; <A b={a as T} c={a!} d={a satisfies U} />;
//// enum in a component
enum E { A } <E.A />;
//// namespace component
namespace N { export const A = f; } <N.A />;
//// import type is no component
import type { A } from 'a'; import { B } from 'b'; <B a={{} as A} />;
//// interface beside a component
interface A {} function A() { return <A />; }
//// generic component in a class
class C<T> { r<U>(a: U) { return <D<U> {...(a as any)} />; } }
//// decorated class with elements
@dec class A { @dec r() { return <B c={<A />} />; } }
//// using in a component
function P() { using a = b; return <A b={a} />; }
//// comparison that looks like types
let a, b, c; f(a < b, c > (a)); a < b || c > a;
