//// element of a component
let A; <A />;
//// element of a tag
let div; <div />; <div></div>;
//// element of a custom tag
let my; <my-element x={my} />;
//// component with children
let A, B; <A><B>{a}</B></A>;
//// member component
let a; <a.B />; <a.B.c></a.B.c>;
//// namespace tag
let a, b; <a:b c:d="e" />;
//// lower case member
let ui; <ui.button>{ui}</ui.button>;
//// component named with a dollar
let $x, _y; <><$x /><_y /></>;
//// component of another alphabet
let É; <É />;
//// unknown component
<Unknown />;
//// attributes
let a, b; <A a={b} c="d" e />;
//// spread attributes
let a; <A {...a} {...b} />;
//// attribute names are no references
let a; <A a="1" b-c={a} />;
//// element as an attribute
let B, c; <A b=<B c={c} /> />;
//// fragment
let A; <><A />{a}</>;
//// text
let a; <A>a b {a} &amp; c</A>;
//// expression children
let a; <A>{a.map((b) => <b.C key={b} />)}</A>;
//// empty expression
let a; <A>{/* a */}{}</A>;
//// conditional children
let a; <A>{a && <B />}{a ? <C /> : null}</A>;
//// spread children
let a; <A>{...a}</A>;
//// arrow in an attribute
let a; <A onClick={(e) => a(e)} />;
//// function in an attribute
<A f={function g() { return g; }} />;
//// template in an attribute
let a; <A b={`x${a}`} />;
//// component in a function
function P({ A, b }) { return <A b={b} />; }
//// component of an import
import A, { B } from 'a'; <A><B /></A>;
//// component declared in a block
{ const A = f; <A />; } <A />;
//// component as a parameter
(A) => <A />;
//// object in an attribute
let a; <A style={{ a, b: a, [a]: 1 }} />;
//// nested elements
let A; <A><div><A><p>{A}</p></A></div></A>;
//// generic-looking arrow
let a; (b) => a < b;
//// element in a return
function f(A) { return (<A>
 text
 </A>); }
//// element in a class
class C { r(A) { return <A {...this.p} />; } }
//// entities and quotes
let a; <A b="&quot;{a}" c='{a}'>&nbsp;'{a}'</A>;
//// this member
class A { m() { return <this.B />; } }
