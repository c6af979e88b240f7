#include "cli/report.h"

#include <stdlib.h>
#include <unistd.h>

#include "cli/message.h"
#include "cli/output.h"
#include "cli/paths.h"
#include "report/render.h"

enum { DEFAULT_LOG_LIMIT = 100 };

bool report_has_color(const Project *project, int fd) {
  Str color = project_text(project, OPTION_COLOR);
  if (color.len && !str_equals(color, STR("auto"))) return str_equals(color, STR("always"));
  const char *no_color = getenv("NO_COLOR");
  return !(no_color && no_color[0]) && isatty(fd);
}

static uint32_t log_limit(const Project *project) {
  const OptionValue *limit = &project->options.values[OPTION_LOG_LIMIT];
  return limit->is_given ? limit->number : DEFAULT_LOG_LIMIT;
}

// The current folder below the repository's top; "" without a repository.
static Str repository_folder(const Project *project) {
  Str top;
  bool has_top = path_find_repository(project->arena, project->current, &top);
  return has_top ? path_below(project->current, top) : STR("");
}

RenderOptions report_render_options(const Project *project, uint32_t files, bool color) {
  return (RenderOptions){
      .color = color,
      .quiet = project_flag(project, OPTION_QUIET),
      .log_limit = log_limit(project),
      .files_total = files,
      .folder = repository_folder(project),
      .category = project_text(project, OPTION_CATEGORY),
  };
}

static uint32_t count_failures(const Driver *driver) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < driver->count; i++) count += driver->results[i].failure.len > 0;
  return count;
}

static RenderFile render_file(const Input *input, const Result *result) {
  return (RenderFile){input->shown, result->text, &result->diags, input->settings};
}

static const RenderFormat *chosen_format(const Project *project) {
  Str name = project_text(project, OPTION_FORMAT);
  return render_find_format(name.len ? name : STR("pretty"));
}

RenderReport report_build(const Project *project, const Driver *driver, int fd) {
  RenderFile *files = arena_new_array(project->arena, RenderFile, driver->count);
  uint32_t count = 0;
  for (uint32_t i = 0; i < driver->count; i++)
    if (driver->results[i].diags.len)
      files[count++] = render_file(&project->inputs.items[i], &driver->results[i]);
  uint32_t read = project_module_count(project) - count_failures(driver);
  RenderOptions options = report_render_options(project, read, report_has_color(project, fd));
  return (RenderReport){files, count, options};
}

static void print_failures(const Project *project, const Driver *driver) {
  uint32_t limit = log_limit(project), failed = 0;
  for (uint32_t i = 0; i < driver->count; i++) {
    const Result *result = &driver->results[i];
    if (!result->failure.len) continue;
    bool is_shown = failed++ < limit || !limit;
    if (is_shown)
      message_error("%.*s: %.*s", STR_ARG(project->inputs.items[i].shown),
                    STR_ARG(result->failure));
  }
  if (limit && failed > limit)
    message_error("%u more modules could not be read or compiled", failed - limit);
}

static DiagCounts count_all(const Driver *driver) {
  DiagCounts total = {0};
  for (uint32_t i = 0; i < driver->count; i++) {
    total.errors += driver->results[i].counts.errors;
    total.warnings += driver->results[i].counts.warnings;
  }
  return total;
}

static void complain_of_warnings(const Project *project, uint32_t count) {
  message_error("%u warning%s, and --max-warnings allows %u", count, count == 1 ? "" : "s",
                project->options.values[OPTION_MAX_WARNINGS].number);
  if (project_flag(project, OPTION_QUIET)) message_help("without --quiet they are shown");
}

ExitStatus report_status(const Project *project, const Driver *driver) {
  print_failures(project, driver);
  DiagCounts counts = count_all(driver);
  const OptionValue *most = &project->options.values[OPTION_MAX_WARNINGS];
  bool has_too_many = most->is_given && counts.warnings > most->number;
  if (has_too_many) complain_of_warnings(project, counts.warnings);
  if (project->has_unreadable || count_failures(driver)) return EXIT_ENVIRONMENT;
  bool is_bad = counts.errors || has_too_many;
  return is_bad && !project_flag(project, OPTION_EXIT_ZERO) ? EXIT_CODE_ERRORS : EXIT_FINE;
}

ExitStatus report_results(const Project *project, const Driver *driver, ReportOptions options) {
  int fd = options.to_stdout ? STDOUT_FILENO : STDERR_FILENO;
  const RenderFormat *format = chosen_format(project);
  RenderReport report = report_build(project, driver, fd);
  RenderCounts counts = render_count(&report);
  bool has_news = counts.errors || counts.warnings;
  StrBuf out = strbuf_on(project->arena, 4096);
  if (has_news || options.to_stdout) format->render(&out, &report);
  ExitStatus written = EXIT_FINE;
  if (options.to_stdout)
    written = output_write(strbuf_str(&out));
  else
    message_text(strbuf_str(&out));
  bool has_summary = format->is_for_people && (has_news || options.to_stdout);
  if (has_summary) {
    Str summary = render_summary(project->arena, counts);
    message_text(str_format(project->arena, "%.*s\n", STR_ARG(summary)));
  }
  ExitStatus status = report_status(project, driver);
  return written == EXIT_FINE ? status : written;
}

void report_json_diagnostics(StrBuf *out, const Project *project, const Result *result,
                             const Input *input) {
  RenderFile file = render_file(input, result);
  RenderReport report = {&file, 1, report_render_options(project, 1, false)};
  render_json_diagnostics(out, &report);
}
