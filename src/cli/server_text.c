#include "cli/server_text.h"

#include "analyze/analysis.h"
#include "base/file.h"
#include "cli/driver.h"
#include "cli/message.h"
#include "cli/paths.h"

static bool is_left_alone(char c) {
  return c >= 0x20 && c < 0x7F && !strchr("\"'`\\<>&", c);
}

// Runs go into a driver's dump: `LINE TEXT` and a NUL for each.
static void add_runs(StrBuf *out, Str text, uint32_t line) {
  for (size_t at = 0; at < text.len;) {
    size_t end = at;
    while (end < text.len && is_left_alone(text.ptr[end])) end++;
    Str run = str_trim(str_slice(text, at, end));
    bool is_long = run.len >= SERVER_TEXT_LENGTH;
    if (is_long) strbuf_add_format(out, "%u %.*s", line, STR_ARG(run));
    if (is_long) strbuf_add_byte(out, 0);
    at = end + 1;
  }
}

static bool is_server_code(const Plan *plan, Span span) {
  if (plan->kind == MODULE_SERVER) return true;
  vec_each (const ServerFunction, function, &plan->functions)
    if (span_contains(function->span, span)) return true;
  return false;
}

static bool is_specifier(const Tree *tree, NodeId fragment) {
  NodeId string = tree_parent(tree, fragment);
  return tree_field(tree, string) == FIELD_SOURCE;
}

static void add_texts(StrBuf *out, const Module *module) {
  if (!module->analysis) return;
  const Tree *tree = &module->analysis->tree;
  uint32_t line = 1, counted = 0;
  for (NodeId n = 0; n < tree->count;) {
    Kind kind = tree_kind(tree, n);
    Span span = tree_span(tree, n);
    bool is_text = kind == KIND_STRING_FRAGMENT && !is_specifier(tree, n);
    if (is_text && span_length(span) >= SERVER_TEXT_LENGTH && is_server_code(&module->plan, span)) {
      for (; counted < span.start; counted++) line += module->text.ptr[counted] == '\n';
      add_runs(out, tree_text(tree, n), line);
    }
    n = tree_is_type(kind) ? tree_after(tree, n) : n + 1;
  }
}

static bool has_text(const ServerTexts *self, uint32_t first, Str text) {
  for (uint32_t i = first; i != UINT32_MAX; i = self->items.items[i].next)
    if (str_equals(self->items.items[i].text, text)) return true;
  return false;
}

static void add_text(ServerTexts *self, Arena *arena, ServerText text) {
  bool is_new;
  Str beginning = str_slice(text.text, 0, SERVER_TEXT_LENGTH);
  uint32_t *first = map_put(&self->beginnings, arena, beginning, &is_new);
  text.next = is_new ? UINT32_MAX : *first;
  if (has_text(self, text.next, text.text)) return;
  *first = self->items.len;
  vec_push(arena, &self->items, text);
}

static void add_dump(ServerTexts *self, Arena *arena, Str dump, Str module) {
  for (size_t at = 0; at < dump.len;) {
    size_t end = str_find(dump, STR("\0"), at), space = str_find(dump, STR(" "), at);
    ServerText text = {.module = module};
    for (size_t i = at; i < space; i++)
      text.line = text.line * 10 + (uint32_t)(unsigned char)(dump.ptr[i] - '0');
    text.text = str_copy(arena, str_slice(dump, space + 1, end));
    add_text(self, arena, text);
    at = end + 1;
  }
}

static void find_modules(Project *project, const Manifest *manifest) {
  Map seen = {0};
  vec_each (const ManifestEntry, entry, &manifest->entries) {
    bool is_new;
    map_put(&seen, project->arena, entry->module, &is_new);
    Str file = path_join(project->arena, project->root.path, entry->module);
    if (is_new) vec_push(project->arena, &project->inputs, project_input(project, file));
  }
}

static ExitStatus check_modules(const Project *project, const Driver *driver) {
  for (uint32_t i = 0; i < driver->count; i++) {
    const Input *input = &project->inputs.items[i];
    if (!driver->results[i].failure.len) continue;
    message_error("%.*s: %.*s", STR_ARG(input->shown), STR_ARG(driver->results[i].failure));
    if (file_is_there(input->file.ptr)) return EXIT_ENVIRONMENT;
    message_help("the manifest's modules are read below %.*s; --root names another folder",
                 STR_ARG(project->root.path));
    return EXIT_USAGE;
  }
  return EXIT_FINE;
}

ExitStatus server_texts_collect(ServerTexts *self, Project *project, const Manifest *manifest) {
  find_modules(project, manifest);
  CompileOptions compile = project->compile;
  compile.keep_tree = true;
  WorkerOptions options = {.compile = &compile, .dump = add_texts};
  Driver driver = {0};
  driver_run(&driver, project->arena, project->inputs.items, project->inputs.len,
             project->options.values[OPTION_THREADS].number, &options);
  ExitStatus status = check_modules(project, &driver);
  for (uint32_t i = 0; i < driver.count && status == EXIT_FINE; i++)
    add_dump(self, project->arena, driver.results[i].dump, project->inputs.items[i].shown);
  driver_release(&driver);
  return status;
}

uint32_t server_texts_at(const ServerTexts *self, Str text, size_t offset) {
  Str beginning = str_slice(text, offset, offset + SERVER_TEXT_LENGTH);
  uint32_t *first =
      beginning.len == SERVER_TEXT_LENGTH ? map_find(&self->beginnings, beginning) : NULL;
  uint32_t best = UINT32_MAX;
  for (uint32_t i = first ? *first : UINT32_MAX; i != UINT32_MAX; i = self->items.items[i].next) {
    Str whole = self->items.items[i].text;
    bool is_longer = best == UINT32_MAX || whole.len > self->items.items[best].text.len;
    if (is_longer && str_equals(whole, str_slice(text, offset, offset + whole.len))) best = i;
  }
  return best;
}
