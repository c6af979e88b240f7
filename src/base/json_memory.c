#include "base/json_memory.h"

#include <cjson/cJSON.h>
#include <stdlib.h>

static _Thread_local bool has_run_out;

static void *take(size_t size) {
  void *block = malloc(size);
  if (!block) has_run_out = true;
  return block;
}

void json_memory_watch(void) {
  cJSON_Hooks hooks = {.malloc_fn = take, .free_fn = free};
  cJSON_InitHooks(&hooks);
}

void json_memory_check(Arena *arena) {
  if (!has_run_out) return;
  has_run_out = false;
  arena_fail(arena);
}
