// The matcher walks pattern and path once and, on a mismatch, goes back to the last `*` (which may
// take one more byte of this part) or else to the last `**` (which may take one more part). Earlier
// stars never need another try, so it is not exponential.
#include "base/glob.h"

#include <ctype.h>

enum { NO_PLACE = -1, MOST_ALTERNATIVES = 256, MOST_GROUPS = 64 };

typedef enum ClassResult { CLASS_MISMATCH, CLASS_MATCH, CLASS_BROKEN } ClassResult;

typedef struct NamedClass {
  Str name;
  int (*holds)(int);
} NamedClass;

static const NamedClass named_classes[] = {
    {{"alnum", 5}, isalnum}, {{"alpha", 5}, isalpha}, {{"blank", 5}, isblank},
    {{"cntrl", 5}, iscntrl}, {{"digit", 5}, isdigit}, {{"graph", 5}, isgraph},
    {{"lower", 5}, islower}, {{"print", 5}, isprint}, {{"punct", 5}, ispunct},
    {{"space", 5}, isspace}, {{"upper", 5}, isupper}, {{"xdigit", 6}, isxdigit},
};

// `[:name:]` at `*at`, which moves to its `]`. A `[:` without `:]` is an ordinary `[`.
static ClassResult match_named_class(Str pattern, size_t *at, unsigned char byte, bool *is_named) {
  size_t start = *at + 2;
  size_t close = str_find(pattern, STR("]"), start);
  *is_named = true;
  if (close == SIZE_MAX) return CLASS_BROKEN;
  bool has_colon = close > start && pattern.ptr[close - 1] == ':';
  *is_named = has_colon;
  if (!has_colon) return byte == '[' ? CLASS_MATCH : CLASS_MISMATCH;
  *at = close;
  Str name = str_slice(pattern, start, close - 1);
  for (size_t i = 0; i < sizeof named_classes / sizeof *named_classes; i++)
    if (str_equals(named_classes[i].name, name))
      return named_classes[i].holds(byte) ? CLASS_MATCH : CLASS_MISMATCH;
  return CLASS_BROKEN;
}

typedef struct ClassReader {
  Str pattern;
  size_t at;
  unsigned char byte, previous; // previous: the left end of a possible range, or 0
  bool found;
} ClassReader;

static unsigned char class_byte(const ClassReader *self, size_t at) {
  return at < self->pattern.len ? (unsigned char)self->pattern.ptr[at] : 0;
}

// Reads `\x` or `x`; false at the end of the pattern.
static bool read_member(ClassReader *self, unsigned char *member) {
  *member = class_byte(self, self->at);
  if (*member == '\\') *member = class_byte(self, ++self->at);
  return *member != 0;
}

static ClassResult read_item(ClassReader *self) {
  unsigned char c = class_byte(self, self->at), after = class_byte(self, self->at + 1), member;
  bool is_range = c == '-' && self->previous && after && after != ']';
  if (is_range) {
    self->at++;
    if (!read_member(self, &member)) return CLASS_BROKEN;
    if (self->previous <= self->byte && self->byte <= member) self->found = true;
    self->previous = 0;
    return CLASS_MATCH;
  }
  if (c == '[' && after == ':') {
    bool is_named;
    ClassResult result = match_named_class(self->pattern, &self->at, self->byte, &is_named);
    if (result == CLASS_MATCH) self->found = true;
    self->previous = is_named ? 0 : '[';
    return result;
  }
  if (!read_member(self, &member)) return CLASS_BROKEN;
  if (member == self->byte) self->found = true;
  self->previous = member;
  return CLASS_MATCH;
}

// A class at `*at` (its `[`), which moves past its `]`.
static ClassResult match_class(Str pattern, size_t *at, unsigned char byte) {
  ClassReader reader = {.pattern = pattern, .at = *at + 1, .byte = byte};
  unsigned char first = class_byte(&reader, reader.at);
  bool is_negated = first == '!' || first == '^';
  if (is_negated) reader.at++;
  do {
    if (!class_byte(&reader, reader.at)) return CLASS_BROKEN;
    if (read_item(&reader) == CLASS_BROKEN) return CLASS_BROKEN;
    reader.at++;
  } while (class_byte(&reader, reader.at) != ']');
  *at = reader.at + 1;
  return reader.found != is_negated && byte != '/' ? CLASS_MATCH : CLASS_MISMATCH;
}

// One pattern item that isn't a star against one byte of the path.
static bool match_one(Str pattern, size_t *p, unsigned char byte) {
  char c = pattern.ptr[*p];
  if (c == '[') return match_class(pattern, p, byte) == CLASS_MATCH;
  if (c == '?') {
    (*p)++;
    return byte != '/';
  }
  if (c == '\\' && ++*p == pattern.len) return false;
  bool is_equal = (unsigned char)pattern.ptr[*p] == byte;
  (*p)++;
  return is_equal;
}

typedef struct Matcher {
  Str pattern, path;
  size_t p, t;
  long star_p, star_t;    // where to go on after one more byte in the last `*`
  long deep_p, deep_t;    // the same for the last `**`
  bool deep_starts_parts; // `**/`: what follows begins at the start of a part
} Matcher;

static bool is_whole_part(const Matcher *self, size_t start, size_t end) {
  bool begins = start == 0 || self->pattern.ptr[start - 1] == '/';
  if (!begins || end - start < 2) return false;
  Str rest = str_slice(self->pattern, end, self->pattern.len);
  return !rest.len || rest.ptr[0] == '/' || str_starts_with(rest, STR("\\/"));
}

static void take_stars(Matcher *self) {
  size_t start = self->p;
  while (self->p < self->pattern.len && self->pattern.ptr[self->p] == '*') self->p++;
  if (!is_whole_part(self, start, self->p)) {
    self->star_p = (long)self->p;
    self->star_t = (long)self->t;
    return;
  }
  bool has_slash = self->p < self->pattern.len && self->pattern.ptr[self->p] == '/';
  if (has_slash) self->p++;
  self->deep_starts_parts = has_slash;
  self->deep_p = (long)self->p;
  self->deep_t = (long)self->t;
  self->star_p = NO_PLACE;
}

static bool retry_star(Matcher *self) {
  if (self->star_p == NO_PLACE || (size_t)self->star_t >= self->path.len) return false;
  if (self->path.ptr[self->star_t] == '/') return false;
  self->star_t++;
  self->p = (size_t)self->star_p;
  self->t = (size_t)self->star_t;
  return true;
}

static bool retry_deep(Matcher *self) {
  if (self->deep_p == NO_PLACE || (size_t)self->deep_t >= self->path.len) return false;
  self->deep_t++;
  if (self->deep_starts_parts) {
    while ((size_t)self->deep_t <= self->path.len && self->path.ptr[self->deep_t - 1] != '/')
      self->deep_t++;
    if ((size_t)self->deep_t > self->path.len) return false;
  }
  self->p = (size_t)self->deep_p;
  self->t = (size_t)self->deep_t;
  self->star_p = NO_PLACE;
  return true;
}

static bool is_done(const Matcher *self) {
  return self->p == self->pattern.len && self->t == self->path.len;
}

// One step; false on a mismatch.
static bool step(Matcher *self) {
  if (self->p == self->pattern.len) return false;
  if (self->pattern.ptr[self->p] == '*') {
    take_stars(self);
    return true;
  }
  if (self->t == self->path.len) return false;
  if (!match_one(self->pattern, &self->p, (unsigned char)self->path.ptr[self->t])) return false;
  self->t++;
  return true;
}

bool glob_matches(Str pattern, Str path) {
  Matcher matcher = {.pattern = pattern, .path = path, .star_p = NO_PLACE, .deep_p = NO_PLACE};
  while (!is_done(&matcher))
    if (!step(&matcher) && !retry_star(&matcher) && !retry_deep(&matcher)) return false;
  return true;
}

// The first `{…}` of a pattern, its braces included; false if there is none.
static bool find_braces(Str pattern, size_t *open, size_t *close) {
  *open = SIZE_MAX;
  unsigned depth = 0;
  for (size_t i = 0; i < pattern.len; i++) {
    char c = pattern.ptr[i];
    if (c == '\\') {
      i++;
      continue;
    }
    if (c == '{' && depth++ == 0) *open = i;
    if (c != '}' || depth == 0 || --depth) continue;
    *close = i;
    return true;
  }
  return false;
}

static void add_expanded(Arena *arena, GlobVec *globs, Str pattern, unsigned groups);

static void add_alternatives(Arena *arena, GlobVec *globs, Str pattern, size_t open, size_t close,
                             unsigned groups) {
  Str before = str_slice(pattern, 0, open), after = str_slice(pattern, close + 1, pattern.len);
  size_t start = open + 1;
  unsigned depth = 0;
  for (size_t i = start; i <= close; i++) {
    char c = pattern.ptr[i];
    if (c == '{') depth++;
    bool ends = i == close || (c == ',' && depth == 0);
    if (c == '}' && depth) depth--;
    if (!ends) continue;
    Str head = str_concat(arena, before, str_slice(pattern, start, i));
    add_expanded(arena, globs, str_concat(arena, head, after), groups + 1);
    start = i + 1;
  }
}

// `groups`: of braces that were spelled out before. Each takes a copy of the pattern.
static void add_expanded(Arena *arena, GlobVec *globs, Str pattern, unsigned groups) {
  size_t open, close;
  bool is_enough = globs->len >= MOST_ALTERNATIVES || groups >= MOST_GROUPS;
  if (!is_enough && find_braces(pattern, &open, &close)) {
    add_alternatives(arena, globs, pattern, open, close, groups);
    return;
  }
  vec_push(arena, globs, pattern);
  vec_push(arena, globs, str_concat(arena, pattern, STR("/**")));
}

void glob_add(Arena *arena, GlobVec *globs, Str pattern) {
  add_expanded(arena, globs, str_copy(arena, pattern), 0);
}

bool glob_any_matches(const GlobVec *globs, Str path) {
  vec_each (Str, pattern, globs)
    if (glob_matches(*pattern, path)) return true;
  return false;
}
