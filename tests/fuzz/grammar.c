// `~x` in a production stands for the rule x, `~~` for a `~`. A production that begins with T
// is for TypeScript, with J for languages with JSX. The first of a rule
// ends: it stands where a text has become deep.
#include "grammar.h"

enum { MOST_BYTES = 3000, MOST_DEPTH = 9 };

typedef struct Rule {
  char name;
  const char *const *productions; // NULL at the end
} Rule;

#define PRODUCTIONS(...) ((const char *const[]){__VA_ARGS__, NULL})

static const Rule rules[] = {
    {'M', PRODUCTIONS(" ~m\n~m", " ~d~m\n~m\n~m\n", " ~d~m\n~m\n~m\n~m\n~m", " ~k~d~k~m~k~m",
                      "#!/usr/bin/env node\n~d~m\n~m", " 'use client'\n~m\n~m", " ~m\n~m\n~m~u")},
    {'d',
     PRODUCTIONS(" 'use server';\n", " 'use server'\n", " \"use server\" ;~k",
                 " 'use strict'; 'use server'; ", " 'use server', 'x';\n", " ('use server');\n",
                 " 'use\\x20server';\n", " // rscc-disable-file ~r\n'use server';\n",
                 " /* a */ 'use server' /* b */;\n", " 'use server'; 'use server'\n",
                 " 'use cache';\n", " ")},
    {'u', PRODUCTIONS(" \n//# sourceMappingURL=a.js.map\n",
                      " \n//# "
                      "sourceMappingURL=data:application/"
                      "json,%7B%22version%22:3,%22sources%22:[%22a%22],%22names%22:[],%22mappings%"
                      "22:%22AAAA%22%7D",
                      " \n/*# "
                      "sourceMappingURL=data:application/"
                      "json;base64,eyJ2ZXJzaW9uIjozLCJzb3VyY2VzIjpbXSwibWFwcGluZ3MiOiIifQ== */",
                      " \n//@ sourceMappingURL=../é.map ")},
    // Items of a module.
    {'m',
     PRODUCTIONS(
         " ~s", " ~s", " ~s", " export ~D", " export default ~e;", " export default ~F",
         " export { ~i };", " export { ~i as ~i, ~i as ~x };", " export { ~i as default };",
         " import ~i from ~x;", " import { ~i, ~i as ~i, ~x as ~i } from ~x;",
         " import ~i, * as ~i from ~x;", " import ~x;", " export * from ~x;",
         " export * as ~i from ~x;", " export { ~i, default as ~i } from ~x;",
         " export default class ~i { ~c ~c }", " export default class extends ~e { ~c }",
         " export default async function (~q) ~B", " export const ~i = ~F, ~i = ~e~z",
         " export const { ~i, a: ~i } = ~e~z", " import ~i from ~x with { type: 'json' };",
         " import defer * as ~i from ~x;", " ~i = ~F~z", " export async function ~i(~q) ~B",
         " export async function* ~i(~q) ~B", " await ~e~z",
         " import { useState, cache } from 'react'\n", " import 'client-only'\n",
         " import fs from 'node:fs';", "Timport type { ~i } from ~x;",
         "Timport { type ~i, ~i } from ~x;", "Texport type { ~i };", "Texport type ~i<~i> = ~t;",
         "Texport interface ~i extends ~i { ~i: ~t; ~i?(): ~t }", "Texport enum ~i { ~i, ~i = 1 }",
         "Tnamespace ~i { ~m ~m }", "Tnamespace ~i.~i { export ~D }", "Tdeclare module ~x { ~D }",
         "Tdeclare global { ~D }", "Texport = ~i;", "Timport ~i = require(~x);",
         "Timport ~i = ~i.~i;", "Texport as namespace ~i;", "Texport default interface ~i {}",
         "Texport default abstract class ~i { ~c }",
         "Tfunction ~i(~i: ~t): ~t;\nasync function ~i(~q) ~B")},
    {'D',
     PRODUCTIONS(" let ~i;", " const ~i = ~e~z", " let ~p = ~e, ~i~z", " var ~i = ~e~z",
                 " async function ~i(~q) ~B", " function ~i(~q) ~b", " class ~i { ~c ~c }",
                 " class ~i extends ~e { ~c ~c ~c }", " const ~i = ~F~z",
                 " const ~i = ~F, ~i = ~F~z", " async function* ~i(~q) ~B", " using ~i = ~e~z",
                 " const ~i = cache(~F)~z", " const ~i = ~i(~i(~F), ~e)~z", "Tconst ~i: ~t = ~F~z",
                 "Tdeclare const ~i: ~t;", "Tdeclare function ~i(~q): ~t;", "Ttype ~i = ~t;",
                 "Tinterface ~i { ~i(): ~t }", "Tenum ~i { ~i = 1, ~x }", "Tconst enum ~i { ~i }",
                 "Tabstract class ~i<~i> implements ~i { abstract ~i: ~t; ~c }")},
    // Statements. ~z ends one, or leaves that to a line break.
    {'z', PRODUCTIONS(";", ";", ";", "\n", "\n", " ;", " // c\n", " /* c\n */", ";;", "\r\n",
                      "\xe2\x80\xa8", ";\n~k")},
    {'s', PRODUCTIONS(
              " ~i~z", " ~D", " ~D", " ~D", " ~e~z", " ~i = ~e~z", " { ~s ~s }", " if (~e) ~s",
              " if (~e) { ~s } else ~s", " for (let ~i of ~e) { ~s }", " for (const ~p in ~e) ~s",
              " for (let ~i = ~e, ~i; ~e; ~e) { ~s }", " for await (const ~p of ~e) { ~s }",
              " for (var ~i of ~e) { ~s ~s }", " while (~e) { ~s }", " do ~s while (~e)\n",
              " try { ~s } catch (~p) { ~s } finally { ~s }", " try { ~s } catch { ~s }",
              " switch (~e) { case ~e: ~s default: ~s case ~e: { ~s } }",
              " ~i: for (;;) { continue ~i; }", " ~i: { break ~i }", " return ~e~z", " return\n",
              " throw ~e~z", " ~i++\n~s", " ~e\n~e\n", " ;", " debugger~z", " ~p = ~e~z",
              " [~p] = ~e~z", " ({ ~i, ~i: ~p } = ~e)~z", " (~F)()~z", " ~i(~F)~z",
              " (~F).call(~e)\n", " ~i.~i = ~F~z", " delete ~i.~i~z", " eval(~x)~z",
              " with (~e) ~s", " // rscc-disable-next-line ~r\n~s", " ~s // rscc-disable-line ~r\n",
              " /* rscc-disable-next-line ~r, ~r -- why */\n~s", " let ~i = ~e\n/~i/g.test(~i)\n",
              " async function ~i(~q) ~B\n(~e)\n", " async function ~i(~q) ~B", " return ~F~z",
              " return { ~o, ~o, ~o }~z", " ~i = ~i\n++~i\n", " const ~i = ~F\n[~i].map(~i)\n",
              "T~i!~z", "T(~i as ~t) = ~e~z", "T~i<~t>(~e)~z", "Tdeclare let ~i: ~t~z",
              "Ttype ~i = ~t~z", "Jreturn ~j~z", "J~j\n", " function ~i(~q) ~b", " #!x\n",
              " @~i class ~i { @~i ~c }", " <!-- ~i\n", " if (~e) async function ~i(~q) ~B")},
    {'b', PRODUCTIONS("{}", "{ ~s }", "{ ~s ~s }", "{ ~s ~s ~s }", "{ 'use strict'; ~s }",
                      "{ ~D ~D return ~F }", "{ return ~e }")},
    {'B', PRODUCTIONS("{ 'use server'; }", "{ 'use server'; return ~e }", "{ 'use server'; ~s ~s }",
                      "{ 'use server'\n~s }", "{ \"use server\"; ~s ~s ~s }",
                      "{\n// c\n'use server'; ~s }", "{ 'use strict'; 'use server'; ~s }",
                      "{ 'use server' /* c */ }", "{ 'use server'\n.length }",
                      "{ 'use server', ~e }", "{ 'use server'; return ~i.~i.~i + ~i?.~i }",
                      "{ 'use server'; { ~s } return { ~i, ~i } }", "{ ~s 'use server' }",
                      "{ 'use server'; this; arguments; new.target; }", "~b",
                      "{ 'use server'; ~i = ~e; ~i.~i++; return () => ~i }",
                      "{ 'use server'; return ~F }",
                      "{ 'use server'; var ~i; function ~i() { return ~i } return ~i }")},
    // A server function as an expression.
    {'F', PRODUCTIONS(" async () => { 'use server' }", " async (~q) => ~B", " async (~q) => ~B",
                      " async ~i => ~B", " async function (~q) ~B", " async function ~i(~q) ~B",
                      " async function* ~i(~q) ~B", " async function*(~q) ~B", " (~F)",
                      " function (~q) ~B", " (~q) => ~B", " ~i => ~B", " async\n(~q) => ~B",
                      " async (~q)\n=> ~B", "Tasync <~i>(~q): Promise<~t> => ~B",
                      "Tasync (this: ~t, ~i: ~t) => ~B", "T(~F as ~t)", "T(~F satisfies ~t)",
                      "Tasync function (this: ~t, ~i?: ~t): Promise<~t> ~B", " { ~o, ~o }.~i",
                      " class { ~c ~c }", " ~i(~F)", " (0, ~F)", " ~e ? ~F : ~F", " ~i ?? ~F",
                      " [~F, ~F]", " { ~i: ~F }", " await ~F")},
    {'e', PRODUCTIONS(
              " ~i", " ~n", " ~x", " ~i", " ~i.~i", " ~i.~i.~i", " ~i?.~i", " ~i?.[~e]",
              " ~i?.(~e)", " ~i[~e]", " ~i.#m", " ~e + ~e", " ~e - ~e / ~e", " ~e && ~e",
              " ~e ?? ~e", " ~e ? ~e : ~e", " ~e, ~e", " ~i(~e)", " ~i(~e, ...~e)", " new ~i(~e)",
              " new ~i", " (~e)", " [~e, , ...~e]", " { ~o }", " ({ ~o, ~o, ~o })",
              " `~i${~e}~i${~e}`", " ~i`a${~e}`", " /~i[/]/gu", " !~e", " -~e", " typeof ~i",
              " void ~e", " ~i++", " --~i.~i", " ~i = ~e", " ~i += ~e",
              " ~i ?"
              "?= ~e",
              " ~i.~i ||= ~e", " ({ ~i: ~p } = ~e)", " [~p] = ~e", " ~F", " ~F", " ~F", " () => ~e",
              " (~q) => ~b", " function (~q) ~b", " function ~i(~q) ~b", " class { ~c }",
              " class ~i extends ~e { ~c ~c }", " this", " this.~i", " super.~i", " super(~e)",
              " arguments", " arguments[0]", " new.target", " import.meta", " import(~x)",
              " await ~e", " yield ~e", " yield* ~e", " async ~i => ~e", " async (~q) => ~e",
              " ~i in ~e", " #m in ~i", " ~i instanceof ~e", " ~i ** ~e", " eval(~x)", " ~i~k.~k~i",
              " (~k~e~k)", " delete ~e.~i", " ~e\n~e", " ~i < ~i > (~e)", " 1n", " undefined",
              " null", " Math.max(~e)", " ~i.then(~F)", " Object.freeze({ ~o })", " crypto?.~i",
              " process.env.~i", " globalThis.~i", " async", " async(~e)", "T~e as ~t",
              "T~e satisfies ~t", "T~i!", "T~i!.~i", "T~i<~t>(~e)", "Tnew ~i<~t>(~e)", "T<~t>~e",
              "T<~i,>(~q) => ~e", "T~i<~t>", "T~e as const", "J~j", "J~j")},
    {'j', PRODUCTIONS("<br />", "<div>{~e}</div>", "<form action={~F}>~i</form>",
                      "<A.B {...~e} ~i={~e} ~i='x' ~i-~i />", "<>{~e} ~j</>",
                      "<~i>~i & ~~ {/* c */} ~j</~i>", "<b onClick={async () => ~B}/>",
                      "<a:b c:d={~e}/>", "<X x=<i/> y=\"&amp;\n\">{...~e}</X>")},
    // Members, patterns, names.
    {'c',
     PRODUCTIONS(" ~i;", " ~i = ~e;", " static ~i = ~e;", " static ~i = ~F\n", " #m = ~e;",
                 " static async ~i(~q) ~B", " static async *~i(~q) ~B", " async ~i(~q) ~B",
                 " ~i(~q) ~b", " constructor(~q) { super(); ~s }", " get ~i() ~b", " set ~i(~i) ~b",
                 " static { ~s ~s }", " static async [~e](~q) ~B", " static async #m(~q) ~B",
                 " static async ~x(~q) ~B", " static async ~n(~q) ~B", " static get ~i() ~B",
                 " [~e] = ~e\n", " accessor ~i = ~e;", " static async 'constructor'() ~B",
                 " static async static() ~B", " static\nasync\n~i() {}", " ;",
                 "Tprivate readonly ~i?: ~t = ~e;",
                 "Tpublic static override async ~i(~q): Promise<~t> ~B", "Tabstract ~i(~q): ~t;",
                 "Tdeclare ~i: ~t;", "Tconstructor(private ~i: ~t, readonly ~i = ~e) {}",
                 "T[~i: string]: ~t;", "Tstatic async ~i(): ~t;\nstatic async ~i(~q) ~B",
                 "T~i!: ~t;", " @~i static async ~i() ~B")},
    {'o', PRODUCTIONS(" ~i", " ~i: ~e", " ~x: ~e", " ~n: ~F", " [~e]: ~e", " ...~e",
                      " async ~i(~q) ~B", " async ~x() ~B", " async [~e](~q) ~B",
                      " async *~i(~q) ~B", " async ~n() ~B", " get ~i() ~b", " set ~i(~p) ~b",
                      " ~i(~q) ~b", " ~i: ~F", " ~i: async function (~q) ~B", " __proto__: ~e",
                      " async __proto__() ~B", " async get() ~B", " async async() ~B", " *~i() ~b",
                      " ~i~k, ~k~i", " async ~i() { 'use server'; return super.~i }")},
    {'p', PRODUCTIONS("~i", "~i", "{ ~i }", "{ ~i, ~i: ~p, ...~i }", "{ ~i = ~e }", "{ [~e]: ~p }",
                      "{ ~x: ~p = ~e }", "[~p]", "[~i, , ~p = ~e, ...~p]", "{}", "[]", "~i")},
    {'q', PRODUCTIONS("", "~i", "~i, ~i", "~p", "~p = ~e, ~p", "...~p", "~i, ...~i", "~i = ~i",
                      "~i = ~F", "_, ~i,", "{ ~i }, ~i", "T~i: ~t", "T~i?: ~t, ...~i: ~t",
                      "Tthis: ~t, ~i", "T~p: ~t = ~e", "T@~i() ~i")},
    {'i', PRODUCTIONS("a", "b", "c", "d", "f", "g", "x", "a", "b", "f", "A", "B", "React", "async",
                      "of", "get", "set", "static", "from", "as", "type", "await", "yield", "let",
                      "eval", "arguments", "undefined", "default", "constructor", "__proto__",
                      "then", "\xc3\xa9", "\\u0061", "\xf0\x9d\x92\xb3", "$$", "$$register", "$$r0",
                      "$$args", "$", "_", "name", "prototype", "secret", "token", "apiKey", "props",
                      "user", "useState", "Component", "namespace", "module", "declare", "using",
                      "accessor", "satisfies", "never", "this")},
    {'n', PRODUCTIONS("0", "1", "1.5", "0x10", "1e3", "1_000", "12n", ".5", "0b1", "017", "1e400",
                      "9007199254740993", "5.", "1e21", "0.0000001")},
    {'x', PRODUCTIONS("'x'", "\"x\"", "'./a'", "'use server'", "'a b'", "''", "'\\n'", "\"'\"",
                      "'\\u{1F600}'", "'\\\n'", "'\xc3\xa9'", "'\xe2\x80\xa8'", "'react'",
                      "'next/headers'", "'default'", "'__proto__'", "'use strict'", "'server-only'",
                      "'\\ud800'", "'\\0'", "'a.b'", "'sk_live_4eC39HqLyjWDarjtT1zdp7dc'")},
    {'t', PRODUCTIONS("~i", "string", "~t[]", "~t | ~t", "Promise<~t>", "{ ~i: ~t; ~i?(): ~t }",
                      "(~i: ~t) => ~t", "typeof ~i", "keyof ~t", "[~t, ~i?: ~t]", "~x", "`a${~t}`",
                      "~t extends infer ~i ? ~t : ~t", "new () => ~t", "unique symbol",
                      "asserts ~i is ~t", "{ readonly [~i in ~t]+?: ~t }", "import(~x).~i",
                      "abstract new () => ~t", "~i.~i<~t>", "~t[~x]", "this",
                      "<~i extends ~t = ~t>(~i: ~t) => ~t", "{ get ~i(): ~t }")},
    {'k', PRODUCTIONS(" ", "\n", "/* c */", "// c\n", "\t", "\r\n", "/* \xe2\x98\x83 */",
                      "\xc2\xa0", "\n\n", "/** @type {~i} */", "\xef\xbb\xbf", "/* 'use server' */",
                      "// 'use server'\n", "\xe2\x80\xa9")},
    {'r', PRODUCTIONS("unused-directive", "strict-exports", "RS101", "all", "misplaced-directive",
                      "no-such-rule", "captured-secret", "own-this", "captures", "")},
};

typedef struct Grammar {
  StrBuf *out;
  Chance *chance;
  Language language;
  size_t end; // the text is not to grow much behind it
} Grammar;

static const Rule *find_rule(char name) {
  for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
    if (rules[i].name == name) return &rules[i];
  return NULL;
}

static bool is_of_language(const Grammar *self, const char *production) {
  if (*production == 'T') return self->language != LANGUAGE_JS;
  return *production != 'J' || self->language != LANGUAGE_TS;
}

static const char *choose(const Grammar *self, const Rule *rule, unsigned depth) {
  bool is_last = depth >= MOST_DEPTH || self->out->len >= self->end;
  size_t count = 0;
  while (rule->productions[count]) count++;
  for (int tries = 0; tries < 8 && !is_last; tries++) {
    const char *production = rule->productions[chance_below(self->chance, count)];
    if (is_of_language(self, production)) return production;
  }
  return rule->productions[0];
}

// At most MOST_DEPTH deep.
static void add(Grammar *self, char name, unsigned depth) {
  const Rule *rule = find_rule(name);
  if (!rule) return;
  const char *text = choose(self, rule, depth);
  if (*text == 'T' || *text == 'J') text++;
  for (; *text; text++) {
    if (*text != '~' || *++text == '~')
      strbuf_add_byte(self->out, *text);
    else
      add(self, *text, depth + 1);
  }
}

void grammar_add(StrBuf *out, Chance *chance, Language language, char rule) {
  Grammar grammar = {out, chance, language, out->len + MOST_BYTES};
  add(&grammar, rule, (unsigned)chance_below(chance, MOST_DEPTH));
}
