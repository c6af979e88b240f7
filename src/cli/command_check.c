// check: the tree's server functions against a committed baseline. The baseline holds no salt, so
// that a run that doesn't know it (a fork's pull request) comes to the same answer.
#include <unistd.h>

#include "cli/commands.h"
#include "cli/manifest_read.h"
#include "cli/message.h"
#include "cli/output.h"
#include "cli/paths.h"
#include "cli/surface_report.h"
#include "cli/tree_run.h"

static bool is_missing(Str file) {
  return access(file.ptr, F_OK) != 0;
}

static ExitStatus read_baseline(const TreeRun *run, Str file, Str shown, Manifest *baseline) {
  bool is_update = project_flag(&run->project, OPTION_UPDATE);
  if (is_update && is_missing(file)) return EXIT_FINE;
  ExitStatus status = manifest_read_file(baseline, run->project.arena, file, shown);
  if (status == EXIT_FINE) return EXIT_FINE;
  if (is_missing(file))
    message_help("`rscc check --baseline=%.*s --update` writes it", STR_ARG(shown));
  else if (is_update)
    message_help("if nothing in it is worth keeping, remove it and run this again");
  return status;
}

static ExitStatus write_baseline(const TreeRun *run, Str file) {
  StrBuf text = strbuf_on(run->project.arena, 4096);
  manifest_write_baseline(&text, &run->manifest);
  return output_write_file(run->project.arena, file, strbuf_str(&text));
}

static bool has_only_other_ids(Arena *arena, const ChangeVec *changes) {
  uint32_t count;
  const Field *fields = surface_fields(&count);
  vec_each (const Change, change, changes) {
    if (change->kind != CHANGE_CHANGED) return false;
    for (uint32_t i = 0; i < count; i++)
      if (!str_equals(fields[i].name, STR("id")) && field_differs(&fields[i], arena, change))
        return false;
  }
  return changes->len > 0;
}

static ExitStatus print_report(const SurfaceReport *report) {
  Str name = project_text(report->project, OPTION_CHECK_FORMAT);
  const SurfaceFormat *format = surface_find_format(name.len ? name : STR("pretty"));
  StrBuf out = strbuf_on(report->project->arena, 4096);
  format->write(&out, report);
  return output_write(strbuf_str(&out));
}

static ExitStatus compare(const TreeRun *run, Str file, Str shown, const Manifest *baseline) {
  const Project *project = &run->project;
  bool is_update = project_flag(project, OPTION_UPDATE);
  ChangeVec changes = surface_compare(project->arena, baseline, &run->manifest);
  ExitStatus status = is_update ? write_baseline(run, file) : EXIT_FINE;
  if (status != EXIT_FINE) return status;
  SurfaceReport report = {.project = project,
                          .changes = &changes,
                          .functions = run->manifest.entries.len,
                          .baseline = shown,
                          .was_written = is_update,
                          .color = report_has_color(project, STDOUT_FILENO)};
  status = print_report(&report);
  if (is_update || !changes.len || status != EXIT_FINE) return status;
  if (has_only_other_ids(project->arena, &changes))
    message_help("nothing but ids differs: was this baseline made by check, without a salt?");
  else
    message_help("if this is what you want, the same with --update writes the baseline");
  return EXIT_CODE_ERRORS;
}

static ExitStatus check(TreeRun *run) {
  const Project *project = &run->project;
  Str file = project_text(project, OPTION_BASELINE);
  if (!file.len) {
    message_error("check needs --baseline=FILE, or `baseline` in the config");
    return EXIT_USAGE;
  }
  Str shown = path_relative(project->arena, project->current, file);
  Manifest baseline = {0};
  ExitStatus status = read_baseline(run, file, shown, &baseline);
  if (status == EXIT_FINE) {
    status = tree_run(run, (TreeRunOptions){.want_packages = true});
    bool has_compiled = run->driver.count > 0;
    if (status != EXIT_FINE && has_compiled) message_error("%.*s was not compared", STR_ARG(shown));
  }
  return status == EXIT_FINE ? compare(run, file, shown, &baseline) : status;
}

ExitStatus command_check(Arena *arena, const Options *options) {
  TreeRun run;
  ExitStatus status = tree_run_open(&run, arena, options);
  if (status == EXIT_FINE) status = check(&run);
  tree_run_release(&run);
  return status;
}
