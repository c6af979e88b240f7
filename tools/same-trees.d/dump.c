// dump <FILES: parses each file named on a line of stdin, as it is and mangled in several ways, by
// each grammar, and prints one line a tree: file, way, grammar, number of nodes, hash of all that
// the flat tree takes from it, and "errors" if it has any.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tree_sitter/api.h>

const TSLanguage *tree_sitter_javascript(void);
const TSLanguage *tree_sitter_typescript(void);
const TSLanguage *tree_sitter_tsx(void);

typedef struct Text {
  char *ptr;
  size_t len;
  uint64_t steps; // of the parser, in hundreds: what is hopeless ends alike in both
} Text;

typedef struct Summary {
  uint64_t nodes, hash;
} Summary;

// Chunks, so that tokens cross their borders.
static const char *read_chunk(void *payload, uint32_t byte, TSPoint point, uint32_t *bytes_read) {
  enum { CHUNK = 4096 };
  (void)point;
  const Text *text = payload;
  size_t at = byte < text->len ? byte : text->len, left = text->len - at;
  *bytes_read = (uint32_t)(left < CHUNK ? left : CHUNK);
  return text->ptr + at;
}

static bool is_past(TSParseState *state) {
  Text *text = state->payload;
  return ++text->steps > 20000;
}

static void add(Summary *summary, uint64_t value) {
  summary->hash = (summary->hash ^ value) * 0x9E3779B97F4A7C15u;
  summary->hash ^= summary->hash >> 29;
}

static void add_node(Summary *summary, TSTreeCursor *cursor) {
  TSNode node = ts_tree_cursor_current_node(cursor);
  TSPoint start = ts_node_start_point(node), end = ts_node_end_point(node);
  summary->nodes++;
  add(summary, ts_node_symbol(node));
  add(summary, ts_node_grammar_symbol(node));
  add(summary, ts_tree_cursor_current_field_id(cursor));
  add(summary, (uint64_t)ts_node_start_byte(node) << 32 | ts_node_end_byte(node));
  add(summary, (uint64_t)start.row << 32 | start.column);
  add(summary, (uint64_t)end.row << 32 | end.column);
  add(summary, (uint64_t)ts_node_is_named(node) << 3 | (uint64_t)ts_node_is_missing(node) << 2 |
                   (uint64_t)ts_node_is_extra(node) << 1 | ts_node_has_error(node));
  add(summary, ts_node_child_count(node));
  add(summary, ts_tree_cursor_current_depth(cursor));
}

static Summary summary_of(const TSTree *tree) {
  Summary summary = {0};
  TSTreeCursor cursor = ts_tree_cursor_new(ts_tree_root_node(tree));
  for (bool is_done = false; !is_done;) {
    add_node(&summary, &cursor);
    if (ts_tree_cursor_goto_first_child(&cursor)) continue;
    while (!is_done && !ts_tree_cursor_goto_next_sibling(&cursor))
      is_done = !ts_tree_cursor_goto_parent(&cursor);
  }
  ts_tree_cursor_delete(&cursor);
  return summary;
}

enum { WHOLE, CUT, THINNED, HOLES, SWAPPED, ONE_LINE, BYTES, WAYS };

static const char *const way_names[WAYS] = {
    "whole", "cut", "thinned", "holes", "swapped", "one-line", "bytes",
};

static bool one_in(unsigned count) {
  return (unsigned)rand() % count == 0;
}

static Text mangled(Text text, int way) {
  Text out = {.ptr = malloc(text.len + 1)};
  size_t hole = 0;
  for (size_t i = 0; i < text.len; i++) {
    if (way == THINNED && one_in(50)) continue;
    if (way == HOLES && one_in(200)) hole = (size_t)rand() % 30;
    if (hole && hole--) continue;
    char c = text.ptr[i];
    if (way == SWAPPED && one_in(40)) c = text.ptr[(size_t)rand() % text.len];
    if (way == ONE_LINE && c == '\n') c = ' ';
    if (way == BYTES && one_in(100)) c = (char)rand();
    out.ptr[out.len++] = c;
  }
  if (way == CUT && out.len) out.len = (size_t)rand() % out.len;
  return out;
}

static void dump(const char *file, const char *way, int grammar, Text text) {
  const TSLanguage *languages[] = {tree_sitter_javascript(), tree_sitter_typescript(),
                                   tree_sitter_tsx()};
  TSParser *parser = ts_parser_new();
  if (!ts_parser_set_language(parser, languages[grammar])) exit(1);
  text.steps = 0;
  TSTree *tree = ts_parser_parse_with_options(
      parser, NULL, (TSInput){.payload = &text, .read = read_chunk},
      (TSParseOptions){.payload = &text, .progress_callback = is_past});
  if (tree) {
    Summary summary = summary_of(tree);
    printf("%s %s %d %llu %016llx%s\n", file, way, grammar, (unsigned long long)summary.nodes,
           (unsigned long long)summary.hash,
           ts_node_has_error(ts_tree_root_node(tree)) ? " errors" : "");
  } else {
    printf("%s %s %d too complex\n", file, way, grammar);
  }
  ts_tree_delete(tree);
  ts_parser_delete(parser);
}

static bool read_file(const char *path, Text *text) {
  enum { LARGEST = 300 * 1000 };
  FILE *file = fopen(path, "rb");
  if (!file) return false;
  *text = (Text){.ptr = malloc(LARGEST)};
  text->len = fread(text->ptr, 1, LARGEST, file);
  fclose(file);
  return true;
}

int main(void) {
  char path[4096];
  while (fgets(path, sizeof path, stdin)) {
    path[strcspn(path, "\n")] = '\0';
    Text text;
    if (!read_file(path, &text)) return 1;
    for (int way = WHOLE; way < WAYS; way++) {
      srand((unsigned)text.len);
      Text source = mangled(text, way);
      for (int grammar = 0; grammar < 3; grammar++) dump(path, way_names[way], grammar, source);
      free(source.ptr);
    }
    free(text.ptr);
  }
  return 0;
}
