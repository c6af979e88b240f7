// verify-client: what a bundler made for the browser holds nothing of the server's.
#include <stdlib.h>

#include "base/file.h"
#include "cli/client_scan.h"
#include "cli/commands.h"
#include "cli/manifest_read.h"
#include "cli/message.h"
#include "cli/output.h"
#include "cli/paths.h"
#include "cli/written_list.h"
#include "report/render.h"
#include "syntax/language.h"

typedef struct Problem {
  Str file; // relative to the current folder
  Position place;
  Str message;
  uint32_t text; // as in Finding
} Problem;

typedef struct Verify {
  Project project;
  Manifest manifest;
  ServerTexts texts;
  ClientRules rules;
  Str folder; // absolute
  uint32_t files;
  Vec(Problem) problems;
  Arena scratch; // of the file at hand
} Verify;

static bool is_client_file(Str path) {
  if (language_of_path(path) != LANGUAGE_AUTO) return true;
  static const Str extensions[] = {STR_INIT(".css"), STR_INIT(".map"), STR_INIT(".html"),
                                   STR_INIT(".htm"), STR_INIT(".json")};
  for (size_t i = 0; i < sizeof extensions / sizeof *extensions; i++)
    if (str_ends_with(path, extensions[i])) return true;
  return false;
}

static bool read_file(Verify *self, Str path, Str *text) {
  Str error;
  arena_reset(&self->scratch);
  self->scratch.out_of_memory = self->project.arena->out_of_memory;
  if (file_read_found(&self->scratch, path.ptr, text, &error)) return true;
  message_error("cannot read %.*s: %.*s", STR_ARG(path), STR_ARG(error));
  return false;
}

static bool scan_file(Verify *self, Str path) {
  Arena *arena = self->project.arena;
  Str text;
  if (!read_file(self, path, &text)) return false;
  FindingVec findings = {0};
  client_scan(&findings, &self->scratch, text, &self->rules);
  self->files++;
  if (!findings.len) return true;
  LineIndex lines = line_index_of(&self->scratch, text);
  vec_each (const Finding, finding, &findings) {
    Problem problem = {.file = path_relative(arena, self->project.current, path),
                       .place = line_index_position(&lines, (uint32_t)finding->at),
                       .message = str_copy(arena, finding->message),
                       .text = finding->text};
    vec_push(arena, &self->problems, problem);
  }
  return true;
}

static ExitStatus scan_folder(Verify *self) {
  FoundFileVec found = {0};
  WalkOptions options = {.want_others = true, .no_ignore = true, .no_skip = true};
  WalkResult result = walk_path(self->project.arena, &found, self->folder, &options);
  if (result == WALK_UNREADABLE) return EXIT_ENVIRONMENT;
  if (result == WALK_MISSING)
    return project_complain_missing("folder", self->project.options.paths.items[0]);
  walk_sort(&found);
  vec_each (const FoundFile, file, &found) {
    bool is_file = file->kind == FILE_MODULE || file->kind == FILE_OTHER;
    bool is_ours = is_file && is_client_file(file->path);
    if (is_ours && !scan_file(self, file->path)) return EXIT_ENVIRONMENT;
  }
  if (self->files) return EXIT_FINE;
  message_error("no built file was found in %.*s: modules, .css .html .map .json",
                STR_ARG(path_relative(self->project.arena, self->project.current, self->folder)));
  return EXIT_USAGE;
}

// The folder beside the client, where the server's code may lie, holds nothing that makes a text
// common; unless it is the sources' folder itself.
static Str built_folder(const Verify *self) {
  Str parent = path_parent(self->folder);
  vec_each (const Input, input, &self->project.inputs)
    if (path_is_inside(input->file, parent)) return self->folder;
  return parent;
}

// Is the file below a folder that `rscc build` wrote? `known`: folder → whether it is.
static bool is_of_build(Verify *self, Map *known, Str path) {
  Arena *arena = self->project.arena;
  Str root = self->project.root.path;
  bool is_built = false;
  StrVec folders = {0};
  for (Str folder = path_parent(path); path_is_inside(folder, root); folder = path_parent(folder)) {
    uint32_t *answer = map_find(known, folder);
    if (answer) is_built = *answer;
    if (answer) break;
    vec_push(arena, &folders, folder);
    is_built = written_list_exists(arena, folder);
    if (is_built || folder.len == root.len) break;
  }
  bool is_new;
  vec_each (const Str, folder, &folders) *map_put(known, arena, *folder, &is_new) = is_built;
  return is_built;
}

static void mark_common(Verify *self, Str text) {
  for (size_t at = 0; at + SERVER_TEXT_LENGTH <= text.len; at++) {
    uint32_t found = server_texts_at(&self->texts, text, at);
    if (found == UINT32_MAX) continue;
    self->texts.items.items[found].is_common = true;
    at += self->texts.items.items[found].text.len - 1;
  }
}

// A text that a module holds which is no server module, here or in a package, is in the client for
// that module's sake. Only asked for when texts were found.
static void find_common_texts(Verify *self) {
  Arena *arena = self->project.arena;
  Str root = self->project.root.path, built = built_folder(self), text;
  Map server = {0}, known = {0};
  bool is_new;
  vec_each (const Input, input, &self->project.inputs)
    map_put(&server, arena, input->file, &is_new);
  FoundFileVec found = {0};
  WalkOptions options = {.outdir = project_text(&self->project, OPTION_OUTDIR),
                         .ignore_limit = root};
  walk_path(arena, &found, root, &options);
  options.no_ignore = true;
  walk_path(arena, &found, path_join(arena, root, STR("node_modules")), &options);
  vec_each (const FoundFile, file, &found) {
    bool is_other = !map_find(&server, file->path) && !path_is_inside(file->path, built) &&
                    !is_of_build(self, &known, file->path);
    bool is_read = is_other && read_file(self, file->path, &text);
    if (is_read && !client_scan_has_ids(text, &self->rules)) mark_common(self, text);
  }
}

static void drop_common(Verify *self) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < self->problems.len; i++) {
    const Problem *problem = &self->problems.items[i];
    bool is_text = problem->text != UINT32_MAX;
    if (is_text && self->texts.items.items[problem->text].is_common) continue;
    self->problems.items[kept++] = *problem;
  }
  self->problems.len = kept;
}

static bool has_texts(const Verify *self) {
  vec_each (const Problem, problem, &self->problems)
    if (problem->text != UINT32_MAX) return true;
  return false;
}

static int compare_problems(const void *a, const void *b) {
  const Problem *x = a, *y = b;
  int by_file = str_compare(x->file, y->file);
  if (by_file) return by_file;
  if (x->place.offset != y->place.offset) return x->place.offset < y->place.offset ? -1 : 1;
  return str_compare(x->message, y->message);
}

static ExitStatus report(Verify *self) {
  StrBuf out = strbuf_on(self->project.arena, 1024);
  uint32_t count = self->problems.len;
  if (count) qsort(self->problems.items, count, sizeof *self->problems.items, compare_problems);
  vec_each (const Problem, problem, &self->problems) {
    render_add_visible_path(&out, problem->file);
    strbuf_add_format(&out, ":%u:%u: error: ", problem->place.line, problem->place.column);
    render_add_visible(&out, problem->message);
    strbuf_add_byte(&out, '\n');
  }
  ExitStatus status = output_write(strbuf_str(&out));
  RenderCounts counts = {.files = self->files, .errors = count};
  Str summary = render_summary(self->project.arena, counts);
  message_text(str_format(self->project.arena, "%.*s\n", STR_ARG(summary)));
  return status != EXIT_FINE ? status : count ? EXIT_CODE_ERRORS : EXIT_FINE;
}

static ExitStatus read_rules(Verify *self) {
  Project *project = &self->project;
  Str file = project_text(project, OPTION_MANIFEST), text;
  Str shown = project_shown_input(project, file);
  ExitStatus status = manifest_read_file(&self->manifest, project->arena, file, shown, &text);
  if (status == EXIT_FINE) status = server_texts_collect(&self->texts, project, &self->manifest);
  self->rules = (ClientRules){.texts = &self->texts, .salt = project_text(project, OPTION_ID_SALT)};
  bool is_new;
  vec_each (const ManifestEntry, entry, &self->manifest.entries)
    map_put(&self->rules.ids, project->arena, entry->id, &is_new);
  return status;
}

static ExitStatus verify(Verify *self) {
  ExitStatus status = read_rules(self);
  if (status == EXIT_FINE) status = scan_folder(self);
  if (status != EXIT_FINE) return status;
  if (has_texts(self)) find_common_texts(self);
  drop_common(self);
  return report(self);
}

ExitStatus command_verify_client(Arena *arena, const Options *options) {
  Verify self = {0};
  if (options->paths.len != 1 || !options->values[OPTION_MANIFEST].is_given) {
    message_error("usage: rscc verify-client DIR --manifest=FILE");
    return EXIT_USAGE;
  }
  ExitStatus status = project_open(&self.project, arena, options);
  if (status != EXIT_FINE) return status;
  self.folder = path_join(arena, self.project.current, options->paths.items[0]);
  status = verify(&self);
  arena_release(&self.scratch);
  return status;
}
