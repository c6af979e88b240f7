// Tokens are found roughly, since most modules here are broken: words, strings, white space, single
// characters. Brackets that close each other are partners.
#include "module_mutator.h"

#include "base/span.h"
#include "grammar.h"

#define NO_PARTNER UINT32_MAX

typedef struct Token {
  Span span;
  uint32_t partner; // the other bracket of a pair
  char kind;        // 'w' word, 's' string, ' ' white space, else the character
} Token;
typedef Vec(Token) TokenVec;

typedef struct Mutation {
  Arena *arena;
  Chance *chance;
  Str text;
  Language language;
  TokenVec tokens;
} Mutation;

static bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '$' || c == '#' || (unsigned char)c >= 0x80;
}

static bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static uint32_t end_of_string(Str text, uint32_t at) {
  char quote = text.ptr[at++];
  while (at < text.len && text.ptr[at] != quote && text.ptr[at] != '\n')
    at += text.ptr[at] == '\\' ? 2 : 1;
  return at < text.len ? at + 1 : (uint32_t)text.len;
}

static uint32_t end_of_run(Str text, uint32_t at, bool (*belongs)(char)) {
  while (at < text.len && belongs(text.ptr[at])) at++;
  return at;
}

static Token read_token(Str text, uint32_t at) {
  char c = text.ptr[at];
  Token token = {{at, at + 1}, NO_PARTNER, c};
  if (c == '\'' || c == '"') {
    token.kind = 's';
    token.span.end = end_of_string(text, at);
  } else if (is_blank(c)) {
    token.kind = ' ';
    token.span.end = end_of_run(text, at, is_blank);
  } else if (is_word_byte(c)) {
    token.kind = 'w';
    token.span.end = end_of_run(text, at, is_word_byte);
  }
  return token;
}

static char closing(char open) {
  return open == '(' ? ')' : open == '[' ? ']' : open == '{' ? '}' : 0;
}

static void find_partners(Arena *arena, TokenVec *tokens) {
  Vec(uint32_t) open = {0};
  for (uint32_t i = 0; i < tokens->len; i++) {
    Token *token = &tokens->items[i];
    if (closing(token->kind)) vec_push(arena, &open, i);
    if (!open.len || token->kind != closing(tokens->items[*vec_last(&open)].kind)) continue;
    token->partner = *vec_last(&open);
    tokens->items[token->partner].partner = i;
    open.len--;
  }
}

static TokenVec read_tokens(Arena *arena, Str text) {
  TokenVec tokens = {0};
  for (uint32_t at = 0; at < text.len;) {
    Token token = read_token(text, at);
    vec_push(arena, &tokens, token);
    at = token.span.end;
  }
  find_partners(arena, &tokens);
  return tokens;
}

static Str generate(const Mutation *self, char rule) {
  StrBuf out = strbuf_on(self->arena, 256);
  grammar_add(&out, self->chance, self->language, rule);
  return strbuf_str(&out);
}

static Str generate_one_of(const Mutation *self, const char *rules) {
  return generate(self, rules[chance_below(self->chance, strlen(rules))]);
}

static Str put(const Mutation *self, Span span, Str text) {
  StrBuf out = strbuf_on(self->arena, self->text.len + text.len);
  strbuf_add(&out, str_slice(self->text, 0, span.start));
  strbuf_add(&out, text);
  strbuf_add(&out, str_slice(self->text, span.end, self->text.len));
  return strbuf_str(&out);
}

// A token of one of the kinds, from a random place on; the first where there is none.
static const Token *find_token(const Mutation *self, const char *kinds) {
  const TokenVec *tokens = &self->tokens;
  size_t start = chance_below(self->chance, tokens->len);
  for (uint32_t i = 0; i < tokens->len; i++) {
    const Token *token = &tokens->items[(start + i) % tokens->len];
    if (strchr(kinds, token->kind)) return token;
  }
  return &tokens->items[0];
}

// What a bracket and its partner enclose, with them; the token where it has none.
static Span group_of(const Mutation *self, const Token *token) {
  if (token->partner == NO_PARTNER) return token->span;
  Span other = self->tokens.items[token->partner].span;
  bool is_open = token->span.start < other.start;
  return is_open ? (Span){token->span.start, other.end} : (Span){other.start, token->span.end};
}

static Span any_group(const Mutation *self, const char *kinds) {
  return group_of(self, find_token(self, kinds));
}

// Where a statement may begin, more often than not.
static Span statement_start(const Mutation *self) {
  const Token *token = find_token(self, "{;} ");
  return (Span){token->span.end, token->span.end};
}

static Str insert_statement(const Mutation *self) {
  return put(self, statement_start(self), generate_one_of(self, "sssmDFcok"));
}

static Str replace_expression(const Mutation *self) {
  return put(self, any_group(self, "w([s"), generate_one_of(self, "eeFFjpxi"));
}

static Str replace_inside(const Mutation *self) {
  static const char *const rules[] = {"qpet", "scoB", "eeop"};
  static const char *const kinds[] = {"(", "{", "["};
  size_t i = chance_below(self->chance, 3);
  Span group = any_group(self, kinds[i]);
  bool is_group = span_length(group) >= 2;
  Span inside = {group.start + is_group, group.end - is_group};
  return put(self, inside, generate_one_of(self, rules[i]));
}

// Around a group, an expression or all from here to there.
static Str wrap(const Mutation *self) {
  static const char *const wrappers[][2] = {
      {"(", ")"},
      {"async () => { 'use server'; return ", " }"},
      {"async function f(a) { 'use server'; ", " }"},
      {"function A() { ", " }"},
      {"{ ", " }"},
      {"for (let i of x) { ", " }"},
      {"class A { static async m() { 'use server'; ", " } }"},
      {"({ async m() { 'use server'; ", " } })"},
      {"`${", "}`"},
      {"<A b={", "}/>"},
      {"cache(", ")"},
      {"namespace N { ", " }"},
      {"try { ", " } catch {}"},
      {"switch (a) { case 1: ", " }"},
      {"/*", "*/"},
      {"(", " as any)"},
      {"await ", ""},
      {"export ", ""},
      {"export default ", ""},
      {"async ", ""},
      {"...", ""},
      {"static ", ""},
  };
  const char *const *wrapper =
      wrappers[chance_below(self->chance, sizeof wrappers / sizeof *wrappers)];
  Span span = any_group(self, "w({[s;");
  if (chance_below(self->chance, 4) == 0) {
    Span end = any_group(self, "}; ");
    if (end.start > span.end) span.end = end.start;
  }
  StrBuf out = strbuf_on(self->arena, 256);
  strbuf_add(&out, str_of(wrapper[0]));
  strbuf_add(&out, span_text(span, self->text));
  strbuf_add(&out, str_of(wrapper[1]));
  return put(self, span, strbuf_str(&out));
}

static Str remove_group(const Mutation *self) {
  return put(self, any_group(self, "w({[s;, "), STR(""));
}

// The same kind of thing from elsewhere in the module.
static Str copy_group(const Mutation *self) {
  static const char *const kinds[] = {"w", "(", "{", "[", "s", " "};
  const char *kind = kinds[chance_below(self->chance, sizeof kinds / sizeof *kinds)];
  Str copied = span_text(any_group(self, kind), self->text);
  return put(self, any_group(self, kind), copied);
}

static Str rename_everywhere(const Mutation *self) {
  Str name = span_text(find_token(self, "w")->span, self->text);
  Str other = chance_below(self->chance, 2) ? span_text(find_token(self, "w")->span, self->text)
                                            : generate(self, GRAMMAR_NAME);
  StrBuf out = strbuf_on(self->arena, self->text.len + 64);
  vec_each (const Token, token, &self->tokens) {
    Str text = span_text(token->span, self->text);
    strbuf_add(&out, token->kind == 'w' && str_equals(text, name) ? other : text);
  }
  return strbuf_str(&out);
}

static Str insert_directive(const Mutation *self) {
  uint32_t at = find_token(self, "{")->span.end;
  Str directive = chance_below(self->chance, 4) ? STR("'use server';") : generate(self, 'd');
  return put(self, (Span){at, at}, directive);
}

static Str insert_trivia(const Mutation *self) {
  uint32_t at = find_token(self, "w(){}[];,.=<> ")->span.start;
  return put(self, (Span){at, at}, generate(self, GRAMMAR_TRIVIA));
}

static Str append_item(const Mutation *self) {
  uint32_t end = (uint32_t)self->text.len;
  return put(self, (Span){end, end}, generate_one_of(self, "mmms"));
}

static Str new_module(const Mutation *self) {
  return generate(self, GRAMMAR_MODULE);
}

typedef Str Change(const Mutation *self);

static Change *const changes[] = {
    insert_statement,
    insert_statement,
    insert_statement,
    replace_expression,
    replace_expression,
    replace_inside,
    replace_inside,
    wrap,
    wrap,
    remove_group,
    remove_group,
    remove_group,
    copy_group,
    copy_group,
    rename_everywhere,
    insert_directive,
    insert_trivia,
    append_item,
    new_module,
};

Str module_mutate(Arena *arena, Chance *chance, Str text, Language language) {
  size_t rounds = 1 + chance_below(chance, 3);
  for (size_t i = 0; i < rounds; i++) {
    Mutation self = {arena, chance, text, language, read_tokens(arena, text)};
    Change *change = changes[chance_below(chance, sizeof changes / sizeof *changes)];
    text = self.tokens.len ? change(&self) : new_module(&self);
  }
  return text;
}

Str module_cross(Arena *arena, Chance *chance, Str text, Str other) {
  Mutation from = {arena, chance, other, LANGUAGE_JS, read_tokens(arena, other)};
  Mutation into = {arena, chance, text, LANGUAGE_JS, read_tokens(arena, text)};
  if (!from.tokens.len || !into.tokens.len) return str_concat(arena, text, other);
  Span start = statement_start(&from), end = statement_start(&from);
  if (end.end <= start.end) end.end = (uint32_t)other.len;
  return put(&into, statement_start(&into), str_slice(other, start.end, end.end));
}
