#include "cli/service_modules.h"

#include "cli/keep.h"

void service_modules_init(ServiceModules *self, bool has_client_modules) {
  *self = (ServiceModules){.has_client_modules = has_client_modules};
  pthread_mutex_init(&self->lock, NULL);
}

void service_modules_release(ServiceModules *self) {
  vec_each (ServiceModule, module, &self->items) arena_release(&module->arena);
  arena_release(&self->arena);
  pthread_mutex_destroy(&self->lock);
}

enum { FIRST_BLOCK = 1024 }; // a module has few functions

static ServiceModule *find_or_add(ServiceModules *self, Str path) {
  uint32_t *known = map_find(&self->index, path);
  if (known) return &self->items.items[*known];
  vec_push(&self->arena, &self->items, (ServiceModule){0});
  bool added;
  *map_put(&self->index, &self->arena, str_copy(&self->arena, path), &added) = self->items.len - 1;
  return vec_last(&self->items);
}

static void replace_functions(ServiceModule *module, const Manifest *functions) {
  arena_release(&module->arena);
  module->functions = (Manifest){0};
  module->functions = keep_functions(&module->arena, functions);
}

// Jumps out with the lock held when memory runs out.
static void put(ServiceModules *self, Str path, uint64_t request, const Manifest *functions,
                jmp_buf *out_of_memory) {
  self->arena.out_of_memory = out_of_memory;
  bool is_empty = !functions->entries.len && !functions->client_modules.len;
  if (is_empty && !map_find(&self->index, path)) return;
  ServiceModule *module = find_or_add(self, path);
  if (module->request > request) return;
  module->request = request;
  module->arena.out_of_memory = out_of_memory;
  module->arena.first_block = FIRST_BLOCK;
  replace_functions(module, functions);
}

bool service_modules_put(ServiceModules *self, Str path, uint64_t request,
                         const Manifest *functions) {
  jmp_buf out_of_memory;
  pthread_mutex_lock(&self->lock);
  bool ok = setjmp(out_of_memory) == 0;
  if (ok) put(self, path, request, functions, &out_of_memory);
  pthread_mutex_unlock(&self->lock);
  return ok;
}

// false: two functions have one id.
static bool write_all(const ServiceModules *self, StrBuf *out, Str *error) {
  Manifest all = {.has_client_modules = self->has_client_modules};
  uint32_t first, second;
  for (uint32_t i = 0; i < self->items.len; i++)
    manifest_add_all(&all, out->arena, &self->items.items[i].functions);
  manifest_sort(&all);
  if (manifest_find_duplicate(&all, out->arena, &first, &second)) {
    const ManifestEntry *a = &all.entries.items[first], *b = &all.entries.items[second];
    *error = str_format(out->arena, "the id %.*s stands for %.*s of %.*s and %.*s of %.*s",
                        STR_ARG(a->id), STR_ARG(a->symbol), STR_ARG(a->module), STR_ARG(b->symbol),
                        STR_ARG(b->module));
    return false;
  }
  size_t start = out->len;
  manifest_write_json(out, &all);
  for (size_t at = start; at < out->len; at++)
    if (out->ptr[at] == '\n') out->ptr[at] = ' '; // there is none in JSON's strings
  return true;
}

bool service_modules_write(ServiceModules *self, StrBuf *out, Str *error) {
  jmp_buf here, *callers = out->arena->out_of_memory;
  pthread_mutex_lock(&self->lock);
  out->arena->out_of_memory = &here;
  bool is_enough = setjmp(here) == 0;
  bool ok = is_enough && write_all(self, out, error);
  out->arena->out_of_memory = callers;
  pthread_mutex_unlock(&self->lock);
  if (!is_enough) longjmp(*callers, 1);
  return ok;
}
