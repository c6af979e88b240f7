// build: a tree for both targets in one run. Nothing is written before every module compiled.
#include <errno.h>
#include <limits.h>
#include <unistd.h>

#include "base/map.h"
#include "cli/commands.h"
#include "cli/maps.h"
#include "cli/message.h"
#include "cli/paths.h"
#include "cli/tree_output.h"
#include "cli/tree_run.h"
#include "emit/flavour.h"

static bool check_outdir(const Project *project) {
  Str outdir = project_text(project, OPTION_OUTDIR);
  if (!outdir.len) {
    message_error("build needs --outdir=DIR, or `outdir` in the config");
    return false;
  }
  Str real = root_of(project->arena, outdir).real;
  for (uint32_t i = 0; i < project->options.paths.len || i == 0; i++) {
    Str given = project->options.paths.len ? project->options.paths.items[i] : STR(".");
    Str path = path_join(project->arena, project->current, given);
    bool is_held =
        path_is_inside(path, outdir) || path_is_inside(root_of(project->arena, path).real, real);
    if (!is_held) continue;
    message_error("the outdir %.*s holds the sources %.*s", STR_ARG(outdir), STR_ARG(given));
    message_help("choose a folder of its own, like --outdir=dist");
    return false;
  }
  return true;
}

static TreeFile module_file(const Project *project, const Input *input, const Result *result) {
  bool has_map_files = maps_are_files(project);
  return (TreeFile){.source = input->file,
                    .path = input->path,
                    .server = result->server.code,
                    .client = result->client.code,
                    .server_map = has_map_files ? result->server.map : (Str){0},
                    .client_map = has_map_files ? result->client.map : (Str){0},
                    .only_changed = project_flag(project, OPTION_CHANGED_ONLY),
                    .is_module = true,
                    .hash = result->hash};
}

static bool read_target(const Project *project, const OtherFile *link, Str *target) {
  char *buffer = arena_take(project->arena, PATH_MAX + 1);
  ssize_t length = readlink(link->file.ptr, buffer, PATH_MAX);
  if (length < 0) {
    message_error("cannot read the link %.*s: %.*s", STR_ARG(link->shown),
                  STR_ARG(message_reason(project->arena, errno)));
    return false;
  }
  buffer[length] = 0;
  *target = (Str){buffer, (size_t)length};
  return true;
}

// A link to a folder keeps its meaning in the new tree only if it stays within the root.
static bool can_be_made_anew(const Project *project, const OtherFile *link, Str target) {
  if (str_starts_with(target, STR("/"))) return false;
  Str end = path_join(project->arena, path_parent(link->file), target);
  return path_is_inside(end, project->root.path);
}

// false: it could not be read.
static bool add_other(TreeOutput *output, const Project *project, const OtherFile *other) {
  if (other->kind == FILE_DEAD_LINK) {
    message_warning("%.*s: a link that leads nowhere, not copied", STR_ARG(other->shown));
    return true;
  }
  TreeFile file = {
      .source = other->file, .path = other->path, .is_link = other->kind == FILE_FOLDER_LINK};
  if (file.is_link && !read_target(project, other, &file.target)) return false;
  if (file.is_link && !can_be_made_anew(project, other, file.target)) {
    message_warning("%.*s: a link out of the root, not copied", STR_ARG(other->shown));
    return true;
  }
  vec_push(project->arena, &output->files, file);
  return true;
}

// An old map of a module that was compiled is wrong for the new one: our map has its path. On the
// client it would show the text of the server's module, so it is not there in any case.
static void give_way_to_maps(TreeOutput *output, Arena *arena, uint32_t modules) {
  Map paths = {0};
  bool added;
  for (uint32_t i = 0; i < modules && i < output->files.len; i++) {
    const TreeFile *module = &output->files.items[i];
    if (!module->server.ptr && !module->client.ptr) continue;
    Str path = str_format(arena, "%.*s.map", STR_ARG(module->path));
    *map_put(&paths, arena, path, &added) = i;
  }
  for (uint32_t i = modules; i < output->files.len; i++) {
    TreeFile *file = &output->files.items[i];
    const uint32_t *module = map_find(&paths, file->path);
    if (!module) continue;
    file->no_server = output->files.items[*module].server_map.ptr != NULL;
    file->no_client = output->files.items[*module].client.ptr != NULL;
  }
}

// A form of the manifest, beside the trees.
static void add_form(TreeOutput *output, const TreeRun *run, Arena *arena, Str path, Str form) {
  StrBuf text = strbuf_on(arena, 4096);
  FlavourOptions options = {.runtime = run->project.compile.server_runtime};
  flavour_write(flavour_find(form), &text, &run->manifest, &options);
  ExtraFile extra = {path, strbuf_str(&text)};
  vec_push(arena, &output->extras, extra);
}

static bool plan_output(const TreeRun *run, Arena *arena, TreeOutput *output) {
  const Project *project = &run->project;
  *output = (TreeOutput){.outdir = project_text(project, OPTION_OUTDIR),
                         .threads = project->options.values[OPTION_THREADS].number};
  for (uint32_t i = 0; i < run->driver.count; i++) {
    TreeFile file = module_file(project, &project->inputs.items[i], &run->driver.results[i]);
    vec_push(arena, &output->files, file);
  }
  for (uint32_t i = 0; i < project->others.len; i++)
    if (!add_other(output, project, &project->others.items[i])) return false;
  give_way_to_maps(output, arena, project->inputs.len);
  add_form(output, run, arena, STR("manifest.json"), STR("rscc"));
  add_form(output, run, arena, STR("registry.mjs"), STR("registry"));
  if (run->manifest.has_client_modules)
    add_form(output, run, arena, STR("client-modules.mjs"), STR("client-modules"));
  return true;
}

static ExitStatus build(TreeRun *run) {
  const Project *project = &run->project;
  if (!check_outdir(project)) return EXIT_USAGE;
  if (maps_open(&run->project) != EXIT_FINE) return EXIT_USAGE;
  TreeRunOptions wanted = {.targets = TARGET_SERVER | TARGET_CLIENT,
                           .keep_code = true,
                           .want_others = !project_flag(project, OPTION_CHANGED_ONLY),
                           .want_packages = true};
  ExitStatus status = tree_run(run, wanted);
  TreeOutput output;
  if (status == EXIT_FINE && plan_output(run, project->arena, &output))
    return tree_output_write(project->arena, &output);
  if (status == EXIT_FINE) status = EXIT_ENVIRONMENT;
  if (status != EXIT_USAGE)
    message_error("nothing was written to %.*s", STR_ARG(project_text(project, OPTION_OUTDIR)));
  return status;
}

ExitStatus command_build(Arena *arena, const Options *options) {
  TreeRun run;
  ExitStatus status = tree_run_open(&run, arena, options);
  if (status == EXIT_FINE) status = build(&run);
  tree_run_release(&run);
  return status;
}
