// check: the tree's server functions against a committed baseline. The baseline holds no salt, so
// that a run that doesn't know it (a fork's pull request) comes to the same answer.
#include <unistd.h>

#include "base/file.h"
#include "base/map.h"
#include "cli/commands.h"
#include "cli/manifest_read.h"
#include "cli/message.h"
#include "cli/output.h"
#include "cli/paths.h"
#include "cli/surface_report.h"
#include "cli/tree_run.h"

typedef struct Baseline {
  Str file, shown; // absolute; for people
  Str text;        // empty: there is none yet
  Manifest manifest;
} Baseline;

static bool is_input(Str file) {
  return str_equals(file, STR("-"));
}

static bool is_missing(Str file) {
  return !is_input(file) && !file_is_there(file.ptr);
}

// Any other file is no baseline that can be made anew, but the wrong name.
static bool was_baseline(Str text) {
  return !text.len || str_find(text, STR("\"functions\": ["), 0) != SIZE_MAX;
}

// As a merge of branches may leave it: one function, or one id, in two lines.
static ExitStatus check_duplicates(Arena *arena, const Baseline *self) {
  Map names = {0}, ids = {0};
  vec_each (const ManifestEntry, entry, &self->manifest.entries) {
    bool is_new_name, is_new_id;
    Str name = str_format(arena, "%.*s%c%.*s", STR_ARG(entry->module), 0, STR_ARG(entry->symbol));
    map_put(&names, arena, name, &is_new_name);
    map_put(&ids, arena, entry->id, &is_new_id);
    if (is_new_name && is_new_id) continue;
    message_error("%.*s: %s twice: `%.*s` of %.*s, %.*s", STR_ARG(self->shown),
                  is_new_name ? "an id is there" : "a function is there", STR_ARG(entry->symbol),
                  STR_ARG(entry->module), STR_ARG(entry->id));
    return EXIT_USAGE;
  }
  return EXIT_FINE;
}

static ExitStatus read_baseline(const TreeRun *run, Baseline *self) {
  Arena *arena = run->project.arena;
  bool is_update = project_flag(&run->project, OPTION_UPDATE);
  if (is_update && is_missing(self->file)) return EXIT_FINE;
  ExitStatus status =
      manifest_read_file(&self->manifest, arena, self->file, self->shown, &self->text);
  if (status == EXIT_FINE) status = check_duplicates(arena, self);
  if (status == EXIT_FINE) return EXIT_FINE;
  if (is_missing(self->file))
    message_help("`rscc check --baseline=%.*s --update` writes it", STR_ARG(self->shown));
  else if (is_update && status == EXIT_USAGE && was_baseline(self->text))
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
  StrBuf out = strbuf_on(report->project->arena, 4096);
  surface_write(&out, report, project_text(report->project, OPTION_CHECK_FORMAT));
  ExitStatus status = output_write(strbuf_str(&out));
  return *report->is_incomplete ? EXIT_ENVIRONMENT : status;
}

static ExitStatus compare(const TreeRun *run, const Baseline *baseline) {
  const Project *project = &run->project;
  bool is_update = project_flag(project, OPTION_UPDATE);
  ChangeVec changes = surface_compare(project->arena, &baseline->manifest, &run->manifest);
  ExitStatus status = is_update ? write_baseline(run, baseline->file) : EXIT_FINE;
  if (status != EXIT_FINE) return status;
  bool is_incomplete = false;
  SurfaceReport report = {.project = project,
                          .changes = &changes,
                          .functions = run->manifest.entries.len,
                          .baseline = baseline->shown,
                          .baseline_text = baseline->text,
                          .was_written = is_update,
                          .can_update = !is_update && !is_input(baseline->file),
                          .color = report_has_color(project, STDOUT_FILENO),
                          .is_incomplete = &is_incomplete};
  status = print_report(&report);
  if (is_update || !changes.len || status != EXIT_FINE) return status;
  if (has_only_other_ids(project->arena, &changes))
    message_help("nothing but ids differs: was this baseline made by check, without a salt?");
  else if (report.can_update)
    message_help("if this is what you want, the same with --update writes the baseline");
  return EXIT_CODE_ERRORS;
}

// The report that a program waits for holds what was wrong instead.
static void report_uncompared(const TreeRun *run, const Baseline *baseline) {
  const Project *project = &run->project;
  RenderReport report = report_build(project, &run->driver, STDOUT_FILENO);
  StrBuf out = strbuf_on(project->arena, 4096);
  message_error("%.*s was not compared", STR_ARG(baseline->shown));
  surface_write_uncompared(&out, &report, project_text(project, OPTION_CHECK_FORMAT));
  output_write(strbuf_str(&out));
}

static ExitStatus check(TreeRun *run) {
  const Project *project = &run->project;
  Str file = project_text(project, OPTION_BASELINE);
  if (!file.len) {
    message_error("check needs --baseline=FILE, or `baseline` in the config");
    return EXIT_USAGE;
  }
  if (is_input(file) && project_flag(project, OPTION_UPDATE)) {
    message_error("standard input cannot be updated; name the baseline's file");
    return EXIT_USAGE;
  }
  Baseline baseline = {.file = file, .shown = project_shown_input(project, file)};
  ExitStatus status = read_baseline(run, &baseline);
  if (status == EXIT_FINE) {
    status = tree_run(run, (TreeRunOptions){.want_packages = true});
    bool has_compiled = project_module_count(&run->project) > 0;
    if (status != EXIT_FINE && has_compiled) report_uncompared(run, &baseline);
  }
  return status == EXIT_FINE ? compare(run, &baseline) : status;
}

ExitStatus command_check(Arena *arena, const Options *options) {
  TreeRun run;
  ExitStatus status = tree_run_open(&run, arena, options);
  if (status == EXIT_FINE) status = check(&run);
  tree_run_release(&run);
  return status;
}
