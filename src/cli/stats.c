#include "cli/stats.h"

#include "cli/message.h"

static bool is_asked_for(const Project *project, Str what) {
  return str_equals(project_text(project, OPTION_DEBUG), what);
}

bool stats_lists_files(const Project *project) {
  return is_asked_for(project, STR("files"));
}

void stats_prepare(Project *project) {
  if (is_asked_for(project, STR("stats"))) project->compile.clock = worker_clock;
}

static double milliseconds(uint64_t ns) {
  return (double)ns / 1e6;
}

#define add_line(out, name, format, ...)                                                           \
  strbuf_add_format((out), "%-9s " format "\n", (name), __VA_ARGS__)

void stats_print(const Project *project, const Driver *driver) {
  if (!is_asked_for(project, STR("stats"))) return;
  const WorkerStats *stats = &driver->stats;
  StrBuf out = strbuf_on(project->arena, 256);
  uint32_t files = project_module_count(project);
  add_line(&out, "files", "%u, %u of them skipped by the byte filter", files,
           files - stats->parsed - stats->cached);
  add_line(&out, "cache", "%u results taken from it", stats->cached);
  add_line(&out, "bytes", "%llu, %llu of them parsed",
           (unsigned long long)(stats->bytes + project->plain_bytes),
           (unsigned long long)stats->parsed_bytes);
  add_line(&out, "threads", "%u; times below are of all threads together", driver->worker_count);
  add_line(&out, "find", "%.2f ms", milliseconds(project->find_ns));
  add_line(&out, "read", "%.2f ms", milliseconds(stats->read_ns));
  add_line(&out, "filter", "%.2f ms", milliseconds(stats->stages.filter_ns));
  add_line(&out, "parse", "%.2f ms", milliseconds(stats->stages.parse_ns));
  add_line(&out, "analyze", "%.2f ms", milliseconds(stats->stages.analyze_ns));
  add_line(&out, "emit", "%.2f ms", milliseconds(stats->stages.emit_ns));
  message_text(strbuf_str(&out));
}

void stats_print_files(const Project *project) {
  if (!stats_lists_files(project)) return;
  StrBuf out = strbuf_on(project->arena, 4096);
  for (uint32_t i = 0; i < project->inputs.len; i++)
    strbuf_add_format(&out, "module %.*s\n", STR_ARG(project->inputs.items[i].shown));
  for (uint32_t i = 0; i < project->others.len; i++) {
    const OtherFile *other = &project->others.items[i];
    strbuf_add_format(&out, "%s %.*s\n", other->kind == FILE_OTHER ? "other" : "link",
                      STR_ARG(other->shown));
  }
  message_text(strbuf_str(&out));
}
