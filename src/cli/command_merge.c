// merge: the manifests of packages that were compiled apart, as one. They share the workspace's
// root, so the result is what one run on the whole tree gives; no path and no id is changed.
#include "base/map.h"
#include "cli/commands.h"
#include "cli/manifest_read.h"
#include "cli/manifest_write.h"
#include "cli/message.h"
#include "cli/paths.h"

typedef struct Merge {
  Arena *arena;
  Manifest manifest;
  StrVec files; // of each entry
  Map ids;      // id → index of its entry
  Map names;    // module NUL symbol → index of its entry
  Map modules;  // id → index of its client module
  bool has_collision;
  uint32_t repeated; // functions of the file at hand that an earlier one has in the same words
} Merge;

static Str text_of(Arena *arena, const ManifestEntry *entry) {
  Manifest one = {0};
  vec_push(arena, &one.entries, *entry);
  StrBuf out = strbuf_on(arena, 512);
  manifest_write_functions(&out, &one);
  return strbuf_str(&out);
}

static Str name_of(Arena *arena, const ManifestEntry *entry) {
  Str place = entry->line ? str_format(arena, ":%u:%u", entry->line, entry->column) : STR("");
  return str_format(arena, "`%.*s` (%.*s%.*s)", STR_ARG(entry->symbol), STR_ARG(entry->module),
                    STR_ARG(place));
}

static bool is_same_function(const ManifestEntry *a, const ManifestEntry *b) {
  return str_equals(a->module, b->module) && str_equals(a->symbol, b->symbol);
}

static void complain(Merge *self, uint32_t first, const ManifestEntry *second, Str file) {
  Arena *arena = self->arena;
  const ManifestEntry *known = &self->manifest.entries.items[first];
  Str known_file = self->files.items[first];
  self->has_collision = true;
  if (is_same_function(known, second)) {
    message_error("%.*s in %.*s and in %.*s is not the same", STR_ARG(name_of(arena, second)),
                  STR_ARG(known_file), STR_ARG(file));
    bool is_one_kind = !known->line == !second->line; // baselines have no places
    message_help("%s", is_one_kind ? "one of them is older than the sources; make it again"
                                   : "one of them is a baseline, the other a manifest; merge files "
                                     "of one kind");
    return;
  }
  message_error("%.*s in %.*s and %.*s in %.*s have the same id %.*s",
                STR_ARG(name_of(arena, known)), STR_ARG(known_file),
                STR_ARG(name_of(arena, second)), STR_ARG(file), STR_ARG(second->id));
}

// One function, and two ids.
static void complain_of_ids(Merge *self, uint32_t first, const ManifestEntry *second, Str file) {
  const ManifestEntry *known = &self->manifest.entries.items[first];
  self->has_collision = true;
  message_error("%.*s has the id %.*s in %.*s and %.*s in %.*s",
                STR_ARG(name_of(self->arena, second)), STR_ARG(known->id),
                STR_ARG(self->files.items[first]), STR_ARG(second->id), STR_ARG(file));
  if (str_lists_equal(&known->captures, &second->captures))
    message_help("they were made with different salts");
  else
    message_help("one of them is older than the sources; make it again");
}

// Packages with roots of their own have paths that are equal by chance. Dependencies that several
// packages list are there for all of them.
static void count_repeated(Merge *self, uint32_t first, Str file) {
  const ManifestEntry *known = &self->manifest.entries.items[first];
  bool is_dependency = str_starts_with(known->module, STR("node_modules/"));
  bool is_elsewhere = !str_equals(self->files.items[first], file);
  if (is_dependency || !is_elsewhere || self->repeated++) return;
  message_warning("%.*s is in %.*s and in %.*s, in the same words",
                  STR_ARG(name_of(self->arena, known)), STR_ARG(self->files.items[first]),
                  STR_ARG(file));
  message_help("if these are two functions, their packages had roots of their own; see --root");
}

// The entry's index, or that of the one with its name.
static uint32_t add_new_entry(Merge *self, const ManifestEntry *entry, Str file) {
  bool is_new;
  Str name =
      str_format(self->arena, "%.*s%c%.*s", STR_ARG(entry->module), 0, STR_ARG(entry->symbol));
  uint32_t *index = map_put(&self->names, self->arena, name, &is_new);
  if (!is_new) {
    complain_of_ids(self, *index, entry, file);
    return *index;
  }
  *index = self->manifest.entries.len;
  vec_push(self->arena, &self->manifest.entries, *entry);
  vec_push(self->arena, &self->files, file);
  return *index;
}

// A function that several files list in the same words is there once.
static void add_entry(Merge *self, const ManifestEntry *entry, Str file) {
  bool is_new;
  uint32_t *index = map_put(&self->ids, self->arena, entry->id, &is_new);
  if (is_new) {
    *index = add_new_entry(self, entry, file);
    return;
  }
  const ManifestEntry *known = &self->manifest.entries.items[*index];
  bool is_known = str_equals(text_of(self->arena, known), text_of(self->arena, entry));
  if (is_known)
    count_repeated(self, *index, file);
  else
    complain(self, *index, entry, file);
}

static Str text_of_module(Arena *arena, const ClientModule *module) {
  StrBuf out = strbuf_on(arena, 256);
  manifest_write_client_module(&out, module);
  return strbuf_str(&out);
}

static void add_client_module(Merge *self, const ClientModule *module, Str file) {
  bool is_new;
  uint32_t *index = map_put(&self->modules, self->arena, module->id, &is_new);
  if (is_new) {
    *index = self->manifest.client_modules.len;
    vec_push(self->arena, &self->manifest.client_modules, *module);
    return;
  }
  const ClientModule *known = &self->manifest.client_modules.items[*index];
  Str before = text_of_module(self->arena, known), now = text_of_module(self->arena, module);
  if (str_equals(before, now)) return;
  message_error("the client modules %.*s and %.*s have the same id %.*s, and %.*s differs from an "
                "earlier file",
                STR_ARG(known->module), STR_ARG(module->module), STR_ARG(module->id),
                STR_ARG(file));
  message_help("one of them is older than the sources; make it again");
  self->has_collision = true;
}

static ExitStatus add_file(Merge *self, Str current, Str file) {
  Manifest manifest = {0};
  Str text;
  bool is_input = str_equals(file, STR("-"));
  Str path = is_input ? file : path_join(self->arena, current, file);
  ExitStatus status = manifest_read_file(&manifest, self->arena, path, file, &text);
  self->repeated = 0;
  vec_each (const ManifestEntry, entry, &manifest.entries) add_entry(self, entry, file);
  vec_each (const ClientModule, module, &manifest.client_modules)
    add_client_module(self, module, file);
  if (manifest.has_client_modules) self->manifest.has_client_modules = true;
  return status;
}

static ExitStatus merge_files(const Project *project) {
  Merge merge = {.arena = project->arena};
  for (uint32_t i = 0; i < project->options.paths.len; i++) {
    ExitStatus status = add_file(&merge, project->current, project->options.paths.items[i]);
    if (status != EXIT_FINE) return status;
  }
  if (merge.has_collision) return EXIT_CODE_ERRORS;
  manifest_sort(&merge.manifest);
  return manifest_write_as(project, &merge.manifest);
}

ExitStatus command_merge(Arena *arena, const Options *options) {
  Project project;
  if (!options->paths.len) {
    message_error("merge needs the manifests to join: rscc merge FILE…");
    return EXIT_USAGE;
  }
  ExitStatus status = project_open(&project, arena, options);
  return status == EXIT_FINE ? merge_files(&project) : status;
}
