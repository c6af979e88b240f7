// Each gap of the grammars is a row of the table at the end: a function that looks at one place and
// blanks it.
//
//   export { a } from './a' with { type: 'json' };   →   export { a } from './a' ;
#include "syntax/gaps.h"

#include "syntax/gap_text.h"

// `with { type: 'json' }` or `assert {…}` after a module specifier.
static bool gap_import_attributes(Mask *self, size_t at) {
  size_t end = match_word(self, at, STR("with"));
  if (!end) end = match_word(self, at, STR("assert"));
  if (!end || byte_at(self, skip_blanks(self, end)) != '{') return false;
  size_t before = at;
  while (before > 0 && is_blank(self->text.ptr[before - 1])) before--;
  bool follows_string =
      before > 0 && (self->text.ptr[before - 1] == '\'' || self->text.ptr[before - 1] == '"');
  size_t close = str_find(self->text, STR("}"), end);
  if (!follows_string || close == SIZE_MAX) return false;
  gap_blank(self, at, close + 1);
  return true;
}

// `import defer * as x`, `import source x`, `export type * from`.
static bool gap_phase(Mask *self, size_t at) {
  static const struct {
    Str first, second;
  } phases[] = {
      {{"import", 6}, {"defer", 5}}, {{"import", 6}, {"source", 6}}, {{"export", 6}, {"type", 4}}};
  for (size_t i = 0; i < sizeof phases / sizeof *phases; i++) {
    size_t end = match_word(self, at, phases[i].first);
    if (!end) continue;
    size_t start = skip_blanks(self, end);
    end = match_word(self, start, phases[i].second);
    char next = byte_at(self, skip_blanks(self, end ? end : start));
    size_t from = end && i == 1 ? match_word(self, skip_blanks(self, end), STR("from")) : 0;
    bool names_source = from && !match_word(self, skip_blanks(self, from), STR("from"));
    bool is_phase = i == 1 ? is_name_byte(next) && !names_source : next == '*';
    if (!end || !is_phase) continue;
    gap_blank(self, start, end);
    return true;
  }
  return false;
}

// `import.defer('x')` and `import.source('x')` load as `import('x')` does.
static bool gap_import_phase_call(Mask *self, size_t at) {
  size_t end = match_word(self, at, STR("import"));
  if (!end || byte_at(self, end) != '.') return false;
  size_t call = match_word(self, end + 1, STR("defer"));
  if (!call) call = match_word(self, end + 1, STR("source"));
  if (!call || byte_at(self, skip_blanks(self, call)) != '(') return false;
  gap_blank(self, end, call);
  return true;
}

// `import('x').List<string>` and `import('x').A[]` as a type: `List<string>` and `A[]` alone say as
// much here, which is nothing.
static bool gap_import_type(Mask *self, size_t at) {
  size_t end = match_word(self, at, STR("import"));
  if (!end || byte_at(self, end) != '(') return false;
  size_t close = str_find(self->text, STR(")"), end), name = close;
  if (close == SIZE_MAX) return false;
  while (byte_at(self, close + 1) == '.') {
    name = close + 2;
    close++;
    while (is_name_byte(byte_at(self, close + 1))) close++;
  }
  bool is_array = byte_at(self, close + 1) == '[' && byte_at(self, close + 2) == ']';
  if (is_array) {
    if (byte_at(self, name) == ')') gap_put(self, name, 'I');
    gap_blank(self, at, name);
    return true;
  }
  size_t after = skip_type_arguments(self, close + 1);
  if (!after || byte_at(self, skip_blanks(self, after)) == '(') return false;
  gap_blank(self, at, name);
  return true;
}

// `f<typeof import('x')>()`, `f<import('x').A[]>()`: as a type argument `import('x')` reads as a
// name.
static bool gap_import_type_argument(Mask *self, size_t at) {
  size_t end = match_word(self, at, STR("import")), before = skip_blanks_back(self, at);
  size_t close = byte_at(self, end) == '(' ? skip_brackets(self, end) : 0;
  if (!end || !close || self->tree->language == LANGUAGE_JS) return false;
  if (before >= 6 && match_word(self, before - 6, STR("typeof")))
    before = skip_blanks_back(self, before - 6);
  char opener = before ? self->text.ptr[before - 1] : 0, quote = byte_at(self, end + 1);
  bool is_argument = (opener == '<' || opener == ',') && (quote == '\'' || quote == '"');
  if (!is_argument) return false;
  gap_put(self, at, 'I');
  gap_blank(self, end, close);
  return true;
}

// `f<T>?.(x)` calls as `f?.(x)` does.
static bool gap_type_arguments_before_chain(Mask *self, size_t at) {
  char before = at > 0 ? self->text.ptr[at - 1] : 0;
  if (!is_name_byte(before) && before != ')' && before != ']') return false;
  size_t end = skip_type_arguments(self, at);
  if (!end || byte_at(self, end) != '?' || byte_at(self, end + 1) != '.') return false;
  gap_blank(self, at, end);
  return true;
}

// `export import x = require('x')` reads as `export const  x = require('x')`.
static bool gap_export_import(Mask *self, size_t at) {
  size_t end = match_word(self, at, STR("export"));
  size_t start = end ? skip_blanks(self, end) : 0;
  end = end ? match_word(self, start, STR("import")) : 0;
  if (!end) return false;
  put_word(self, start, STR("const "));
  return true;
}

// `accessor x = 1` in a class body reads as a field.
static bool gap_accessor(Mask *self, size_t at) {
  size_t end = match_word(self, at, STR("accessor"));
  char next = byte_at(self, skip_blanks(self, end));
  if (!end || (!is_name_byte(next) && next != '#' && next != '[' && next != '"' && next != '\''))
    return false;
  gap_blank(self, at, end);
  return true;
}

// Whether the word `using` that ends at `end` declares: a name follows on its line.
static bool using_declares(const Mask *self, size_t end) {
  size_t next = skip_comments(self, end);
  return is_name_byte(byte_at(self, next)) && !has_line_terminator(self, end, next) &&
         !is_separator(self, next) && !match_word(self, next, STR("in")) &&
         !match_word(self, next, STR("instanceof"));
}

// `using x` and `await using x` declare as `const x` does, which begins where they begin.
bool gap_using(Mask *self, size_t at) {
  size_t end = match_word(self, at, STR("using"));
  if (!end || !using_declares(self, end)) return false;
  size_t before = skip_comments_back(self, at);
  bool is_await = before >= 5 && match_word(self, before - 5, STR("await"));
  if (is_await) gap_blank(self, at, end);
  put_word(self, is_await ? before - 5 : at, STR("const"));
  return true;
}

// `<in out T>`: variance of a type parameter.
static bool gap_variance(Mask *self, size_t at) {
  size_t end = match_word(self, at, STR("in"));
  if (!end) end = match_word(self, at, STR("out"));
  if (!end) return false;
  size_t before = skip_comments_back(self, at);
  bool starts_parameter =
      before > 0 && (self->text.ptr[before - 1] == '<' || self->text.ptr[before - 1] == ',' ||
                     (before > 2 && match_word(self, before - 2, STR("in"))));
  if (!starts_parameter || !is_name_byte(byte_at(self, skip_blanks(self, end)))) return false;
  gap_blank(self, at, end);
  return true;
}

// Words that the grammars do not take for names everywhere get a capital letter, which makes them
// names; the tree's text is the original.
static bool put_capital(Mask *self, size_t at) {
  gap_put(self, at, (char)(self->text.ptr[at] - ('a' - 'A')));
  return true;
}

// `using(x)`, `using.x`, `using in x`: no declaration.
static bool gap_using_as_name(Mask *self, size_t at) {
  size_t end = match_word(self, at, STR("using"));
  return end && !using_declares(self, end) && put_capital(self, at);
}

// `for (async of => {}; ;)`, `for (let of of [])`.
static bool gap_of_as_name(Mask *self, size_t at) {
  size_t end = match_word(self, at, STR("of"));
  if (!end) return false;
  size_t next = skip_blanks(self, end);
  bool is_name = match_word(self, next, STR("of")) ||
                 (byte_at(self, next) == '=' && byte_at(self, next + 1) == '>');
  return is_name && put_capital(self, at);
}

// `a < unknown`, `a < never`: variables named like types. As type arguments the two say nothing.
static bool gap_compared_keyword(Mask *self, size_t at) {
  bool is_keyword = match_word(self, at, STR("unknown")) || match_word(self, at, STR("never"));
  size_t before = skip_blanks_back(self, at);
  return is_keyword && before && self->text.ptr[before - 1] == '<' && put_capital(self, at);
}

// `let of = 0` in the head of a loop, `let as = 0` in TypeScript.
static bool gap_declared_keyword(Mask *self, size_t at) {
  bool is_keyword = match_word(self, at, STR("of")) || match_word(self, at, STR("as"));
  size_t before = skip_blanks_back(self, at);
  if (!is_keyword || before == at || before < 5) return false;
  bool declares = match_word(self, before - 3, STR("let")) ||
                  match_word(self, before - 3, STR("var")) ||
                  match_word(self, before - 5, STR("const"));
  return declares && put_capital(self, at);
}

static Kind kind_at(const Tree *tree, size_t at) {
  return tree_kind(tree, tree_node_at(tree, (uint32_t)at));
}

static bool follows_member_name(char c) {
  return c == ':' || c == '?' || c == ';' || c == ',' || c == '}' || c == '=' || c == '(' ||
         c == '!' || c == '<';
}

// `abstract: T`, `accessor() {}` as a member's name; `export default abstract class`.
static bool gap_member_name(Mask *self, size_t at) {
  size_t abstract_end = match_word(self, at, STR("abstract"));
  size_t end = abstract_end ? abstract_end : match_word(self, at, STR("accessor"));
  if (!end) return false;
  size_t next = skip_blanks(self, end);
  if (!abstract_end || !match_word(self, next, STR("class")))
    return follows_member_name(byte_at(self, next)) && put_capital(self, at);
  gap_blank(self, at, end);
  return true;
}

// `static [key: string]: T`: an index signature.
static bool gap_static_index(Mask *self, size_t at) {
  size_t end = match_word(self, at, STR("static"));
  if (!end) return false;
  size_t next = skip_blanks(self, end), readonly_end = match_word(self, next, STR("readonly"));
  if (readonly_end) next = skip_blanks(self, readonly_end);
  if (byte_at(self, next) != '[') return false;
  size_t name = skip_blanks(self, next + 1);
  while (is_name_byte(byte_at(self, name))) name++;
  if (byte_at(self, skip_blanks(self, name)) != ':') return false;
  gap_blank(self, at, end);
  return true;
}

// `{ type }` and `{ type as x }` import or export something that is named `type`; `{ type as }` and
// `{ type as as x }` a type that is named `as`. Something may be named `typeof` too.
static bool gap_type_as_name(Mask *self, size_t at) {
  size_t before = skip_blanks_back(self, at), end = match_word(self, at, STR("type"));
  if (!end) end = match_word(self, at, STR("typeof"));
  char opener = before ? self->text.ptr[before - 1] : 0;
  if (!end || (opener != '{' && opener != ',')) return false;
  size_t next = skip_blanks(self, end), as_end = match_word(self, next, STR("as"));
  if (!as_end) {
    bool is_whole = byte_at(self, next) == ',' || byte_at(self, next) == '}';
    return is_whole && put_capital(self, at);
  }
  size_t name = skip_blanks(self, as_end), name_end = name;
  while (is_name_byte(byte_at(self, name_end))) name_end++;
  bool ends_here = !is_name_byte(byte_at(self, skip_blanks(self, name_end)));
  bool renames = name_end > name && ends_here; // `type as x`
  return put_capital(self, renames ? at : next);
}

// `a?.5:1` is a conditional: `?.` before a digit is no optional chain.
static bool gap_decimal_after_question(Mask *self, size_t at) {
  char digit = byte_at(self, at + 2);
  if (byte_at(self, at) != '?' || byte_at(self, at + 1) != '.' || digit < '0' || digit > '9')
    return false;
  gap_put(self, at + 1, ' ');
  return true;
}

// Whether the tree reads the byte as part of an operator.
static bool is_operator(const Tree *tree, size_t at) {
  NodeId low = tree_last_before(tree, (uint32_t)at);
  const Node *token = tree_node(tree, low);
  Kind parent = low ? tree_kind(tree, token->parent) : KIND_ERROR;
  bool is_text = parent == KIND_ERROR || parent == KIND_JSX_ELEMENT || parent == KIND_STRING;
  return !token->is_named && at < token->end && !is_text;
}

// A bare `&` in JSX text or in an attribute's string.
static bool gap_ampersand(Mask *self, size_t at) {
  if (byte_at(self, at) != '&' || is_operator(self->tree, at)) return false;
  gap_put(self, at, ' ');
  return true;
}

// An escape that only a tagged template may hold: `tag`\unicode``.
static bool gap_template_escape(Mask *self, size_t at) {
  char next = byte_at(self, at + 1);
  Kind around = kind_at(self->tree, at);
  bool is_name = around == KIND_IDENTIFIER || around == KIND_PROPERTY_NAME ||
                 around == KIND_PRIVATE_NAME || around == KIND_SHORTHAND ||
                 around == KIND_SHORTHAND_PATTERN || around == KIND_REGEX;
  if (is_name) return false;
  if (byte_at(self, at) != '\\' || (next != 'u' && next != 'x' && (next < '0' || next > '9')))
    return false;
  gap_put(self, at, ' ');
  return true;
}

// Line terminators that the grammars' scanners overlook: U+2028, U+2029, and comments that span
// lines.
static bool gap_white_space(Mask *self, size_t at) {
  Kind around = kind_at(self->tree, at);
  bool is_literal = around == KIND_TEMPLATE || around == KIND_STRING ||
                    around == KIND_STRING_FRAGMENT || around == KIND_REGEX ||
                    around == KIND_JSX_TEXT;
  if (is_literal) return false;
  if (is_separator(self, at)) {
    gap_blank(self, at, at + SEPARATOR_BYTES);
    gap_put(self, at, '\n');
    return true;
  }
  if (byte_at(self, at) != '/' || byte_at(self, at + 1) != '*') return false;
  bool is_in_comment = around == KIND_COMMENT &&
                       tree_node(self->tree, tree_node_at(self->tree, (uint32_t)at))->start < at;
  if (is_in_comment) return false; // `// see /api/*`
  size_t end = str_find(self->text, STR("*/"), at + 2);
  if (end == SIZE_MAX || !has_line_terminator(self, at, end)) return false;
  gap_blank(self, at, end + 2);
  gap_put(self, at, '\n');
  return true;
}

// The operators `in` and `instanceof`, unless a field is named so.
static bool is_in_operator(const Mask *self, size_t at) {
  size_t end = match_word(self, at, STR("in"));
  if (!end) end = match_word(self, at, STR("instanceof"));
  return end && !strchr("=;}:?!", byte_at(self, skip_comments(self, end)));
}

// A line that begins with a name that begins with `in`, or a field named so, or a generator method,
// after a line without a semicolon.
static bool gap_statement_break(Mask *self, size_t at) {
  bool is_in_name = byte_at(self, at) == 'i' && byte_at(self, at + 1) == 'n' && at > 0 &&
                    !is_in_operator(self, at);
  bool is_generator = byte_at(self, at) == '*' && at > 0;
  if (!is_in_name && !is_generator) return false;
  size_t line = at;
  while (line > 0 && is_blank(self->text.ptr[line - 1]) && self->text.ptr[line - 1] != '\n') line--;
  if (line == 0 || self->text.ptr[line - 1] != '\n') return false;
  size_t before = line - 1;
  while (before > 0 && is_blank(self->text.ptr[before - 1])) before--;
  char last = before ? self->text.ptr[before - 1] : ';';
  bool ends_expression = is_name_byte(last) || last == ')' || last == ']' || last == '\'' ||
                         last == '"' || last == '`' || last == '}';
  if (!ends_expression) return false;
  gap_put(self, line - 1, ';');
  return true;
}

// `m⏎() {}` in a class is a method: its name may stand on a line of its own.
static bool gap_method_name(Mask *self, size_t at) {
  size_t before = byte_at(self, at) == '(' ? skip_comments_back(self, at) : 0;
  char last = before ? self->text.ptr[before - 1] : 0;
  bool ends_name = is_name_byte(last) || last == ']' || last == '\'' || last == '"';
  if (!ends_name || !has_line_terminator(self, before, at)) return false;
  static const Str restricted[] = {{"return", 6}, {"throw", 5}, {"yield", 5},
                                   {"async", 5},  {"break", 5}, {"continue", 8}};
  for (size_t i = 0; i < sizeof restricted / sizeof *restricted; i++) {
    size_t length = restricted[i].len;
    if (before >= length && match_word(self, before - length, restricted[i])) return false;
  }
  for (size_t i = before; i < at; i++) gap_put(self, i, ' ');
  return true;
}

// Call signatures on lines of their own, without semicolons: `{ (a: A): B⏎ <T>(c: C): D }`. A call
// that goes on from the line before has no `:` behind it.
static bool gap_signature_break(Mask *self, size_t at) {
  char c = byte_at(self, at);
  if (c != '(' && c != '<') return false;
  size_t line = at;
  while (line > 0 && is_blank(self->text.ptr[line - 1]) && self->text.ptr[line - 1] != '\n') line--;
  if (!line || self->text.ptr[line - 1] != '\n') return false;
  size_t before = skip_comments_back(self, at);
  if (!before || line <= before || !is_blank(self->text.ptr[before])) return false;
  char last = self->text.ptr[before - 1];
  if (!is_name_byte(last) && !strchr(">)]}'\"", last)) return false;
  size_t open = c == '<' ? skip_blanks(self, skip_type_arguments(self, at)) : at;
  size_t close = byte_at(self, open) == '(' ? skip_brackets(self, open) : 0;
  if (!close || byte_at(self, skip_blanks(self, close)) != ':') return false;
  gap_put(self, before, ';');
  return true;
}

// Whether the byte can stand in a type, so many brackets deep: `&&`, `||` and calls can't.
static bool is_of_type(const Mask *self, size_t at, size_t brackets) {
  char c = byte_at(self, at), before = byte_at(self, skip_blanks_back(self, at) - 1);
  bool is_doubled = byte_at(self, at + 1) == c || before == c;
  if (c == '|' || c == '&') return !is_doubled;
  if (c == '=') return byte_at(self, at + 1) == '>';
  if (c == '(') return brackets || !(is_name_byte(before) || before == ')' || before == ']');
  return is_name_byte(c) || is_blank(c) || (c && strchr(".,<>[]{})'\":", c)) ||
         (brackets && (c == ';' || c == '?'));
}

// Whether an operator that is a word stands there, which no type has.
static bool is_operator_word(const Mask *self, size_t at) {
  static const Str words[] = {
      {"await", 5}, {"delete", 6}, {"in", 2}, {"instanceof", 10}, {"yield", 5}};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (match_word(self, at, words[i])) return true;
  return false;
}

// The end of the type arguments that open at `at`, before `limit`, else 0.
static size_t skip_types_of_tag(const Mask *self, size_t at, size_t limit) {
  size_t depth = 0, brackets = 0;
  for (size_t i = at; i < limit; i++) {
    size_t comment_end = skip_comment(self, i);
    if (comment_end) {
      i = comment_end - 1;
      continue;
    }
    if (!is_of_type(self, i, brackets) || (!brackets && is_operator_word(self, i))) return 0;
    char c = self->text.ptr[i];
    if (c == '{' || c == '(' || c == '[') brackets++;
    if ((c == '}' || c == ')' || c == ']') && brackets-- == 0) return 0;
    if (c == '<') depth++;
    if (c == '>' && self->text.ptr[i - 1] != '=' && --depth == 0) return i + 1;
  }
  return 0;
}

// Whether what stands before `at` can be a tag.
static bool follows_tag(const Mask *self, size_t at) {
  size_t before = skip_blanks_back(self, at);
  char last = before ? self->text.ptr[before - 1] : 0;
  return is_name_byte(last) || last == ')' || last == ']';
}

// `tag<Row[]>`…``: type arguments of a tagged template.
bool gap_tag_type_arguments(Mask *self, size_t at) {
  enum { FARTHEST = 8000, MOST = 50 };
  if (byte_at(self, at) != '>' || byte_at(self, skip_comments(self, at + 1)) != '`') return false;
  size_t limit = at > FARTHEST ? at - FARTHEST : 0;
  for (size_t start = at, tries = 0; start > limit && tries < MOST; start--) {
    if (byte_at(self, start) != '<' || !follows_tag(self, start)) continue;
    tries++;
    if (skip_types_of_tag(self, start, at + 1) != at + 1) continue;
    gap_blank(self, start, at + 1);
    return true;
  }
  return false;
}

static bool (*const gaps[])(Mask *, size_t) = {
    gap_import_attributes,
    gap_phase,
    gap_import_phase_call,
    gap_import_type,
    gap_import_type_argument,
    gap_type_arguments_before_chain,
    gap_accessor,
    gap_using,
    gap_using_as_name,
    gap_of_as_name,
    gap_member_name,
    gap_static_index,
    gap_type_as_name,
    gap_export_import,
    gap_variance,
    gap_signature_break,
    gap_tag_type_arguments,
    gap_declared_keyword,
    gap_compared_keyword,
    gap_white_space,
    gap_statement_break,
    gap_method_name,
    gap_decimal_after_question,
    gap_ampersand,
    gap_template_escape,
    gap_static_declare,
    gap_default_overload,
    gap_decorator_expression,
    gap_statement_after_default,
    gap_function_after_default,
    gap_override,
    gap_comment_after_question,
    gap_module_global,
    gap_line_after_import,
    gap_parenthesized_target,
    gap_cast_target,
};

uint32_t gap_count(void) {
  return sizeof gaps / sizeof *gaps;
}

bool gap_mask(Mask *self, uint32_t gap, size_t at) {
  return gaps[gap](self, at);
}
