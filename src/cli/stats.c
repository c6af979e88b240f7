#include "cli/stats.h"

#include "cli/message.h"

static bool is_asked_for(const Project *project, Str what) {
  return str_equals(project_text(project, OPTION_DEBUG), what);
}

static double milliseconds(uint64_t ns) {
  return (double)ns / 1e6;
}

void stats_print(const Project *project, const Driver *driver) {
  if (!is_asked_for(project, STR("stats"))) return;
  const DriverStats *stats = &driver->stats;
  StrBuf out = strbuf_on(project->arena, 256);
  strbuf_add_format(&out, "files     %u, %u of them parsed\n", driver->count, stats->parsed);
  strbuf_add_format(&out, "bytes     %llu\n", (unsigned long long)stats->bytes);
  strbuf_add_format(&out, "threads   %u\n", driver->worker_count);
  strbuf_add_format(&out, "find      %.2f ms\n", milliseconds(project->find_ns));
  strbuf_add_format(&out, "read      %.2f ms, all threads together\n",
                    milliseconds(stats->read_ns));
  strbuf_add_format(&out, "compile   %.2f ms, all threads together\n",
                    milliseconds(stats->compile_ns));
  message_text(strbuf_str(&out));
}

void stats_print_files(const Project *project) {
  if (!is_asked_for(project, STR("files"))) return;
  StrBuf out = strbuf_on(project->arena, 4096);
  for (uint32_t i = 0; i < project->inputs.len; i++)
    strbuf_add_format(&out, "module %.*s\n", STR_ARG(project->inputs.items[i].shown));
  for (uint32_t i = 0; i < project->others.len; i++) {
    const OtherFile *other = &project->others.items[i];
    strbuf_add_format(&out, "%s %.*s\n", other->kind == FILE_FOLDER_LINK ? "link" : "other",
                      STR_ARG(other->shown));
  }
  message_text(strbuf_str(&out));
}
