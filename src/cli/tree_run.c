#include "cli/tree_run.h"

#include "cli/stats.h"

static void merge_manifests(TreeRun *self, Arena *arena) {
  for (uint32_t i = 0; i < self->driver.count; i++)
    manifest_add_all(&self->manifest, arena, &self->driver.results[i].functions);
  manifest_sort(&self->manifest);
}

ExitStatus tree_run_open(TreeRun *self, Arena *arena, const Options *options) {
  *self = (TreeRun){0};
  return project_open(&self->project, arena, options);
}

ExitStatus tree_run(TreeRun *self, TreeRunOptions wanted) {
  Project *project = &self->project;
  uint64_t start = driver_clock();
  ExitStatus status = project_find_files(project, wanted.want_others, wanted.want_packages);
  if (status != EXIT_FINE) return status;
  project->find_ns = driver_clock() - start;
  stats_print_files(project);
  project->compile.targets = wanted.targets;
  project->compile.lint = wanted.is_lint;
  DriverOptions driver_options = {.compile = &project->compile,
                                  .threads = project->options.values[OPTION_THREADS].number,
                                  .keep_code = wanted.keep_code};
  driver_run(&self->driver, project->arena, project->inputs.items, project->inputs.len,
             &driver_options);
  merge_manifests(self, project->arena);
  status = report_results(project, &self->driver, (ReportOptions){.to_stdout = wanted.is_lint});
  stats_print(project, &self->driver);
  return status;
}

void tree_run_release(TreeRun *self) {
  driver_release(&self->driver);
}
