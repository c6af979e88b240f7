//// if and else
let a; if (a) b(a); else c(a);
//// if with blocks
if (x) { let a = 1; a; } else { a; }
//// else if
if (a) { let b; b; } else if (b) { let c; c; } else c;
//// while
let a; while (a) { let a = 1; a; }
//// do while
do { let a = 1; a; } while (a);
//// for with let
for (let i = 0; i < n; i++) f(i); i;
//// for with var
for (var i = 0; i < n; i++) f(i); i;
//// for with const
for (const a = 1; a;) { a; }
//// for with an expression
let i; for (i = 0; i < 1; i += 1) { let i = 2; i; }
//// for without parts
for (;;) { let a; a; break; }
//// for with several lets
for (let i = 0, n = i; i < n; i++, n--) f(i, n);
//// for with a destructuring let
for (let [a, { b = a }] = c; a; b) { a; b; }
//// for body hides the head
for (let i = 0; i < 1; i++) { let i = 2; i; }
//// for in the body of a for
for (let i = 0; i;) for (let j = i; j;) f(i, j);
//// for with a closure in the head
for (let i = 0, f = () => i; f();) i;
//// for in
for (const k in o) f(k); k;
//// for in with var
for (var k in o) f(k); k;
//// for in with a name
let k; for (k in o) f(k);
//// for in with a member
let o; for (o.k in o) o;
//// for in with a subscript
let o, i; for (o[i] in o) i;
//// for of
for (const v of o) f(v); v;
//// for of with let
for (let v of v) f(v);
//// for of with var
for (var v of o); v;
//// for of with a name
let v; for (v of o) v;
//// for of with a pattern
for (const [a, { b: c }] of o) f(a, c);
//// for of with an assigned pattern
let a, b; for ([a, { b }] of o) f(a, b);
//// for of with an object pattern
for (const { a, b = a, ...c } of o) f(a, b, c);
//// for of with a default in an assigned pattern
let a, d; for ({ a = d } of o) a;
//// for of in parentheses
let a; for ((a) of o) a;
//// for await
async function f() { for await (const x of y) x; }
//// for await at the top
for await (const x of y) x;
//// for await with a name
let x; for await (x of y) x;
//// for of over async
for (const async of o) async;
//// for with async as a name
let async; for (async of => {}; ;) async;
//// for head and body closures
for (let i of o) { f(() => i); let j = i; g(() => j); }
//// body of a for without a block
for (const a of b) if (a) c(a); else d(a);
//// switch
switch (a) { case 1: let b = 1; b; break; default: b; } b;
//// switch with blocks
switch (a) { case b: { let a = 1; a; } default: a; }
//// switch with functions
switch (a) { case 1: f(); case 2: function f() {} } f;
//// switch with a class
switch (a) { case C: class C {} }
//// switch with var
switch (a) { case 1: var v = 1; } v;
//// nested switches
switch (a) { case 1: let x; switch (x) { case x: let y; } default: y; }
//// switch head is outside
let a; switch (a) { case a: let a; }
//// try and catch
try { let a; a; } catch (e) { e; } e;
//// catch without a parameter
try { a; } catch { let a; a; } finally { a; }
//// catch with a pattern
try {} catch ({ message, cause: [c = message] }) { f(message, c); }
//// catch hides
let e = 1; try { e; } catch (e) { e; } finally { e; }
//// catch and a let in its block
try {} catch (e) { { let e; e; } e; }
//// catch and a var of its name
function f() { try {} catch (e) { var e = 1; e; } return e; }
//// catch and a function
try {} catch (e) { function f() { return e; } f(); }
//// finally
try {} finally { let a; a; } a;
//// labels
a: for (;;) { let a = 1; a; break a; }
//// labels of the name of a binding
let a; a: { a; break a; }
//// label and continue
let x; x: while (x) { continue x; }
//// labelled block
b: { let b = 1; b; }
//// return
function f(a) { return a; }
//// throw
let e; throw e;
//// empty statements
;;; let a;; a;
//// debugger
let a; debugger; a;
//// expression statement
a; a, b; (a);
//// directive
'use server'; let a; a;
//// blocks in blocks
{ let a; { let b = a; { let c = b; a; b; c; } c; } b; } a;
//// statement after a block
{ let a } a
//// statements without semicolons
let a = 1
let b = a
b
++a
b
//// var in a loop with a closure
for (var i of o) f(() => i);
//// const in a while
while (x) { const c = x; f(() => c); }
//// await before a line break
for (const f of fs) await
g(f);
const h = async (f) => await // a comment
  new f(g);
//// method names on lines of their own
class A { m
(a) { return a } static
(b) { return b } async [c]
(d) { return d } }
//// blocks that look like objects
if (f) { f()
{ g } }
g(() => { f(g) // a comment
  { g() } });
x: { f()
{ f()
{ g } } }
const o = { f()
{ g } };
