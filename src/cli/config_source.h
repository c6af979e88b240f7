// The config's text while it is read, and what is said about its places. Private to config.c and
// rule_options.c.
#pragma once

#include "base/glob.h"
#include "cli/jsonc.h"
#include "cli/suggest.h"

typedef struct ConfigSource {
  Arena *arena;
  Jsonc json;
  Str shown;  // the file's name in messages
  Str folder; // where it lies; patterns and paths are relative to it
} ConfigSource;

// "rscc.json:3: ", for messages about a key.
Str config_place(const ConfigSource *self, const cJSON *item);
// "`key` must be WHAT". Always false, as all that complain here.
bool config_complain(const ConfigSource *self, const cJSON *item, const char *what);
bool config_complain_unknown(const ConfigSource *self, const cJSON *item, Suggestion *suggestion);
Str config_text(const ConfigSource *self, const cJSON *item);
// false: a message was printed.
bool config_read_globs(const ConfigSource *self, const cJSON *list, GlobVec *globs);
