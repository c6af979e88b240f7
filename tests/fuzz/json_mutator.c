// Changes inputs that hold JSON, whole or broken, by their tokens. FUZZ_SEPARATOR, set where it is
// built, parts the documents of an input that holds many; "": it holds one.
//
// A value is a token, or what a bracket and its partner enclose; a member is a value with the key
// and the colon before it. What is no JSON is tokens of single bytes.
#include "base/span.h"
#include "chance.h"
#include "fuzz.h"

#define NO_PARTNER UINT32_MAX

typedef struct Token {
  Span span;
  uint32_t partner; // of a bracket
  char kind;        // 's' string, 'w' number or word, else the byte
} Token;
typedef Vec(Token) TokenVec;

typedef struct Mutation {
  Arena *arena;
  Chance *chance;
  Str text, separators;
  TokenVec tokens;
} Mutation;

#define LIST(...) ((const char *const[]){__VA_ARGS__, NULL})

// Keys and words that some reader knows.
static const char *const *const words = LIST(
    "id", "method", "params", "transform", "manifest", "forget", "config", "version", "shutdown",
    "path", "source", "target", "server", "client", "language", "js", "jsx", "ts", "tsx", "dev",
    "sourcemap", "linked", "inline", "external", "none", "inputMap", "options", "serverRuntime",
    "clientRuntime", "functions", "module", "export", "symbol", "name", "form", "function", "arrow",
    "method", "static-method", "unknown", "directive", "async", "generator", "verified", "rest",
    "line", "column", "captures", "wrappers", "clientModules", "exports", "sources",
    "sourcesContent", "names", "mappings", "sections", "offset", "map", "url", "sourceRoot", "file",
    "ignoreList", "x_google_ignoreList", "root", "include", "exclude", "packages", "rules",
    "overrides", "files", "$schema", "maxWarnings", "out", "baseline", "format", "from", "max",
    "moduleLevel", "idSalt", "threads", "quiet", "exitZero", "off", "warn", "error",
    "require-wrapper", "require-call", "max-captures", "allow-directive", "strict-exports", "all",
    "RS101", "a/b.jsx", "../a", "/", ".", "..", "a//b", "é.ts", "a?b#c", "AAAA",
    "AAAAA;;CAAC,gggggggggggggB", ";;,,A", "!!!", "**/*.{a,b}", "[!a-z]", "\\\\*", "https://a/b",
    "data:,x", "0123456789abcdef0123456789abcdef",
    "'use server'; export async function f(a) { return a }", "node_modules/p/a.js",
    "export default () => async (x) => { 'use server'; return x }", "__proto__", "constructor", "");

static const char *const *const values = LIST(
    "null", "true", "false", "0", "1", "2", "3", "-1", "-0", "1.5", "1e999", "-1e999", "1e-400",
    "4294967295", "4294967296", "2147483648", "9007199254740993", "18446744073709551616", "00",
    "1.", "+1", ".5", "0x1", "NaN", "Infinity", "\"\"", "[]", "{}", "[[]]", "[{}]", "{\"a\":1}",
    "[null]", "'x'", "undefined", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\\ud800\"",
    "\"\\ud83d\\ude00\"", "\"\\x\"", "\"\\u12\"", "\"\xff\"", "\"\xc3\"", "\"\xed\xa0\x80\"",
    "\"\xf4\x90\x80\x80\"", "\"\xe2\x80\xa8\"", "\"\t\"", "\"\x7f\"", "\"unended", "// c",
    "/* c */", "tru", "nulll", "\"\\\"", "\"\xee\x80\x80\"", "\"\\ue000\"", "[1,]", "{\"a\":1,}",
    "{,}", "[\"a\",\"b\"]", "[1,2,3]", "{\"__proto__\":[]}", "1 2");
#define COUNT(array) (sizeof(array) / sizeof *(array))

static bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '+' || c == '.' || c == '_';
}

static Token read_token(Str text, uint32_t at) {
  char c = text.ptr[at];
  Token token = {{at, at + 1}, NO_PARTNER, c};
  uint32_t *end = &token.span.end;
  if (c == '"') {
    token.kind = 's';
    while (*end < text.len && text.ptr[*end] != '"') *end += text.ptr[*end] == '\\' ? 2 : 1;
    *end = *end < text.len ? *end + 1 : (uint32_t)text.len;
  } else if (is_word_byte(c)) {
    token.kind = 'w';
    while (*end < text.len && is_word_byte(text.ptr[*end])) (*end)++;
  }
  return token;
}

static TokenVec read_tokens(Arena *arena, Str text) {
  TokenVec tokens = {0};
  Vec(uint32_t) open = {0};
  for (uint32_t at = 0; at < text.len;) {
    Token token = read_token(text, at);
    at = token.span.end;
    uint32_t index = tokens.len;
    if ((token.kind == ']' || token.kind == '}') && open.len) {
      token.partner = *vec_last(&open);
      tokens.items[token.partner].partner = index;
      open.len--;
    }
    if (token.kind == '[' || token.kind == '{') vec_push(arena, &open, index);
    vec_push(arena, &tokens, token);
  }
  return tokens;
}

static Str put(const Mutation *self, Span span, Str text) {
  StrBuf out = strbuf_on(self->arena, self->text.len + text.len);
  strbuf_add(&out, str_slice(self->text, 0, span.start));
  strbuf_add(&out, text);
  strbuf_add(&out, str_slice(self->text, span.end, self->text.len));
  return strbuf_str(&out);
}

static uint32_t find_token(const Mutation *self, const char *kinds) {
  size_t start = chance_below(self->chance, self->tokens.len);
  for (uint32_t i = 0; i < self->tokens.len; i++) {
    uint32_t at = (uint32_t)((start + i) % self->tokens.len);
    if (strchr(kinds, self->tokens.items[at].kind)) return at;
  }
  return 0;
}

static Span span_of(const Mutation *self, uint32_t index) {
  const Token *token = &self->tokens.items[index];
  if (token->partner == NO_PARTNER || token->partner < index) return token->span;
  return (Span){token->span.start, self->tokens.items[token->partner].span.end};
}

static Span any_value(const Mutation *self) {
  return span_of(self, find_token(self, "sw[{"));
}

static char kind_at(const Mutation *self, uint32_t index) {
  return index < self->tokens.len ? self->tokens.items[index].kind : 0;
}

// A value with its key, if it has one.
static Span any_member(const Mutation *self) {
  uint32_t index = find_token(self, "sw[{");
  Span span = span_of(self, index);
  bool is_key = kind_at(self, index) == 's' && kind_at(self, index + 1) == ':';
  if (is_key && index + 2 < self->tokens.len) span.end = span_of(self, index + 2).end;
  bool is_value = index >= 2 && kind_at(self, index - 1) == ':' && kind_at(self, index - 2) == 's';
  if (is_value) span.start = self->tokens.items[index - 2].span.start;
  return span;
}

static Str pick(const Mutation *self, const char *const *list) {
  size_t count = 0;
  while (list[count]) count++;
  return str_of(list[chance_below(self->chance, count)]);
}

static Str quoted(const Mutation *self, Str word) {
  StrBuf out = strbuf_on(self->arena, 64);
  strbuf_add_json(&out, word);
  return strbuf_str(&out);
}

static Str replace_value(const Mutation *self) {
  return put(self, any_value(self), pick(self, values));
}

static Str replace_word(const Mutation *self) {
  Span span = span_of(self, find_token(self, "s"));
  return put(self, span, quoted(self, pick(self, words)));
}

static Str copy_value(const Mutation *self) {
  Str value = span_text(any_value(self), self->text);
  return put(self, any_value(self), value);
}

static Str repeat_member(const Mutation *self) {
  Span member = any_member(self);
  StrBuf out = strbuf_on(self->arena, 64);
  strbuf_add_byte(&out, ',');
  strbuf_add(&out, span_text(member, self->text));
  uint32_t after = chance_below(self->chance, 2) ? member.end : any_member(self).end;
  return put(self, (Span){after, after}, strbuf_str(&out));
}

static Str add_member(const Mutation *self) {
  uint32_t at = self->tokens.items[find_token(self, "{")].span.end;
  Str key = quoted(self, pick(self, words));
  Str value =
      chance_below(self->chance, 2) ? pick(self, values) : span_text(any_value(self), self->text);
  return put(self, (Span){at, at},
             str_format(self->arena, "%.*s:%.*s,", STR_ARG(key), STR_ARG(value)));
}

static Str remove_member(const Mutation *self) {
  Span member = any_member(self);
  while (member.end < self->text.len && strchr(", \n", self->text.ptr[member.end])) member.end++;
  return put(self, member, STR(""));
}

static Str remove_token(const Mutation *self) {
  return put(self, self->tokens.items[chance_below(self->chance, self->tokens.len)].span, STR(""));
}

// Brackets around a value, sometimes more than any reader bears.
static Str nest(const Mutation *self) {
  static const size_t depths[] = {1, 1, 2, 3, 900, 1001, 3000};
  size_t depth = depths[chance_below(self->chance, COUNT(depths))];
  bool is_list = chance_below(self->chance, 2), is_open = chance_below(self->chance, 6) == 0;
  Span value = any_value(self);
  StrBuf out = strbuf_on(self->arena, 64);
  for (size_t i = 0; i < depth; i++) strbuf_add(&out, is_list ? STR("[") : STR("{\"a\":"));
  strbuf_add(&out, span_text(value, self->text));
  for (size_t i = 0; i < depth && !is_open; i++) strbuf_add_byte(&out, is_list ? ']' : '}');
  return put(self, value, strbuf_str(&out));
}

static const char *const *const pieces =
    LIST("\\u0000", "\\ud83d", "\\", "\"", "\xff", "\xc3\xa9", "\n", "\r\n", "\r", "\t", "\\u2028",
         "\\n", "\\/", "/", "..", "//", "*", "{", "}", "[", "]", ",", ":", " ", "?", "\xef\xbb\xbf",
         ")]}'\n", "/*", "*/", "\\ue000", "\xee\x80\x80", "0", "A", ";", "g", "%41", "%");

// Into a string or anywhere.
static Str insert_piece(const Mutation *self) {
  Span place = span_of(self, find_token(self, chance_below(self->chance, 3) ? "s" : "sw[{]},: \n"));
  uint32_t at = place.start + (uint32_t)chance_below(self->chance, span_length(place) + 1);
  return put(self, (Span){at, at}, pick(self, pieces));
}

static Str cut(const Mutation *self) {
  uint32_t at = self->tokens.items[chance_below(self->chance, self->tokens.len)].span.start;
  return str_slice(self->text, 0, at);
}

// A document from the place on.
static Span document_at(const Mutation *self, uint32_t at) {
  uint32_t start = at, end = at;
  while (start > 0 &&
         !memchr(self->separators.ptr, self->text.ptr[start - 1], self->separators.len))
    start--;
  while (end < self->text.len &&
         !memchr(self->separators.ptr, self->text.ptr[end], self->separators.len))
    end++;
  return (Span){start, end};
}

static Str repeat_document(const Mutation *self) {
  if (!self->separators.len) return repeat_member(self);
  Span document = document_at(self, (uint32_t)chance_below(self->chance, self->text.len));
  StrBuf out = strbuf_on(self->arena, 64);
  strbuf_add_byte(&out, self->separators.ptr[0]);
  strbuf_add(&out, span_text(document, self->text));
  Span other = document_at(self, (uint32_t)chance_below(self->chance, self->text.len));
  return put(self, (Span){other.end, other.end}, strbuf_str(&out));
}

static Str remove_document(const Mutation *self) {
  if (!self->separators.len) return remove_member(self);
  Span document = document_at(self, (uint32_t)chance_below(self->chance, self->text.len));
  if (document.end < self->text.len) document.end++;
  return put(self, document, STR(""));
}

typedef Str Change(const Mutation *self);

static Change *const changes[] = {
    replace_value, replace_value, replace_word, replace_word, copy_value,      copy_value,
    repeat_member, add_member,    add_member,   remove_token, remove_member,   remove_member,
    nest,          insert_piece,  insert_piece, cut,          repeat_document, remove_document,
};

static Str json_mutate(Arena *arena, Chance *chance, Str text, Str separators) {
  size_t rounds = 1 + chance_below(chance, 3);
  for (size_t i = 0; i < rounds; i++) {
    Mutation self = {arena, chance, text, separators, read_tokens(arena, text)};
    text = self.tokens.len ? changes[chance_below(chance, COUNT(changes))](&self) : STR("{}");
  }
  return text;
}

static Str json_cross(Arena *arena, Chance *chance, Str text, Str other) {
  Mutation from = {arena, chance, other, STR(""), read_tokens(arena, other)};
  Mutation into = {arena, chance, text, STR(""), read_tokens(arena, text)};
  if (!from.tokens.len || !into.tokens.len) return str_concat(arena, text, other);
  return put(&into, any_value(&into), span_text(any_value(&from), other));
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most, unsigned seed) {
  Chance chance = chance_of(seed);
  if (!size || chance_below(&chance, 5) == 0) return LLVMFuzzerMutate(data, size, most);
  Arena arena = {0};
  Str text = str_copy(&arena, (Str){(const char *)data, size});
  size = put_input(data, most, json_mutate(&arena, &chance, text, STR(FUZZ_SEPARATOR)));
  arena_release(&arena);
  return size;
}

size_t LLVMFuzzerCustomCrossOver(const uint8_t *a, size_t a_size, const uint8_t *b, size_t b_size,
                                 uint8_t *out, size_t most, unsigned seed) {
  Chance chance = chance_of(seed);
  Arena arena = {0};
  Str text = {(const char *)a, a_size}, other = {(const char *)b, b_size};
  size_t size = put_input(out, most, json_cross(&arena, &chance, text, other));
  arena_release(&arena);
  return size;
}
