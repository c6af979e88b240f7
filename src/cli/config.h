// rscc.json: options, files, packages and rules. docs/config.md explains it to people.
#pragma once

#include "base/glob.h"
#include "cli/options.h"
#include "cli/settings.h"

typedef struct Config {
  Str file;   // absolute; "" if there is none
  Str text;   // what it holds
  Str folder; // where the file lies; globs and paths are relative to it
  GlobVec include, exclude;
  Vec(Str) packages;
  RuleLevelVec rules;
  RuleOverrideVec overrides;
} Config;

// Reads --config, or the nearest rscc.json upward from `current`. What `options` has no value for
// is taken from the file. false: a message was printed.
bool config_load(Config *self, Arena *arena, Options *options, Str current, bool *is_unreadable);
