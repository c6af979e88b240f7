// loop FILE TARGET COUNT: compiles the file COUNT times in this process, on one thread, and prints
// the median time of one compile in nanoseconds. TARGET: server, client, both or none.
#include "compile.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/file.h"
#include "syntax/tree.h"

static uint64_t now_ns(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

static int by_value(const void *a, const void *b) {
  uint64_t left = *(const uint64_t *)a, right = *(const uint64_t *)b;
  return (left > right) - (left < right);
}

static unsigned targets_of(Str name) {
  if (str_equals(name, STR("server"))) return TARGET_SERVER;
  if (str_equals(name, STR("client"))) return TARGET_CLIENT;
  if (str_equals(name, STR("both"))) return TARGET_SERVER | TARGET_CLIENT;
  return TARGET_NONE;
}

static bool compile_again(Module *module, Parser *parser, Str text, const CompileOptions *options,
                          uint64_t *took) {
  uint64_t start = now_ns();
  bool done = compile_module(module, parser, text, options);
  *took = now_ns() - start;
  bool fine = done && !module->has_errors && module->plan.functions.len > 0;
  module_reset(module);
  return fine;
}

static int measure(Str text, const CompileOptions *options, size_t count) {
  Arena arena = {0};
  uint64_t *times = arena_new_array(&arena, uint64_t, count);
  Module module = {0};
  Parser *parser = parser_new();
  bool fine = parser != NULL;
  for (size_t i = 0; fine && i < count; i++) {
    fine = compile_again(&module, parser, text, options, &times[i]);
  }
  if (fine) {
    qsort(times, count, sizeof *times, by_value);
    printf("%llu\n", (unsigned long long)times[count / 2]);
  }
  parser_free(parser);
  module_release(&module);
  arena_release(&arena);
  return fine ? 0 : 1;
}

int main(int argc, char **argv) {
  size_t count = argc == 4 ? strtoul(argv[3], NULL, 10) : 0;
  if (count == 0) {
    fputs("usage: loop FILE server|client|both|none COUNT\n", stderr);
    return 2;
  }
  Arena arena = {0};
  Str text, error;
  if (!file_read(&arena, argv[1], &text, &error)) {
    fprintf(stderr, "loop: %s: %.*s\n", argv[1], STR_ARG(error));
    return 3;
  }
  CompileOptions options = {.path = STR("module.tsx"), .targets = targets_of(str_of(argv[2]))};
  int status = measure(text, &options, count);
  if (status != 0) fprintf(stderr, "loop: %s does not compile\n", argv[1]);
  arena_release(&arena);
  return status;
}
