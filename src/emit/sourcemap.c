// The output is walked once. Kept text is at the same time walked in the original, token by token:
//
//   original  const a = f(b)          →  …; const a = f(b)
//   mappings  one for each of const, a, =, f, (, b, )
//
// Tokens are the leaves of the tree. What lies between leaves and is no white space (syntax that
// was masked, or that the grammar skipped) is taken word by word. A token of several lines gets a
// mapping on each.
#include "emit/sourcemap.h"

#include "base/utf8.h"
#include "emit/vlq.h"

typedef struct Place {
  uint32_t line, column; // 0-based
} Place;

typedef struct Mapper {
  Arena *arena;
  const Tree *tree;
  Str text; // the original
  LineIndex lines;
  bool has_mark; // the original begins with a byte order mark
  const InputMap *input;
  uint32_t *source_slots, *name_slots; // of the input map's: index in the output plus 1, or 0
  bool with_names;
  SourceMap map;
  StrBuf out;
  uint32_t column;                              // in the output
  bool after_return;                            // the last byte was a CR
  bool has_segment, is_mapped;                  // on this line: any; the last one has an origin
  uint32_t last_column, last_source, last_name; // of the last segments, for differences
  Place last;
  NodeId leaf; // the next one
} Mapper;

enum { MARK_BYTES = 3 };
enum CharClass { CHAR_WORD, CHAR_SIGN, CHAR_WHITE, CHAR_BREAK, CHAR_WIDE };

static enum CharClass class_of(unsigned char c) {
  if (c >= 0x80) return CHAR_WIDE;
  bool is_word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  if (is_word || c == '_' || c == '$') return CHAR_WORD;
  if (c == '\n' || c == '\r') return CHAR_BREAK;
  return c == ' ' || c == '\t' ? CHAR_WHITE : CHAR_SIGN;
}

static int32_t difference(uint32_t now, uint32_t before) {
  return (int32_t)((int64_t)now - (int64_t)before);
}

static char *begin_segment(Mapper *self) {
  strbuf_reserve(&self->out, 1 + 5 * VLQ_LONGEST);
  char *end = self->out.ptr + self->out.len;
  if (self->has_segment) *end++ = ',';
  end = vlq_put(end, difference(self->column, self->last_column));
  self->last_column = self->column;
  self->has_segment = true;
  return end;
}

static void end_segment(Mapper *self, const char *end) {
  self->out.len = (size_t)(end - self->out.ptr);
}

// From here on the output comes from nowhere.
static void unmap(Mapper *self) {
  if (!self->is_mapped) return;
  end_segment(self, begin_segment(self));
  self->is_mapped = false;
}

static void map_to(Mapper *self, Place place, uint32_t source, uint32_t name) {
  char *end = begin_segment(self);
  end = vlq_put(end, difference(source, self->last_source));
  end = vlq_put(end, difference(place.line, self->last.line));
  end = vlq_put(end, difference(place.column, self->last.column));
  self->last_source = source;
  self->last = place;
  if (name != NO_INPUT) {
    end = vlq_put(end, difference(name, self->last_name));
    self->last_name = name;
  }
  end_segment(self, end);
  self->is_mapped = true;
}

// The index in the output of an input map's source or name; new ones come at the end.
static uint32_t slot_of(Mapper *self, uint32_t *slots, uint32_t index, bool is_name) {
  if (slots[index]) return slots[index] - 1;
  if (is_name)
    vec_push(self->arena, &self->map.names, index);
  else
    vec_push(self->arena, &self->map.sources, index);
  slots[index] = is_name ? self->map.names.len : self->map.sources.len;
  return slots[index] - 1;
}

// Through the input map to what the original was made of.
static void map_through(Mapper *self, Place place) {
  const InputSegment *found = input_map_find(self->input, place.line, place.column);
  if (!found || found->source == NO_INPUT) {
    unmap(self);
    return;
  }
  bool has_name = found->name != NO_INPUT && self->with_names && found->column == place.column;
  uint32_t source = slot_of(self, self->source_slots, found->source, false);
  uint32_t name = has_name ? slot_of(self, self->name_slots, found->name, true) : NO_INPUT;
  Place origin = {found->source_line, found->source_column};
  bool is_same = self->is_mapped && source == self->last_source && origin.line == self->last.line &&
                 origin.column == self->last.column;
  if (!is_same || has_name) map_to(self, origin, source, name);
}

static void map_place(Mapper *self, Place place) {
  if (self->input)
    map_through(self, place);
  else
    map_to(self, place, 0, NO_INPUT);
}

static Place place_of(const Mapper *self, uint32_t byte) {
  Position position = line_index_position(&self->lines, byte);
  bool counts_mark = self->has_mark && position.line == 1 && byte >= MARK_BYTES;
  return (Place){position.line - 1, position.column - 1 - counts_mark};
}

static void new_line(Mapper *self) {
  strbuf_add_byte(&self->out, ';');
  self->column = self->last_column = 0;
  self->has_segment = self->is_mapped = false;
}

static bool is_separator(uint32_t c) {
  return c == 0x2028 || c == 0x2029;
}

// Moves over a character of the output that is no ASCII.
static void pass_wide(Mapper *self, uint32_t c) {
  if (is_separator(c))
    new_line(self);
  else
    self->column += c > 0xFFFF ? 2 : 1;
}

// The same for CR and LF; the LF of a CRLF ends nothing.
static bool pass_break(Mapper *self, char c) {
  bool is_second = c == '\n' && self->after_return;
  self->after_return = c == '\r';
  if (!is_second) new_line(self);
  return !is_second;
}

static void pass_literal(Mapper *self, const Segment *segment) {
  Str text = segment->text;
  if (segment->origin == NO_ORIGIN)
    unmap(self);
  else
    map_place(self, place_of(self, segment->origin));
  for (size_t at = 0; at < text.len;) {
    size_t end = str_plain_end(text, at, text.len);
    if (end > at) self->after_return = false;
    self->column += (uint32_t)(end - at);
    at = end;
    if (at == text.len) return;
    char c = text.ptr[at];
    bool is_break = c == '\n' || c == '\r';
    if (is_break) pass_break(self, c);
    if (!is_break) self->after_return = false;
    if ((unsigned char)c >= 0x80) {
      pass_wide(self, utf8_decode(text, &at));
      continue;
    }
    if (!is_break) self->column++;
    at++;
  }
}

// Kept text, walked in the output and in the original at once.
typedef struct Walk {
  Place place; // in the original
  size_t at;
  bool wants_segment;
} Walk;

static void next_line(Walk *walk) {
  walk->place.line++;
  walk->place.column = 0;
  walk->wants_segment = true;
}

static void pass_kept_wide(Mapper *self, Walk *walk) {
  uint32_t c = utf8_decode(self->text, &walk->at), before = self->column;
  bool is_mapped = walk->wants_segment && !is_separator(c);
  if (is_mapped) map_place(self, walk->place);
  if (is_mapped) walk->wants_segment = false;
  pass_wide(self, c);
  if (is_separator(c))
    next_line(walk);
  else
    walk->place.column += self->column - before;
}

// Up to the byte `end`, or to a control character (a line break) or one beyond ASCII.
static void pass_kept_ascii(Mapper *self, Walk *walk, size_t end) {
  size_t at = str_plain_end(self->text, walk->at, end);
  if (at == walk->at) return;
  self->after_return = false;
  self->column += (uint32_t)(at - walk->at);
  walk->place.column += (uint32_t)(at - walk->at);
  walk->at = at;
}

// Over spaces and line feeds, which get no mapping, up to the byte `end`.
static void pass_kept_spaces(Mapper *self, Walk *walk, size_t end) {
  for (; walk->at < end; walk->at++) {
    char c = self->text.ptr[walk->at];
    if (c == ' ') {
      self->after_return = false;
      self->column++;
      walk->place.column++;
      continue;
    }
    if (c != '\n' || self->after_return) return;
    new_line(self);
    next_line(walk);
  }
}

// Up to the byte `end`; the first character that is no white space gets a mapping where one is
// wanted. `is_gap`: so does each word.
static void pass_kept(Mapper *self, Walk *walk, size_t end, bool is_gap) {
  enum CharClass before = CHAR_WHITE;
  if (is_gap) pass_kept_spaces(self, walk, end);
  while (walk->at < end) {
    if (!is_gap && !walk->wants_segment) {
      pass_kept_ascii(self, walk, end);
      if (walk->at == end) return;
    }
    char c = self->text.ptr[walk->at];
    enum CharClass class = class_of((unsigned char)c);
    if (class == CHAR_BREAK) {
      if (pass_break(self, c)) next_line(walk);
      walk->at++;
      before = CHAR_WHITE;
      continue;
    }
    self->after_return = false;
    bool is_other_word = (class == CHAR_WIDE ? CHAR_WORD : class) != before;
    if (is_gap && is_other_word && class != CHAR_WHITE) walk->wants_segment = true;
    before = class == CHAR_WIDE ? CHAR_WORD : class;
    if (class == CHAR_WIDE) {
      pass_kept_wide(self, walk);
      continue;
    }
    if (class != CHAR_WHITE && walk->wants_segment) {
      map_place(self, walk->place);
      walk->wants_segment = false;
    }
    self->column++;
    walk->place.column++;
    walk->at++;
  }
}

// The first leaf from self->leaf on that ends after the byte.
static const Node *next_leaf(Mapper *self, size_t byte) {
  for (; self->leaf < self->tree->count; self->leaf++) {
    const Node *node = &self->tree->nodes[self->leaf];
    bool is_leaf = self->leaf && node->after == self->leaf + 1 && node->kind != KIND_ERROR;
    if (is_leaf && node->end > byte) return node;
  }
  return NULL;
}

static void pass_original(Mapper *self, const Segment *segment) {
  size_t end = segment->origin + segment->text.len;
  Walk walk = {.place = place_of(self, segment->origin), .at = segment->origin};
  if (self->has_mark && !walk.at) walk.at = MARK_BYTES;
  self->leaf = tree_last_before(self->tree, segment->origin);
  while (walk.at < end) {
    const Node *leaf = next_leaf(self, walk.at);
    size_t start = leaf && leaf->start < end ? leaf->start : end;
    if (start > walk.at) pass_kept(self, &walk, start, true);
    if (start == end) return;
    walk.wants_segment = true;
    pass_kept(self, &walk, leaf->end < end ? leaf->end : end, false);
  }
}

SourceMap sourcemap_of(Arena *arena, const SegmentVec *segments, const Tree *tree,
                       const InputMap *input, bool with_names) {
  Mapper self = {.arena = arena,
                 .tree = tree,
                 .text = tree->text,
                 .lines = line_index_of(arena, tree->text),
                 .has_mark = str_starts_with(tree->text, STR("\xEF\xBB\xBF")),
                 .input = input,
                 .with_names = with_names,
                 .out = strbuf_on(arena, tree->text.len + tree->text.len / 2 + 64)};
  if (input) {
    self.source_slots = arena_new_array(arena, uint32_t, input->sources.len + 1);
    self.name_slots = arena_new_array(arena, uint32_t, input->names.len + 1);
  }
  vec_each (const Segment, segment, segments) {
    if (segment->is_kept)
      pass_original(&self, segment);
    else
      pass_literal(&self, segment);
  }
  self.map.mappings = strbuf_str(&self.out);
  return self.map;
}
