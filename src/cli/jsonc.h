// JSON with comments and trailing commas, as editors write it. Comments are blanked, so that every
// offset still means the file's own text.
#pragma once

#include <cjson/cJSON.h>

#include "base/str.h"

typedef struct Jsonc {
  Str text;     // blanked: as long as the file
  cJSON *value; // to be given to cJSON_Delete(); NULL: no JSON, see `error_at`
  size_t error_at;
} Jsonc;

Jsonc jsonc_parse(Arena *arena, Str text);
// The 1-based line of an object's member (`item`, somewhere in self->value): where its key stands.
uint32_t jsonc_line(const Jsonc *self, const cJSON *item);
