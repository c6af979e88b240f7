#include "base/map.h"

#include <xxhash.h>

enum { FIRST_CAPACITY = 2 }; // most hold one key, and there are many

static uint32_t hash_of(Str key) {
  return (uint32_t)XXH3_64bits(key.ptr, key.len);
}

// The entry that holds the key, or the free one where it belongs.
static MapEntry *find_entry(const Map *self, Str key, uint32_t hash) {
  uint32_t mask = self->cap - 1;
  for (uint32_t i = hash & mask;; i = (i + 1) & mask) {
    MapEntry *entry = &self->entries[i];
    if (!entry->key.ptr) return entry;
    if (entry->hash == hash && str_equals(entry->key, key)) return entry;
  }
}

static void grow(Map *self, Arena *arena) {
  Map old = *self;
  self->cap = old.cap ? old.cap * 2 : FIRST_CAPACITY;
  self->entries = arena_new_array(arena, MapEntry, self->cap);
  for (uint32_t i = 0; i < old.cap; i++)
    if (old.entries[i].key.ptr)
      *find_entry(self, old.entries[i].key, old.entries[i].hash) = old.entries[i];
}

uint32_t *map_put(Map *self, Arena *arena, Str key, bool *added) {
  if ((self->len + 1) * 4 > self->cap * 3) grow(self, arena);
  uint32_t hash = hash_of(key);
  MapEntry *entry = find_entry(self, key, hash);
  bool is_new = !entry->key.ptr;
  if (added) *added = is_new;
  if (is_new) {
    *entry = (MapEntry){.key = key.ptr ? key : STR(""), .hash = hash};
    self->len++;
  }
  return &entry->value;
}

uint32_t *map_find(const Map *self, Str key) {
  if (!self->len) return NULL;
  MapEntry *entry = find_entry(self, key, hash_of(key));
  return entry->key.ptr ? &entry->value : NULL;
}
