// Map: Str to uint32_t, by open addressing. A zeroed Map is empty and valid. Keys are views that
// must outlive the map.
#pragma once

#include "base/str.h"

typedef struct MapEntry {
  Str key; // key.ptr is NULL in a free entry
  uint32_t hash;
  uint32_t value;
} MapEntry;

typedef struct Map {
  MapEntry *entries;
  uint32_t len, cap; // cap: a power of two, or 0
} Map;

// The value's place; a new key gets value 0 and sets *added. Valid until the next map_put().
uint32_t *map_put(Map *self, Arena *arena, Str key, bool *added);
// The value's place, or NULL.
uint32_t *map_find(const Map *self, Str key);
