// libFuzzer over what reads files and requests that others wrote. FUZZ_READER, set where it is
// built, chooses the reader: each is an executable of its own, since their inputs have nothing in
// common. Beside not crashing and not leaking, each keeps a promise, which its function names. The
// inputs are JSON, changed by its syntax (json_mutator.c); FUZZ_SEPARATOR parts several of them.

#include <cjson/cJSON.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/json.h"
#include "base/json_memory.h"
#include "base/map.h"
#include "base/utf8.h"
#include "cli/commands.h"
#include "cli/config.h"
#include "cli/manifest_read.h"
#include "cli/service.h"
#include "cli/surface_report.h"
#include "emit/flavour.h"
#include "emit/input_map.h"
#include "fuzz.h"

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
  static const char *const forms[] = {"registry", "parcel"};
  for (int i = 0; i < 2; i++) manifest_text(arena, &once, forms[i]);
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
    const InputSegment *found = input_map_find(&map, segment->line, segment->column);
    demand(found && found->line == segment->line && found->column == segment->column,
           "a segment is not found");
    before = segment;
  }
}

// A file in memory, with a name. Its descriptor is to be closed.
static Str memory_file(Arena *arena, Str text, int *fd) {
  *fd = memfd_create("fuzz", 0);
  if (*fd < 0 || write(*fd, text.ptr, text.len) != (ssize_t)text.len) abort();
  return str_format(arena, "/proc/self/fd/%d", *fd);
}

static Str read_whole(Arena *arena, int fd) {
  size_t size = (size_t)lseek(fd, 0, SEEK_END);
  char *bytes = arena_take(arena, size);
  if (pread(fd, bytes, size, 0) != (ssize_t)size) abort();
  return (Str){bytes, size};
}

static Options options_for(CommandId command) {
  Options options = {.command = command};
  options.values[OPTION_ROOT] = (OptionValue){.is_given = true, .on = true, .text = STR("/")};
  return options;
}

// The config is read from a file; it is refused always or never.
static void fuzz_config(Arena *arena, Str text) {
  static const CommandId commands[] = {COMMAND_LINT, COMMAND_BUILD, COMMAND_CHECK, COMMAND_SERVICE};
  int fd;
  Str path = memory_file(arena, text, &fd);
  bool is_unreadable, ok[4];
  for (int i = 0; i < 4; i++) {
    Options options = {.command = commands[i]};
    options.values[OPTION_CONFIG] = (OptionValue){.is_given = true, .on = true, .text = path};
    Config config;
    ok[i] = config_load(&config, arena, &options, STR("/"), &is_unreadable);
    demand(ok[i] == ok[0], "commands differ on whether the config is right");
    if (!ok[i]) continue;
    glob_any_matches(&config.include, STR("a/b.js"));
    glob_any_matches(&config.exclude, STR("a/b.js"));
  }
  close(fd);
}

typedef Vec(Str) Documents;

static Documents split(Arena *arena, Str text, char separator) {
  Documents documents = {0};
  const char *end = text.ptr + text.len;
  for (const char *at = text.ptr; at <= end && documents.len < 8;) {
    const char *next = at < end ? memchr(at, separator, (size_t)(end - at)) : NULL;
    if (!next) next = end;
    vec_push(arena, &documents, ((Str){at, (size_t)(next - at)}));
    at = next + 1;
  }
  return documents;
}

static bool has_duplicates(Arena *arena, const Manifest *manifest) {
  uint32_t first, second;
  Manifest sorted = {0};
  manifest_add_all(&sorted, arena, manifest);
  manifest_sort(&sorted);
  return manifest_find_duplicate(&sorted, arena, &first, &second);
}

static uint32_t count_names(Arena *arena, const Manifest *manifest) {
  Map names = {0};
  bool is_new;
  uint32_t count = 0;
  vec_each (const ManifestEntry, entry, &manifest->entries) {
    Str name = str_format(arena, "%.*s%c%.*s", STR_ARG(entry->module), 0, STR_ARG(entry->symbol));
    map_put(&names, arena, name, &is_new);
    count += is_new;
  }
  return count;
}

static Project *open_project(CommandId command) {
  static Arena arena;
  static Project project;
  if (project.arena) return &project;
  Options options = options_for(command);
  if (project_open(&project, &arena, &options) != EXIT_FINE) abort();
  return &project;
}

// A manifest does not differ from itself, and every report of two is well-formed. Modules by the
// name of 900 are there: they hold the older manifest.
static void fuzz_surface(Arena *arena, Str text) {
  enum { MODULE = 900 };
  Manifest manifests[2] = {0};
  Documents documents = split(arena, text, '\x1e');
  Str error;
  for (uint32_t i = 0; i < 2; i++) {
    if (i >= documents.len) return;
    if (!manifest_read(&manifests[i], arena, documents.items[i], &error)) return;
    if (has_duplicates(arena, &manifests[i])) return;
    if (count_names(arena, &manifests[i]) < manifests[i].entries.len) return;
    ChangeVec none = surface_compare(arena, &manifests[i], &manifests[i]);
    demand(!none.len, "a manifest differs from itself");
  }
  Project project = *open_project(COMMAND_CHECK);
  project.arena = arena;
  project.root.path = STR("/proc/self/fd");
  int fd;
  memory_file(arena, documents.items[0], &fd);
  dup2(fd, MODULE);
  ChangeVec changes = surface_compare(arena, &manifests[0], &manifests[1]);
  SurfaceReport report = {.project = &project,
                          .changes = &changes,
                          .functions = manifests[1].entries.len,
                          .baseline = STR("base.json"),
                          .baseline_text = documents.items[0]};
  static const char *const formats[] = {"", "json", "github", "unix", "sarif", "gitlab"};
  for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
    StrBuf out = strbuf_on(arena, 1024);
    surface_write(&out, &report, str_of(formats[i]));
    if (!out.len || (out.ptr[0] != '{' && out.ptr[0] != '[')) continue;
    cJSON *json = cJSON_ParseWithLength(out.ptr, out.len);
    demand(json, "a report is no JSON");
    cJSON_Delete(json);
  }
  close(fd);
  close(MODULE);
}

static int output_file = -1; // stands for stdout

static void take_stdout(void) {
  if (output_file < 0) {
    output_file = memfd_create("stdout", 0);
    dup2(output_file, STDOUT_FILENO);
  }
  if (ftruncate(output_file, 0) < 0 || lseek(output_file, 0, SEEK_SET) < 0) abort();
}

static ExitStatus merge(Arena *arena, const Documents *documents, Str *merged) {
  int fds[8];
  Options options = options_for(COMMAND_MERGE);
  for (uint32_t i = 0; i < documents->len; i++)
    vec_push(arena, &options.paths, memory_file(arena, documents->items[i], &fds[i]));
  take_stdout();
  ExitStatus status = command_merge(arena, &options);
  for (uint32_t i = 0; i < documents->len; i++) close(fds[i]);
  *merged = read_whole(arena, output_file);
  return status;
}

// What was merged is a manifest, and merging it changes nothing.
static void fuzz_merge(Arena *arena, Str text) {
  Documents documents = split(arena, text, '\x1e'), again = {0};
  Str merged, twice;
  ExitStatus status = merge(arena, &documents, &merged);
  demand(status == EXIT_FINE || !merged.len, "a merge that fails writes something");
  demand(status != EXIT_ENVIRONMENT, "files in memory cannot be merged");
  if (status != EXIT_FINE) return;
  vec_push(arena, &again, merged);
  vec_push(arena, &again, merged);
  status = merge(arena, &again, &twice);
  demand(status == EXIT_FINE, "a merged manifest cannot be merged");
  demand(str_equals(merged, twice), "merging a merged manifest changes it");
}

typedef struct Asked {
  Str id; // as JSON
  bool is_shutdown;
} Asked;

static bool has_text(const cJSON *object, const char *key, const char *text) {
  const char *value = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, key));
  return value && strcmp(value, text) == 0;
}

// The whole line must be one object.
static cJSON *parse_object(Arena *arena, Str line) {
  const char *end;
  line = json_mend_halves(arena, line);
  if (json_find_fault(line) != SIZE_MAX) return NULL;
  cJSON *json = cJSON_ParseWithLengthOpts(line.ptr, line.len, &end, false);
  bool is_whole = json && !str_trim(str_slice(line, (size_t)(end - line.ptr), line.len)).len;
  if (is_whole && cJSON_IsObject(json)) return json;
  cJSON_Delete(json);
  return NULL;
}

// An id that is a string or a finite number comes back; of what else there is, only that it is one.
static bool is_same_id(Arena *arena, Str asked, Str answered) {
  Str a, b;
  if (json_string(arena, asked, &a) && json_string(arena, answered, &b))
    return str_equals(a, b) || str_find(b, STR("\xEF\xBF\xBD"), 0) != SIZE_MAX;
  char *end;
  double number = strtod(str_to_c(arena, asked), &end),
         back = strtod(str_to_c(arena, answered), NULL);
  bool is_small = number > -1e15 && number < 1e15;
  return !is_small || (number <= back && number >= back);
}

static void check_answer(Arena *arena, Str line, Str answer) {
  cJSON *asked = parse_object(arena, line), *got = parse_object(arena, answer);
  demand(got && cJSON_HasObjectItem(got, "id"), "an answer is no JSON with an id");
  bool is_error = cJSON_HasObjectItem(got, "error");
  demand(cJSON_HasObjectItem(got, "result") != is_error, "an answer has a result or an error");
  demand(asked || is_error, "a line that is no JSON object has a result");
  const cJSON *id = cJSON_GetObjectItemCaseSensitive(asked, "id");
  if (cJSON_IsString(id) || cJSON_IsNumber(id))
    demand(is_same_id(arena, json_member(utf8_without_mark(line), STR("id")),
                      json_member(answer, STR("id"))),
           "an answer has another id");
  cJSON_Delete(asked);
  cJSON_Delete(got);
}

static bool asks_to_end(Arena *arena, Str line) {
  cJSON *json = parse_object(arena, line);
  bool is_shutdown = has_text(json, "method", "shutdown");
  cJSON_Delete(json);
  return is_shutdown;
}

// Every line gets one line of JSON, in order where there is one thread, up to `shutdown`.
static void check_answers(Arena *arena, Str text, Str answers) {
  bool was_ended = false;
  while (text.len && !(was_ended && !answers.len)) {
    size_t end = str_find(text, STR("\n"), 0), answer_end = str_find(answers, STR("\n"), 0);
    Str line = str_slice(text, 0, end);
    text = str_slice(text, end == SIZE_MAX ? text.len : end + 1, text.len);
    if (!str_trim(line).len) continue;
    demand(answer_end != SIZE_MAX, "a request has no answer");
    check_answer(arena, line, str_slice(answers, 0, answer_end));
    answers = str_slice(answers, answer_end + 1, answers.len);
    was_ended = asks_to_end(arena, line);
  }
  demand(!answers.len, "an answer nobody asked for");
}

static void fuzz_service(Arena *arena, Str text) {
  Project *project = open_project(COMMAND_SERVICE);
  int fd;
  memory_file(arena, text, &fd);
  lseek(fd, 0, SEEK_SET);
  dup2(fd, STDIN_FILENO);
  close(fd);
  take_stdout();
  demand(service_run(project, 1) == EXIT_FINE, "the service fails");
  check_answers(arena, text, read_whole(arena, output_file));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static bool is_watched;
  if (!is_watched) json_memory_watch();
  is_watched = true;
  limit_time();
  jmp_buf out_of_memory;
  Arena arena = {.out_of_memory = &out_of_memory};
  if (setjmp(out_of_memory) == 0) FUZZ_READER(&arena, (Str){(const char *)data, size});
  arena_release(&arena);
  return 0;
}
