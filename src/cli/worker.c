#include "cli/worker.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include <xxhash.h>

#include "base/file.h"
#include "base/utf8.h"
#include "cli/cache.h"
#include "cli/keep.h"
#include "cli/maps.h"
#include "cli/message.h"
#include "cli/paths.h"
#include "syntax/tree.h"

uint64_t worker_clock(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

uint64_t worker_hash(Str text) {
  return XXH3_64bits(text.ptr, text.len);
}

// `is_regular`: a short read is the end then, which saves a second one.
static bool read_all(int fd, bool is_regular, StrBuf *text) {
  for (;;) {
    if (text->len == text->cap) strbuf_reserve(text, text->cap);
    size_t room = text->cap - text->len;
    ssize_t got = read(fd, text->ptr + text->len, room);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return got == 0;
    text->len += (size_t)got;
    if (is_regular && (size_t)got < room) return true;
  }
}

// errno is 0 for what is no regular file.
static bool read_open(int fd, const Input *input, StrBuf *text) {
  struct stat status;
  if (fstat(fd, &status) != 0) return false;
  bool is_regular = S_ISREG(status.st_mode);
  errno = S_ISDIR(status.st_mode) ? EISDIR : 0;
  if (!is_regular && !input->is_named) return false;
  text->len = 0;
  if (is_regular) strbuf_reserve(text, (size_t)status.st_size + 1);
  return read_all(fd, is_regular, text);
}

// Into the worker's buffer, which only grows.
static bool read_file(Worker *self, const Input *input) {
  jmp_buf *const outer = self->reader.out_of_memory, here;
  int waiting = input->is_named ? 0 : O_NONBLOCK | O_NOCTTY;
  int fd = open(input->file.ptr, O_RDONLY | O_CLOEXEC | waiting);
  if (fd < 0) return false;
  self->reader.out_of_memory = &here;
  if (setjmp(here)) {
    close(fd);
    self->reader.out_of_memory = outer;
    arena_fail(&self->reader);
  }
  bool ok = read_open(fd, input, &self->text);
  self->reader.out_of_memory = outer;
  int error = errno;
  close(fd);
  errno = error;
  return ok;
}

static bool read_input(Worker *self, const Input *input, Result *result, Str *text) {
  Str error;
  if (str_equals(input->file, STR("-"))) {
    if (file_read(&self->reader, "-", text, &error)) return true;
    result->failure = str_copy(&self->arena, error);
    return false;
  }
  bool ok = read_file(self, input);
  if (!ok)
    result->failure = errno ? message_reason(&self->arena, errno) : STR("not a regular file");
  *text = strbuf_str(&self->text);
  return ok;
}

// A module that needs no id may lie anywhere.
static void report_outside(Worker *self, Str text, Result *result) {
  if (!self->module.plan.functions.len && !self->module.plan.is_client_reference) return;
  Str message = STR("this module lies outside the root, so its functions can have no id");
  Diag *diag = diag_add(&self->arena, &result->diags, DIAG_OUTSIDE_ROOT, (Span){0}, message);
  diag->help = STR("choose a folder that holds it with --root=DIR");
  result->text = str_copy(&self->arena, text);
  result->functions = (Manifest){0};
  result->server = result->client = (Output){0};
}

// Whoever may call a dependency's server functions is for the app to decide.
static void report_unlisted(Worker *self, const Input *input, Result *result) {
  if (!input->unlisted.len || !self->module.plan.functions.len) return;
  Str message = str_format(
      &self->arena, "the package `%.*s` has server functions, and the config does not list it",
      STR_ARG(input->unlisted));
  Diag *diag = diag_add(&self->arena, &result->diags, DIAG_UNLISTED_PACKAGE,
                        self->module.plan.functions.items[0].place, message);
  diag->help = str_format(
      &self->arena, "add \"%.*s\" to `packages` in rscc.json to make them endpoints of this app",
      STR_ARG(input->unlisted));
}

static void keep(Worker *self, const WorkerOptions *options, const Input *input, Str text,
                 Result *result) {
  const Module *module = &self->module;
  result->diags = keep_diags(&self->arena, &module->diags);
  report_unlisted(self, input, result);
  if (result->diags.len || options->keep_text || options->cache)
    result->text = str_copy(&self->arena, text);
  if (options->keep_code) {
    result->server = keep_output(&self->arena, module->server);
    result->client = keep_output(&self->arena, module->client);
  }
  manifest_add_module(&result->functions, &self->arena, module->path, text, &module->plan);
  if (!options->dump) return;
  StrBuf dump = strbuf_on(&self->arena, 1024);
  options->dump(&dump, module);
  result->dump = strbuf_str(&dump);
}

// Neither JSON nor an import can hold such a name. What needs none may be called anything.
static void report_name(Worker *self, Str text, Result *result) {
  if (!self->module.plan.functions.len && !self->module.plan.is_client_reference) return;
  Str message = STR("the name of this file is not UTF-8 text, so no import can hold it");
  Diag *diag = diag_add(&self->arena, &result->diags, DIAG_NOT_UTF8, (Span){0}, message);
  diag->help = STR("rename the file or its folder");
  result->text = str_copy(&self->arena, text);
}

static void add_times(StageTimes *total, const StageTimes *part) {
  total->filter_ns += part->filter_ns;
  total->parse_ns += part->parse_ns;
  total->analyze_ns += part->analyze_ns;
  total->emit_ns += part->emit_ns;
}

static void add_module_stats(WorkerStats *total, const Module *module) {
  total->parsed += module->parsed;
  if (module->parsed) total->parsed_bytes += module->text.len;
  add_times(&total->stages, &module->times);
}

static bool compile_once(Worker *self, const WorkerOptions *options, const Input *input, Str text,
                         Result *result) {
  CompileOptions own = *options->compile;
  own.path = input->path;
  own.settings = input->settings;
  own.outside_allowed_files = input->is_outside_allowed;
  if (own.map.wanted) maps_complete(&own.map, input);
  module_reset(&self->module);
  bool ok = compile_module(&self->module, self->parser, text, &own);
  if (!ok) result->failure = STR("out of memory");
  return ok;
}

static bool is_broken(const Module *module) {
  vec_each (const Diag, diag, &module->diags)
    if (diag->id == DIAG_SYNTAX_ERROR || diag->id == DIAG_UNSUPPORTED_SYNTAX) return true;
  return false;
}

static bool leads_out(Worker *self, const WorkerOptions *options, const Input *input) {
  Str real = root_of(&self->arena, input->file).real;
  return !input->is_outside && !path_is_inside(real, options->fix_root);
}

// One fix makes room for another. Fixes that would break the module are taken back, and found by
// halving: a single one is passed over from then on.
static bool fix_module(Worker *self, const WorkerOptions *options, const Input *input, Str *text,
                       Result *result) {
  enum { ATTEMPTS = 60 };
  FixChoice choice = {.level = options->fix, .most = UINT32_MAX};
  for (int attempt = 0; attempt < ATTEMPTS && !is_broken(&self->module); attempt++) {
    uint32_t count;
    Str better =
        fix_apply(&self->arena, *text, &self->module.diags, input->settings, choice, &count);
    if (!count) return true;
    result->is_unfixed = leads_out(self, options, input);
    if (result->is_unfixed) return true;
    if (!compile_once(self, options, input, better, result)) return false;
    if (is_broken(&self->module)) {
      if (count == 1) choice.skip++;
      choice.most = count == 1 ? UINT32_MAX : count / 2;
      if (!compile_once(self, options, input, *text, result)) return false;
      continue;
    }
    choice.most = UINT32_MAX;
    *text = result->fixed = better;
    result->fixes += count;
  }
  return true;
}

static void compile_text(Worker *self, const WorkerOptions *options, const Input *input, Str text,
                         Result *result) {
  if (!compile_once(self, options, input, text, result)) return;
  if (options->fix && !fix_module(self, options, input, &text, result)) return;
  add_module_stats(&self->stats, &self->module);
  keep(self, options, input, text, result);
}

static bool read_cached(Worker *self, const WorkerOptions *options, const Input *input, Str text,
                        Result *result) {
  if (!options->cache || !cache_is_for(input)) return false;
  const CacheRecord *record = cache_find(options->cache, input->path, text);
  if (!record || !cache_record_read(record, &self->arena, &result->diags, &result->functions))
    return false;
  result->cached = record;
  self->stats.cached++;
  result->text = record->text;
  return true;
}

static void compile_given(Worker *self, const WorkerOptions *options, const Input *input, Str text,
                          Result *result) {
  if (options->keep_code) result->hash = worker_hash(text);
  if (!read_cached(self, options, input, text, result))
    compile_text(self, options, input, text, result);
  if (input->is_outside && !result->failure.len) report_outside(self, text, result);
  bool has_bad_name = utf8_find_invalid(input->path) != SIZE_MAX;
  if (has_bad_name && !result->failure.len) report_name(self, text, result);
  result->counts = diag_count(&result->diags, input->settings);
  self->stats.bytes += text.len;
}

static void compile_file(Worker *self, const WorkerOptions *options, const Input *input,
                         Result *result) {
  uint64_t start = worker_clock();
  Str text;
  if (!self->text.arena) self->text = strbuf_on(&self->reader, 64 * 1024);
  if (!read_input(self, input, result, &text)) return;
  self->stats.read_ns += worker_clock() - start;
  compile_given(self, options, input, text, result);
}

// `text`: NULL for what the input's file holds. Out of memory in what is kept counts like out of
// memory in the module itself.
static void compile(Worker *self, const WorkerOptions *options, const Input *input, const Str *text,
                    Result *result) {
  jmp_buf out_of_memory;
  self->arena.out_of_memory = &out_of_memory;
  self->reader.out_of_memory = &out_of_memory;
  *result = (Result){0};
  if (setjmp(out_of_memory)) {
    *result = (Result){.failure = STR("out of memory")};
    return;
  }
  if (!self->parser) self->parser = parser_new();
  if (!self->parser)
    result->failure = STR("out of memory");
  else if (text)
    compile_given(self, options, input, *text, result);
  else
    compile_file(self, options, input, result);
}

void worker_compile_file(Worker *self, const WorkerOptions *options, const Input *input,
                         Result *result) {
  compile(self, options, input, NULL, result);
}

void worker_compile_text(Worker *self, const WorkerOptions *options, const Input *input, Str text,
                         Result *result) {
  compile(self, options, input, &text, result);
}

void worker_add_stats(WorkerStats *total, const WorkerStats *part) {
  total->read_ns += part->read_ns;
  total->bytes += part->bytes;
  total->parsed_bytes += part->parsed_bytes;
  add_times(&total->stages, &part->stages);
  total->parsed += part->parsed;
  total->cached += part->cached;
}

void worker_release(Worker *self) {
  if (self->parser) parser_free(self->parser);
  module_release(&self->module);
  arena_release(&self->arena);
  arena_release(&self->reader);
}
