// ID                               PLACE            SYMBOL     KIND         CAPTURES  WRAPPERS
// 1f0c…                            app/page.tsx:3:9 Page.save  inline arrow postId    withAuth
#include "cli/list_table.h"

#include "base/utf8.h"
#include "cli/paths.h"

enum { COLUMN_ID, COLUMN_PLACE, COLUMN_SYMBOL, COLUMN_KIND, COLUMN_CAPTURES, COLUMN_WRAPPERS };
// A cell above the limit juts out instead of pushing its column away for every row.
enum { COLUMNS = 6, GAP = 2, WIDEST = 60 };

typedef struct Row {
  Str cells[COLUMNS];
} Row;
typedef Vec(Row) RowVec;

static Str join(Arena *arena, const StrVec *words) {
  StrBuf out = strbuf_on(arena, 32);
  for (uint32_t i = 0; i < words->len; i++) {
    if (i) strbuf_add(&out, STR(", "));
    strbuf_add(&out, words->items[i]);
  }
  if (!words->len) strbuf_add_byte(&out, '-');
  return strbuf_str(&out);
}

static Str place_of(Arena *arena, const Project *project, const ManifestEntry *entry) {
  Str file = path_join(arena, project->root.path, entry->module);
  Str shown = path_relative(arena, project->current, file);
  return str_format(arena, "%.*s:%u:%u", STR_ARG(shown), entry->line, entry->column);
}

static Str kind_of(Arena *arena, const ManifestEntry *entry) {
  Str directive = entry->is_inline ? STR("inline") : STR("module");
  Str form = manifest_form_name(entry->form);
  return str_format(arena, "%.*s %s%.*s%s", STR_ARG(directive),
                    entry->verified && entry->is_async ? "async " : "", STR_ARG(form),
                    entry->is_generator ? " generator" : "");
}

static Row row_of(Arena *arena, const Project *project, const ManifestEntry *entry) {
  return (Row){{entry->id, place_of(arena, project, entry), entry->symbol, kind_of(arena, entry),
                join(arena, &entry->captures), join(arena, &entry->wrappers)}};
}

// Columns that a text takes on a terminal; wide characters count as one, which is near enough here.
static size_t width_of(Str text) {
  size_t width = 0;
  for (size_t at = 0; at < text.len; width++) utf8_decode(text, &at);
  return width;
}

static void add_row(StrBuf *out, const Row *row, const size_t *widths) {
  for (int i = 0; i < COLUMNS; i++) {
    strbuf_add(out, row->cells[i]);
    bool is_last = i == COLUMNS - 1;
    size_t width = width_of(row->cells[i]);
    size_t padding = (width < widths[i] ? widths[i] - width : 0) + GAP;
    if (!is_last) strbuf_add_format(out, "%*s", (int)padding, "");
  }
  strbuf_add_byte(out, '\n');
}

static void measure(size_t *widths, const RowVec *rows) {
  for (uint32_t i = 0; i < rows->len; i++)
    for (int column = 0; column < COLUMNS; column++) {
      size_t width = width_of(rows->items[i].cells[column]);
      if (width > widths[column] && width <= WIDEST) widths[column] = width;
    }
}

void list_table_write(StrBuf *out, const Project *project, const Manifest *manifest) {
  RowVec rows = {0};
  Row title = {
      {{"ID", 2}, {"PLACE", 5}, {"SYMBOL", 6}, {"KIND", 4}, {"CAPTURES", 8}, {"WRAPPERS", 8}}};
  vec_push(out->arena, &rows, title);
  for (uint32_t i = 0; i < manifest->entries.len; i++)
    vec_push(out->arena, &rows, row_of(out->arena, project, &manifest->entries.items[i]));
  size_t widths[COLUMNS] = {0};
  measure(widths, &rows);
  for (uint32_t i = 0; i < rows.len; i++) add_row(out, &rows.items[i], widths);
}
