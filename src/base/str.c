#include "base/str.h"

#include <stdarg.h>
#include <stdio.h>

#include "base/bug.h"
#include "base/utf8.h"

Str str_of(const char *nul_terminated) {
  return (Str){nul_terminated, strlen(nul_terminated)};
}

bool str_lists_equal(const StrVec *a, const StrVec *b) {
  if (a->len != b->len) return false;
  for (uint32_t i = 0; i < a->len; i++)
    if (!str_equals(a->items[i], b->items[i])) return false;
  return true;
}

int str_compare(Str a, Str b) {
  size_t shared = a.len < b.len ? a.len : b.len;
  int order = shared ? memcmp(a.ptr, b.ptr, shared) : 0;
  return order ? order : (a.len > b.len) - (a.len < b.len);
}

bool str_starts_with(Str s, Str prefix) {
  if (!prefix.len) return true;
  return s.len >= prefix.len && memcmp(s.ptr, prefix.ptr, prefix.len) == 0;
}

bool str_ends_with(Str s, Str suffix) {
  if (!suffix.len) return true;
  return s.len >= suffix.len && memcmp(s.ptr + s.len - suffix.len, suffix.ptr, suffix.len) == 0;
}

Str str_slice(Str s, size_t start, size_t end) {
  if (end > s.len) end = s.len;
  if (start > end) start = end;
  return (Str){s.ptr ? s.ptr + start : NULL, end - start};
}

static bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

size_t str_plain_end(Str s, size_t at, size_t end) {
  const uint64_t spaces = 0x2020202020202020, high_bits = 0x8080808080808080;
  for (uint64_t bytes; at + sizeof bytes <= end; at += sizeof bytes) {
    memcpy(&bytes, s.ptr + at, sizeof bytes);
    if ((bytes | (bytes - spaces)) & high_bits) break; // one is beyond ASCII or below a space
  }
  while (at < end && s.ptr[at] >= ' ' && !(s.ptr[at] & 0x80)) at++;
  return at;
}

Str str_trim(Str s) {
  while (s.len && is_space(s.ptr[0])) s = str_slice(s, 1, s.len);
  while (s.len && is_space(s.ptr[s.len - 1])) s.len--;
  return s;
}

size_t str_find(Str s, Str needle, size_t from) {
  if (from > s.len || needle.len > s.len - from) return SIZE_MAX;
  if (!needle.len) return from;
  const char *found = memmem(s.ptr + from, s.len - from, needle.ptr, needle.len);
  return found ? (size_t)(found - s.ptr) : SIZE_MAX;
}

size_t str_find_last(Str s, char byte) {
  for (size_t i = s.len; i-- > 0;)
    if (s.ptr[i] == byte) return i;
  return SIZE_MAX;
}

static unsigned smallest(unsigned a, unsigned b, unsigned c) {
  unsigned least = a < b ? a : b;
  return least < c ? least : c;
}

static void drop_shared_ends(Str *a, Str *b) {
  size_t shorter = a->len < b->len ? a->len : b->len, start = 0, end = 0;
  while (start < shorter && a->ptr[start] == b->ptr[start]) start++;
  shorter -= start;
  while (end < shorter && a->ptr[a->len - 1 - end] == b->ptr[b->len - 1 - end]) end++;
  *a = str_slice(*a, start, a->len - end);
  *b = str_slice(*b, start, b->len - end);
}

unsigned str_distance(Str a, Str b, unsigned limit) {
  enum { LONGEST = 64 };
  drop_shared_ends(&a, &b);
  if (a.len > LONGEST || b.len > LONGEST) return limit + 1;
  size_t least = a.len > b.len ? a.len - b.len : b.len - a.len;
  if (least > limit) return limit + 1;
  unsigned row[LONGEST + 1];
  for (unsigned j = 0; j <= b.len; j++) row[j] = j;
  for (unsigned i = 1; i <= a.len; i++) {
    unsigned diagonal = row[0];
    row[0] = i;
    for (unsigned j = 1; j <= b.len; j++) {
      unsigned substituted = diagonal + (a.ptr[i - 1] != b.ptr[j - 1]);
      diagonal = row[j];
      row[j] = smallest(row[j] + 1, row[j - 1] + 1, substituted);
    }
  }
  return row[b.len] > limit ? limit + 1 : row[b.len];
}

Str str_copy(Arena *arena, Str s) {
  char *copy = arena_take(arena, s.len + 1);
  if (s.len) memcpy(copy, s.ptr, s.len);
  copy[s.len] = 0;
  return (Str){copy, s.len};
}

char *str_to_c(Arena *arena, Str s) {
  return (char *)(uintptr_t)str_copy(arena, s).ptr;
}

Str str_concat(Arena *arena, Str a, Str b) {
  StrBuf out = strbuf_on(arena, a.len + b.len + 1);
  strbuf_add(&out, a);
  strbuf_add(&out, b);
  return strbuf_str(&out);
}

StrBuf strbuf_on(Arena *arena, size_t capacity) {
  StrBuf self = {.arena = arena};
  strbuf_reserve(&self, capacity);
  return self;
}

void strbuf_reserve(StrBuf *self, size_t more) {
  if (more <= self->cap - self->len) return;
  size_t wanted = self->len + more, doubled = self->cap * 2;
  size_t cap = doubled > wanted ? doubled : wanted;
  self->ptr = arena_grow(self->arena, self->ptr, self->cap, cap);
  self->cap = cap;
}

void strbuf_add(StrBuf *self, Str s) {
  if (!s.len) return;
  strbuf_reserve(self, s.len);
  memcpy(self->ptr + self->len, s.ptr, s.len);
  self->len += s.len;
}

void strbuf_add_byte(StrBuf *self, char byte) {
  strbuf_reserve(self, 1);
  self->ptr[self->len++] = byte;
}

static void add_number(StrBuf *self, unsigned number) {
  char digits[10];
  size_t first = sizeof digits;
  do {
    digits[--first] = (char)('0' + number % 10);
    number /= 10;
  } while (number);
  strbuf_add(self, (Str){digits + first, sizeof digits - first});
}

static void add_printed(StrBuf *self, const char *format, va_list args) {
  va_list again;
  va_copy(again, args);
  int length = vsnprintf(NULL, 0, format, args);
  if (length < 0) BUG("a format that cannot be printed");
  strbuf_reserve(self, (size_t)length + 1);
  vsnprintf(self->ptr + self->len, (size_t)length + 1, format, again);
  va_end(again);
  self->len += (size_t)length;
}

// Texts and plain numbers are most of what is formatted, and printf is slow: only from another
// directive on does it take over.
static void add_formatted(StrBuf *self, const char *format, va_list args) {
  for (;;) {
    const char *directive = format + strcspn(format, "%");
    strbuf_add(self, (Str){format, (size_t)(directive - format)});
    if (!*directive) return;
    if (strncmp(directive, "%.*s", 4) == 0) {
      int length = va_arg(args, int);
      strbuf_add(self, (Str){va_arg(args, const char *), (size_t)length});
      format = directive + 4;
    } else if (directive[1] == 's') {
      strbuf_add(self, str_of(va_arg(args, const char *)));
      format = directive + 2;
    } else if (directive[1] == 'u') {
      add_number(self, va_arg(args, unsigned));
      format = directive + 2;
    } else {
      add_printed(self, directive, args);
      return;
    }
  }
}

void strbuf_add_format(StrBuf *self, const char *format, ...) {
  va_list args;
  va_start(args, format);
  add_formatted(self, format, args);
  va_end(args);
}

Str str_format(Arena *arena, const char *format, ...) {
  StrBuf out = strbuf_on(arena, 64);
  va_list args;
  va_start(args, format);
  add_formatted(&out, format, args);
  va_end(args);
  strbuf_add_byte(&out, 0);
  return (Str){out.ptr, out.len - 1};
}

static void add_json_code_point(StrBuf *self, uint32_t c) {
  switch (c) {
  case '"': strbuf_add(self, STR("\\\"")); return;
  case '\\': strbuf_add(self, STR("\\\\")); return;
  case '\n': strbuf_add(self, STR("\\n")); return;
  case '\r': strbuf_add(self, STR("\\r")); return;
  case '\t': strbuf_add(self, STR("\\t")); return;
  default: break;
  }
  bool is_control = c < 0x20 || (c >= 0x7F && c < 0xA0);
  bool needs_escape = is_control || c == 0x2028 || c == 0x2029;
  if (needs_escape)
    strbuf_add_format(self, "\\u%04x", c);
  else
    utf8_encode(self, c);
}

// `</` and `<!`.
static bool begins_markup(Str s, size_t at) {
  return s.ptr[at] == '<' && at + 1 < s.len && (s.ptr[at + 1] == '/' || s.ptr[at + 1] == '!');
}

static void add_quoted(StrBuf *self, Str s, bool is_code) {
  strbuf_add_byte(self, '"');
  for (size_t at = 0; at < s.len;) {
    size_t plain = at;
    while (plain < s.len && s.ptr[plain] >= 0x20 && s.ptr[plain] < 0x7F && s.ptr[plain] != '"' &&
           s.ptr[plain] != '\\' && !(is_code && begins_markup(s, plain)))
      plain++;
    strbuf_add(self, str_slice(s, at, plain));
    at = plain;
    if (at == s.len) break;
    bool is_markup = s.ptr[at] == '<';
    uint32_t c = utf8_decode(s, &at);
    if (is_markup)
      strbuf_add(self, STR("\\u003c"));
    else
      add_json_code_point(self, c);
  }
  strbuf_add_byte(self, '"');
}

void strbuf_add_json(StrBuf *self, Str s) {
  add_quoted(self, s, false);
}

void strbuf_add_literal(StrBuf *self, Str s) {
  add_quoted(self, s, true);
}

Str strbuf_str(const StrBuf *self) {
  return (Str){self->ptr, self->len};
}
