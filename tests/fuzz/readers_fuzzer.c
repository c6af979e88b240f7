// libFuzzer over what reads files and requests that others wrote. FUZZ_READER, set where it is
// built, chooses the reader: each is an executable of its own, since their inputs have nothing in
// common. Beside not crashing and not leaking, each keeps a promise, which its function names.

#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/json.h"
#include "cli/config.h"
#include "cli/manifest_read.h"
#include "cli/service_answer.h"
#include "cli/surface.h"
#include "emit/flavour.h"
#include "emit/input_map.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void demand(bool is_kept, const char *promise) {
  if (is_kept) return;
  fprintf(stderr, "broken: %s\n", promise);
  abort();
}

static Str manifest_text(Arena *arena, const Manifest *manifest, const char *form) {
  FlavourOptions options = {.import_base = STR(""), .runtime = STR("rscc/server")};
  StrBuf out = strbuf_on(arena, 256);
  flavour_write(flavour_find(str_of(form)), &out, manifest, &options);
  return strbuf_str(&out);
}

// A manifest that can be read is read from what is written of it, and differs in nothing.
static void fuzz_manifest(Arena *arena, Str text) {
  Manifest once = {0}, twice = {0};
  Str error = STR("");
  if (!manifest_read(&once, arena, text, &error)) {
    demand(error.len > 0, "a manifest is refused without a reason");
    return;
  }
  manifest_text(arena, &once, "registry");
  Str written = manifest_text(arena, &once, "rscc");
  demand(manifest_read(&twice, arena, written, &error), "a written manifest cannot be read");
  demand(str_equals(manifest_text(arena, &twice, "rscc"), written), "a manifest is read otherwise");
  surface_compare(arena, &once, &twice); // may find changes where names stand twice
}

// Segments are in order and name sources and names that are there.
static void fuzz_map(Arena *arena, Str text) {
  InputMap map = {0};
  Str error = STR("");
  if (!input_map_read(&map, arena, text, STR("../"), &error)) {
    demand(error.len > 0, "a map is refused without a reason");
    return;
  }
  const InputSegment *before = NULL;
  vec_each (const InputSegment, segment, &map.segments) {
    bool is_later = !before || segment->line > before->line ||
                    (segment->line == before->line && segment->column >= before->column);
    demand(is_later, "segments are out of order");
    demand(segment->source == NO_INPUT || segment->source < map.sources.len, "no such source");
    demand(segment->name == NO_INPUT || segment->name < map.names.len, "no such name");
    input_map_find(&map, segment->line, segment->column);
    before = segment;
  }
}

// The config is read from a file that has no name.
static void fuzz_config(Arena *arena, Str text) {
  int fd = memfd_create("config", 0);
  if (fd < 0 || write(fd, text.ptr, text.len) != (ssize_t)text.len) abort();
  Options options = {.command = COMMAND_LINT};
  Str path = str_format(arena, "/proc/self/fd/%d", fd);
  options.values[OPTION_CONFIG] = (OptionValue){.is_given = true, .on = true, .text = path};
  Config config;
  bool is_unreadable;
  config_load(&config, arena, &options, STR("/"), &is_unreadable);
  close(fd);
}

// Every line gets one line of JSON, with an id.
static void fuzz_service(Arena *arena, Str text) {
  Project project;
  Options options = {.command = COMMAND_SERVICE};
  options.values[OPTION_ROOT] = (OptionValue){.is_given = true, .on = true, .text = STR("/")};
  if (project_open(&project, arena, &options) != EXIT_FINE) abort();
  ServiceModules modules = {0};
  service_modules_init(&modules, false);
  ServiceWorker worker = {.project = &project, .modules = &modules};
  uint64_t number = 0;
  for (size_t at = 0; at < text.len;) {
    size_t end = str_find(text, STR("\n"), at);
    if (end == SIZE_MAX) end = text.len;
    ServiceRequest request;
    service_request_read(&request, arena, str_slice(text, at, end));
    Str answer = service_answer(&worker, &request, ++number);
    demand(answer.len && answer.ptr[answer.len - 1] == '\n', "an answer is no line");
    demand(!memchr(answer.ptr, '\n', answer.len - 1), "an answer is more than one line");
    cJSON *json = cJSON_ParseWithLength(answer.ptr, answer.len);
    demand(cJSON_HasObjectItem(json, "id"), "an answer is no JSON with an id");
    cJSON_Delete(json);
    service_request_release(&request);
    at = end + 1;
  }
  service_worker_release(&worker);
  service_modules_release(&modules);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  jmp_buf out_of_memory;
  Arena arena = {.out_of_memory = &out_of_memory};
  if (setjmp(out_of_memory) == 0) FUZZ_READER(&arena, (Str){(const char *)data, size});
  arena_release(&arena);
  return 0;
}
