#include "emit/input_map.h"

#include <stdlib.h>

#include "base/json.h"
#include "base/url.h"
#include "base/utf8.h"
#include "emit/vlq.h"

typedef struct Reader {
  InputMap *map;
  Arena *arena;
  Str base, *error;
  uint32_t line, column;             // where the section at hand begins
  uint32_t end_line, end_column;     // where the next one does
  uint32_t first_source, first_name; // of the section at hand
} Reader;

static bool fail(Reader *self, Str error) {
  *self->error = error;
  return false;
}

// `sourceRoot` stands before each source, and a `/` between them.
static Str source_url(const Reader *self, Str root, Str url) {
  if (root.len && !url_is_absolute(url)) {
    bool has_slash = str_ends_with(root, STR("/"));
    url = str_format(self->arena, "%.*s%s%.*s", STR_ARG(root), has_slash ? "" : "/", STR_ARG(url));
  }
  return url_resolve(self->arena, self->base, url);
}

static bool read_sources(Reader *self, Str map) {
  JsonCursor cursor;
  Str root = STR(""), key, value;
  json_string(self->arena, json_member(map, STR("sourceRoot")), &root);
  self->first_source = self->map->sources.len;
  if (!json_enter(json_member(map, STR("sources")), '[', &cursor))
    return fail(self, STR("it has no list `sources`"));
  while (json_next(&cursor, &key, &value)) {
    InputSource source = {0};
    Str url;
    if (json_string(self->arena, value, &url))
      source.url = source_url(self, root, url);
    else if (!str_equals(value, STR("null")))
      return fail(self, STR("`sources` must hold strings"));
    vec_push(self->arena, &self->map->sources, source);
  }
  return true;
}

static void read_contents(Reader *self, Str map) {
  JsonCursor cursor;
  Str key, value, content;
  if (!json_enter(json_member(map, STR("sourcesContent")), '[', &cursor)) return;
  for (uint32_t i = self->first_source; json_next(&cursor, &key, &value); i++) {
    if (i >= self->map->sources.len) return;
    if (json_string(self->arena, value, &content)) self->map->sources.items[i].content = content;
  }
}

static bool read_names(Reader *self, Str map) {
  JsonCursor cursor;
  Str key, value, name;
  self->first_name = self->map->names.len;
  if (!json_enter(json_member(map, STR("names")), '[', &cursor)) return true;
  while (json_next(&cursor, &key, &value)) {
    if (!json_string(self->arena, value, &name))
      return fail(self, STR("`names` must hold strings"));
    vec_push(self->arena, &self->map->names, name);
  }
  return true;
}

static void read_ignored(Reader *self, Str map) {
  JsonCursor cursor;
  Str key, value;
  uint32_t index, count = self->map->sources.len - self->first_source;
  if (!count || !json_enter(json_member(map, STR("ignoreList")), '[', &cursor)) return;
  while (json_next(&cursor, &key, &value))
    if (json_whole_number(value, count - 1, &index))
      self->map->sources.items[self->first_source + index].is_ignored = true;
}

// The running values of a map's mappings.
typedef struct Fields {
  int64_t column, source, line, source_column, name;
} Fields;

static bool read_fields(Str text, size_t *at, int32_t *values, uint32_t *count) {
  enum { MOST = 5 };
  for (*count = 0; *at < text.len && text.ptr[*at] != ',' && text.ptr[*at] != ';'; ++*count)
    if (*count == MOST || !vlq_read(text, at, &values[*count])) return false;
  return *count == 1 || *count == 4 || *count == 5;
}

static bool is_known(const Reader *self, const Fields *now, uint32_t count) {
  int64_t sources = self->map->sources.len - self->first_source;
  int64_t names = self->map->names.len - self->first_name;
  bool has_column = now->column >= 0 && now->column <= INT32_MAX;
  if (count == 1 || !has_column) return has_column;
  bool has_source = now->source >= 0 && now->source < sources;
  bool has_place = now->line >= 0 && now->line <= INT32_MAX && now->source_column >= 0 &&
                   now->source_column <= INT32_MAX;
  return has_source && has_place && (count == 4 || (now->name >= 0 && now->name < names));
}

static void add_segment(Reader *self, const Fields *now, uint32_t line, uint32_t count) {
  uint32_t column = (uint32_t)now->column + (line ? 0 : self->column);
  line += self->line;
  bool is_past = line > self->end_line || (line == self->end_line && column >= self->end_column);
  if (is_past) return;
  InputSegment segment = {.line = line, .column = column, .source = NO_INPUT, .name = NO_INPUT};
  if (count > 1) {
    segment.source = self->first_source + (uint32_t)now->source;
    segment.source_line = (uint32_t)now->line;
    segment.source_column = (uint32_t)now->source_column;
  }
  if (count == 5) segment.name = self->first_name + (uint32_t)now->name;
  vec_push(self->arena, &self->map->segments, segment);
}

static bool read_mappings(Reader *self, Str map) {
  Str text;
  if (!json_string(self->arena, json_member(map, STR("mappings")), &text))
    return fail(self, STR("it has no string `mappings`"));
  Fields now = {0};
  uint32_t line = 0;
  for (size_t at = 0; at < text.len;) {
    char c = text.ptr[at];
    if (c == ';') {
      line++;
      now.column = 0;
    }
    if (c == ';' || c == ',') {
      at++;
      continue;
    }
    int32_t values[5];
    uint32_t count;
    size_t start = at;
    bool is_well_formed = read_fields(text, &at, values, &count);
    if (is_well_formed) {
      now.column += values[0];
      if (count > 1) now.source += values[1], now.line += values[2], now.source_column += values[3];
      if (count == 5) now.name += values[4];
    }
    if (!is_well_formed || !is_known(self, &now, count))
      return fail(self,
                  str_format(self->arena, "`mappings` is broken at character %zu", start + 1));
    add_segment(self, &now, line, count);
  }
  return true;
}

static bool read_map(Reader *self, Str map) {
  JsonCursor cursor;
  if (!json_enter(map, '{', &cursor)) return fail(self, STR("it is no JSON object"));
  if (!str_equals(json_member(map, STR("version")), STR("3")))
    return fail(self, STR("its `version` is not 3"));
  if (!read_sources(self, map) || !read_names(self, map)) return false;
  read_contents(self, map);
  read_ignored(self, map);
  return read_mappings(self, map);
}

static bool read_offset(Str section, uint32_t *line, uint32_t *column) {
  Str offset = json_member(section, STR("offset"));
  return json_whole_number(json_member(offset, STR("line")), INT32_MAX, line) &&
         json_whole_number(json_member(offset, STR("column")), INT32_MAX, column);
}

// An index map: a map each for parts of the module, in order; each ends where the next one begins.
static bool read_sections(Reader *self, JsonCursor *cursor) {
  Str key, section, next;
  bool has_section = json_next(cursor, &key, &section);
  while (has_section) {
    bool has_next = json_next(cursor, &key, &next);
    self->end_line = UINT32_MAX;
    bool is_placed = read_offset(section, &self->line, &self->column);
    if (has_next) is_placed = is_placed && read_offset(next, &self->end_line, &self->end_column);
    bool is_ordered = self->end_line > self->line ||
                      (self->end_line == self->line && self->end_column >= self->column);
    if (!is_placed || !is_ordered) return fail(self, STR("an `offset` of `sections` is wrong"));
    if (!read_map(self, json_member(section, STR("map")))) return false;
    section = next;
    has_section = has_next;
  }
  return true;
}

static int compare_segments(const void *a, const void *b) {
  const InputSegment *x = a, *y = b;
  if (x->line != y->line) return x->line < y->line ? -1 : 1;
  return x->column < y->column ? -1 : x->column > y->column;
}

static void sort(InputMap *map) {
  for (uint32_t i = 1; i < map->segments.len; i++) {
    if (compare_segments(&map->segments.items[i - 1], &map->segments.items[i]) <= 0) continue;
    qsort(map->segments.items, map->segments.len, sizeof *map->segments.items, compare_segments);
    return;
  }
}

// A first line `)]}'…` keeps a file from being executed.
static Str without_guard(Str text) {
  text = utf8_without_mark(text);
  if (!str_starts_with(text, STR(")]}"))) return text;
  size_t end = str_find(text, STR("\n"), 0);
  return str_slice(text, end == SIZE_MAX ? text.len : end, text.len);
}

// The text is read to its end once before anything is taken from it.
static bool check_json(Reader *self, Str text) {
  JsonCursor cursor;
  Str key, value;
  if (!json_enter(text, '{', &cursor)) return fail(self, STR("it is no JSON object"));
  while (json_next(&cursor, &key, &value)) continue;
  size_t end = cursor.is_broken ? cursor.at : cursor.at + 1;
  bool has_rest = str_trim(str_slice(text, end, text.len)).len > 0;
  if (!cursor.is_broken && !has_rest) return true;
  return fail(self, str_format(self->arena, "it is no JSON from byte %zu on", end + 1));
}

bool input_map_read(InputMap *self, Arena *arena, Str text, Str base, Str *error) {
  Reader reader = {
      .map = self, .arena = arena, .base = base, .error = error, .end_line = UINT32_MAX};
  JsonCursor sections;
  *self = (InputMap){0};
  text = without_guard(text);
  if (!check_json(&reader, text)) return false;
  bool is_index = json_enter(json_member(text, STR("sections")), '[', &sections);
  bool ok = is_index ? read_sections(&reader, &sections) : read_map(&reader, text);
  if (ok) sort(self);
  return ok;
}

const InputSegment *input_map_find(const InputMap *self, uint32_t line, uint32_t column) {
  InputSegment wanted = {.line = line, .column = column};
  uint32_t low = 0, high = self->segments.len; // the first one past the place
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (compare_segments(&self->segments.items[middle], &wanted) <= 0)
      low = middle + 1;
    else
      high = middle;
  }
  if (!low || self->segments.items[low - 1].line != line) return NULL;
  return &self->segments.items[low - 1];
}
