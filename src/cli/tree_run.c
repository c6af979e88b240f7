#include "cli/tree_run.h"

#include "cli/cache.h"
#include "cli/message.h"
#include "cli/one_input.h"
#include "cli/output.h"
#include "cli/stats.h"

static void merge_manifests(TreeRun *self, Arena *arena) {
  for (uint32_t i = 0; i < self->driver.count; i++)
    manifest_add_all(&self->manifest, arena, &self->driver.results[i].functions);
  self->manifest.has_client_modules = self->project.compile.client_references;
  manifest_sort(&self->manifest);
}

static Str place_of(Arena *arena, const ManifestEntry *entry) {
  return str_format(arena, "`%.*s` (%.*s:%u:%u)", STR_ARG(entry->symbol), STR_ARG(entry->module),
                    entry->line, entry->column);
}

// Two functions of different modules with one id: a request could reach the wrong one. Those of one
// module are reported where it is compiled.
static void report_duplicate(TreeRun *self, Arena *arena) {
  uint32_t first, second;
  if (!manifest_find_duplicate(&self->manifest, arena, &first, &second)) return;
  const ManifestEntry *a = &self->manifest.entries.items[first];
  const ManifestEntry *b = &self->manifest.entries.items[second];
  if (str_equals(a->module, b->module)) return;
  Str message =
      str_format(arena, "%.*s and %.*s have the same id %.*s", STR_ARG(place_of(arena, a)),
                 STR_ARG(place_of(arena, b)), STR_ARG(b->id));
  for (uint32_t i = 0; i < self->driver.count; i++) {
    if (!str_equals(self->project.inputs.items[i].path, b->module)) continue;
    Result *result = &self->driver.results[i];
    Diag *diag = diag_add(arena, &result->diags, DIAG_DUPLICATE_ID, (Span){0}, message);
    diag->help = STR("rename one of them");
    diag->symbol = b->symbol;
    result->counts.errors++;
  }
}

static const char *plural(uint32_t count) {
  return count == 1 ? "" : "s";
}

// A file that kept its text keeps its problems.
static void take_fixes_back(TreeRun *self, uint32_t i) {
  WorkerOptions work = {.compile = &self->project.compile};
  worker_compile_file(&self->driver.workers[0], &work, &self->project.inputs.items[i],
                      &self->driver.results[i]);
}

// Writes the files that fixes changed, and says how many.
static ExitStatus write_fixed(TreeRun *self, Arena *arena) {
  ExitStatus status = EXIT_FINE;
  uint32_t fixes = 0, files = 0;
  for (uint32_t i = 0; i < self->driver.count; i++) {
    const Result *result = &self->driver.results[i];
    const Input *input = &self->project.inputs.items[i];
    if (result->is_unfixed)
      message_warning("%.*s: a link out of the root, not fixed", STR_ARG(input->shown));
    if (!result->fixes) continue;
    ExitStatus written = output_write_file(arena, input->file, result->fixed);
    if (written != EXIT_FINE) {
      status = written;
      take_fixes_back(self, i);
      continue;
    }
    fixes += result->fixes;
    files++;
  }
  if (files)
    message_text(str_format(arena, "fixed %u problem%s in %u file%s\n", fixes, plural(fixes), files,
                            plural(files)));
  return status;
}

ExitStatus tree_run_open(TreeRun *self, Arena *arena, const Options *options) {
  *self = (TreeRun){0};
  return project_open(&self->project, arena, options);
}

// A build copies plain modules too, and a list of files names them.
static ExitStatus find_inputs(Project *project, TreeRunOptions wanted) {
  if (wanted.is_lint && one_input_is_stdin(project))
    return one_input_open(project) ? EXIT_FINE : EXIT_USAGE;
  FindOptions find = {.want_others = wanted.want_others,
                      .want_packages = wanted.want_packages,
                      .skip_plain = !wanted.keep_code && !stats_lists_files(project)};
  return project_find_files(project, find);
}

// Fixes are for modules as they are now, and code for a build is not kept.
static void run_driver(TreeRun *self, TreeRunOptions wanted) {
  Project *project = &self->project;
  Cache cache = {0};
  bool is_cached = !wanted.keep_code && wanted.fix == FIX_NONE && !one_input_is_stdin(project);
  if (is_cached) cache_open(&cache, project);
  WorkerOptions work = {.compile = &project->compile,
                        .keep_code = wanted.keep_code,
                        .fix = wanted.fix,
                        .fix_root = project->root.real,
                        .cache = cache.file.len ? &cache : NULL};
  driver_run(&self->driver, project->arena, project->inputs.items, project->inputs.len,
             project->options.values[OPTION_THREADS].number, &work);
  cache_store(&cache, project, &self->driver);
}

ExitStatus tree_run(TreeRun *self, TreeRunOptions wanted) {
  Project *project = &self->project;
  uint64_t start = worker_clock();
  project->compile.targets = wanted.targets;
  project->compile.lint = wanted.is_lint;
  project->compile.guard_client = wanted.keep_code;
  ExitStatus status = find_inputs(project, wanted);
  if (status != EXIT_FINE) return status;
  project->find_ns = worker_clock() - start;
  stats_print_files(project);
  stats_prepare(project);
  run_driver(self, wanted);
  merge_manifests(self, project->arena);
  report_duplicate(self, project->arena);
  ExitStatus written = write_fixed(self, project->arena);
  status = report_results(project, &self->driver, (ReportOptions){.to_stdout = wanted.is_lint});
  stats_print(project, &self->driver);
  return written == EXIT_FINE ? status : written;
}

void tree_run_release(TreeRun *self) {
  driver_release(&self->driver);
}
