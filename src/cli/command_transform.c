// transform: one module, from a file or stdin, for one target.
#include "base/bug.h"
#include "cli/commands.h"
#include "cli/dump.h"
#include "cli/maps.h"
#include "cli/message.h"
#include "cli/one_input.h"
#include "cli/output.h"
#include "cli/report.h"
#include "cli/result.h"
#include "cli/stats.h"

static Target chosen_target(const Project *project) {
  bool is_client = str_equals(project_text(project, OPTION_TARGET), STR("client"));
  return is_client ? TARGET_CLIENT : TARGET_SERVER;
}

static Str code_of(const Project *project, const Result *result) {
  Output output = result_output(result, chosen_target(project));
  if (!output.changed) return result->text;
  if (!output.code.ptr) BUG("a module without errors has no code");
  return output.code;
}

static Str as_json(const Project *project, const Result *result, bool is_bad) {
  StrBuf out = strbuf_on(project->arena, result->text.len * 2 + 1024);
  result_write_json(&out, project, &project->inputs.items[0], result,
                    is_bad ? TARGET_NONE : chosen_target(project));
  strbuf_add_byte(&out, '\n');
  return strbuf_str(&out);
}

// The map first: code that names it is never without it.
static ExitStatus write_map(const Project *project, const Result *result) {
  Output output = result_output(result, chosen_target(project));
  Str file = project_text(project, OPTION_OUTPUT_FILE);
  if (!output.map.ptr || !maps_are_files(project)) return EXIT_FINE;
  return output_write_file(project->arena, str_format(project->arena, "%.*s.map", STR_ARG(file)),
                           output.map);
}

static ExitStatus write_result(const Project *project, Str text) {
  Str file = project_text(project, OPTION_OUTPUT_FILE);
  return file.len ? output_write_file(project->arena, file, text) : output_write(text);
}

static ExitStatus finish(const Project *project, const Driver *driver) {
  const Result *result = &driver->results[0];
  bool is_json = str_equals(project_text(project, OPTION_EMIT), STR("json"));
  ExitStatus status = is_json ? report_status(project, driver)
                              : report_results(project, driver, (ReportOptions){0});
  if (status == EXIT_ENVIRONMENT) return status;
  ExitStatus written = EXIT_FINE;
  if (project_text(project, OPTION_DUMP).len)
    written = output_write(result->dump);
  else if (is_json)
    written = write_result(project, as_json(project, result, status != EXIT_FINE));
  else if (status == EXIT_FINE && (written = write_map(project, result)) == EXIT_FINE)
    written = write_result(project, code_of(project, result));
  return written == EXIT_FINE ? status : written;
}

ExitStatus command_transform(Arena *arena, const Options *options) {
  Project project;
  if (options->paths.len != 1) {
    message_error("transform takes one FILE, or - for standard input");
    message_help("`rscc build` compiles a tree");
    return EXIT_USAGE;
  }
  ExitStatus status = project_open(&project, arena, options);
  if (status != EXIT_FINE) return status;
  if (!one_input_open(&project) || !output_is_no_source(&project)) return EXIT_USAGE;
  status = maps_open(&project);
  if (status != EXIT_FINE) return status;
  project.compile.targets = chosen_target(&project);
  WorkerOptions work = {.compile = &project.compile, .keep_code = true, .keep_text = true};
  work.dump = dump_find(project_text(&project, OPTION_DUMP));
  project.compile.keep_tree = work.dump != NULL;
  stats_prepare(&project);
  Driver driver;
  driver_run(&driver, arena, project.inputs.items, 1, 1, &work);
  status = finish(&project, &driver);
  stats_print(&project, &driver);
  driver_release(&driver);
  return status;
}
