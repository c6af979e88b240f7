// loop [--map] TARGET COUNT FILE…: compiles all the files COUNT times in this process, on one
// thread, and prints the median time of one round over them in nanoseconds. TARGET: server, client,
// both or none. --map: with source maps. Files that do not compile are left out, and named on
// stderr, one a line.
#include "compile.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/file.h"
#include "syntax/tree.h"

typedef struct Source {
  Str path, text;
} Source;

typedef struct Loop {
  Arena arena;
  Vec(Source) sources;
  CompileOptions options;
  Module module;
  Parser *parser;
} Loop;

static uint64_t now_ns(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

static int by_value(const void *a, const void *b) {
  uint64_t left = *(const uint64_t *)a, right = *(const uint64_t *)b;
  return (left > right) - (left < right);
}

static bool take_target(Str name, unsigned *targets) {
  static const struct {
    Str name;
    unsigned targets;
  } known[] = {{STR_INIT("server"), TARGET_SERVER},
               {STR_INIT("client"), TARGET_CLIENT},
               {STR_INIT("both"), TARGET_SERVER | TARGET_CLIENT},
               {STR_INIT("none"), TARGET_NONE}};
  for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
    if (!str_equals(known[i].name, name)) continue;
    *targets = known[i].targets;
    return true;
  }
  return false;
}

static bool compile(Loop *self, const Source *source) {
  self->options.path = source->path;
  bool is_done = compile_module(&self->module, self->parser, source->text, &self->options);
  bool is_fine = is_done && !self->module.has_errors;
  module_reset(&self->module);
  return is_fine;
}

static void add(Loop *self, const char *file) {
  Source source = {.path = str_of(file)};
  Str error;
  if (!file_read(&self->arena, file, &source.text, &error)) {
    fprintf(stderr, "loop: %s: %.*s\n", file, STR_ARG(error));
    exit(3);
  }
  if (compile(self, &source))
    vec_push(&self->arena, &self->sources, source);
  else
    fprintf(stderr, "%s\n", file);
}

static uint64_t one_round(Loop *self) {
  uint64_t start = now_ns();
  vec_each (const Source, source, &self->sources) compile(self, source);
  return now_ns() - start;
}

static uint64_t median_round(Loop *self, size_t count) {
  uint64_t *times = arena_new_array(&self->arena, uint64_t, count);
  for (size_t i = 0; i < count; i++) times[i] = one_round(self);
  qsort(times, count, sizeof *times, by_value);
  return times[count / 2];
}

int main(int argc, char **argv) {
  Loop self = {.options = {.guard_client = true}, .parser = parser_new()};
  int first = 1;
  if (first < argc && str_equals(str_of(argv[first]), STR("--map"))) {
    self.options.map.wanted = true;
    first++;
  }
  size_t count = argc > first + 2 ? strtoul(argv[first + 1], NULL, 10) : 0;
  if (!count || !take_target(str_of(argv[first]), &self.options.targets)) {
    fputs("usage: loop [--map] server|client|both|none COUNT FILE...\n", stderr);
    return 2;
  }
  if (!self.parser) return 3;
  for (int i = first + 2; i < argc; i++) add(&self, argv[i]);
  bool has_any = self.sources.len > 0;
  if (has_any) printf("%llu\n", (unsigned long long)median_round(&self, count));
  parser_free(self.parser);
  module_release(&self.module);
  arena_release(&self.arena);
  return has_any ? 0 : 1;
}
