// ID       PLACE  SYMBOL     KIND                   CAPTURES     WRAPPERS
// app/page.tsx
//   1f0c…  3:9    Page.save  inline async function  post.id
//   88aa…  12:14  remove     module async arrow     -            withAuth
//
// A column that nothing stands in is left out.
#include "cli/list_table.h"

#include "cli/paths.h"
#include "report/render.h"

enum { COLUMN_ID = 0, COLUMN_SYMBOL = 2, COLUMN_CAPTURES = 4, COLUMN_WRAPPERS = 5 };
// A wider cell ends its line, and the row goes on in the next one, so that columns stay columns.
enum { COLUMNS = 6, INDENT = 2, GAP = 2, WIDEST = 48 };

typedef struct Row {
  Str cells[COLUMNS];
} Row;
typedef Vec(Row) RowVec;

typedef struct Table {
  StrBuf *out;
  const Project *project;
  bool color;
  size_t widths[COLUMNS];
  bool is_used[COLUMNS]; // some row has something to say there
} Table;

static Str join(Arena *arena, const StrVec *words) {
  StrBuf out = strbuf_on(arena, 32);
  for (uint32_t i = 0; i < words->len; i++) {
    if (i) strbuf_add(&out, STR(", "));
    strbuf_add(&out, words->items[i]);
  }
  return strbuf_str(&out);
}

static Str kind_of(Arena *arena, const ManifestEntry *entry) {
  Str directive = entry->is_inline ? STR("inline") : STR("module");
  Str form = manifest_form_name(entry->form);
  return str_format(arena, "%.*s %s%.*s%s", STR_ARG(directive),
                    entry->verified && entry->is_async ? "async " : "", STR_ARG(form),
                    entry->is_generator ? " generator" : "");
}

static Row row_of(Arena *arena, const ManifestEntry *entry) {
  return (Row){{entry->id, str_format(arena, "%u:%u", entry->line, entry->column), entry->symbol,
                kind_of(arena, entry), join(arena, &entry->captures),
                join(arena, &entry->wrappers)}};
}

static void measure(Table *self, const Row *row, bool is_title) {
  for (int i = 0; i < COLUMNS; i++) {
    size_t width = render_width(row->cells[i]);
    if (!is_title && width) self->is_used[i] = true;
    if (width > self->widths[i] && width <= WIDEST) self->widths[i] = width;
  }
}

static void paint(Table *self, const char *colour, Str text) {
  if (self->color && colour) strbuf_add_format(self->out, "\033[%sm", colour);
  render_add_visible(self->out, text);
  if (self->color && colour) strbuf_add(self->out, STR("\033[0m"));
}

static int last_cell(const Row *row) {
  int last = 0;
  for (int i = 0; i < COLUMNS; i++)
    if (row->cells[i].len) last = i;
  return last;
}

static void add_row(Table *self, const Row *row, size_t indent, const char *const *colours) {
  int last = last_cell(row);
  size_t at = 0, start = INDENT; // where the line has come to, and where the column begins
  for (int i = 0; i <= last; i++) {
    if (!self->is_used[i]) continue;
    Str cell = row->cells[i].len ? row->cells[i] : STR("-");
    size_t from = i ? start : indent;
    bool is_jutting = at && at + GAP > start;
    if (is_jutting) strbuf_add_byte(self->out, '\n');
    strbuf_add_format(self->out, "%*s", (int)(is_jutting ? from : from - at), "");
    paint(self, colours[i], cell);
    at = from + render_width(cell);
    start += self->widths[i] + GAP;
  }
  strbuf_add_byte(self->out, '\n');
}

static void add_title(Table *self) {
  static const Row title = {{STR_INIT("ID"), STR_INIT("PLACE"), STR_INIT("SYMBOL"),
                             STR_INIT("KIND"), STR_INIT("CAPTURES"), STR_INIT("WRAPPERS")}};
  static const char *const colours[COLUMNS] = {"2", "2", "2", "2", "2", "2"};
  Row shown = title;
  measure(self, &title, true);
  for (int i = 0; i < COLUMNS; i++)
    if (!self->is_used[i]) shown.cells[i] = STR("");
  add_row(self, &shown, 0, colours);
}

static void add_module(Table *self, const ManifestEntry *entry) {
  Str file = path_join(self->out->arena, self->project->root.path, entry->module);
  Str path = path_relative(self->out->arena, self->project->current, file);
  bool is_command = str_starts_with(path, STR("::")); // as in render_add_visible_path()
  paint(self, "1;34", is_command ? str_concat(self->out->arena, STR("./"), path) : path);
  strbuf_add_byte(self->out, '\n');
}

void list_table_write(StrBuf *out, const Project *project, const Manifest *manifest, bool color) {
  static const char *const colours[COLUMNS] = {
      [COLUMN_ID] = "2",
      [COLUMN_SYMBOL] = "1",
      [COLUMN_CAPTURES] = "33",
      [COLUMN_WRAPPERS] = "36",
  };
  Table table = {.out = out, .project = project, .color = color};
  RowVec rows = {0};
  vec_each (const ManifestEntry, entry, &manifest->entries) {
    vec_push(out->arena, &rows, row_of(out->arena, entry));
    measure(&table, vec_last(&rows), false);
  }
  if (!rows.len) return;
  add_title(&table);
  for (uint32_t i = 0; i < rows.len; i++) {
    const ManifestEntry *entry = &manifest->entries.items[i];
    bool is_new = !i || !str_equals(entry[0].module, entry[-1].module);
    if (is_new) add_module(&table, entry);
    add_row(&table, &rows.items[i], INDENT, colours);
  }
}
