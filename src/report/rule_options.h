// Options of rules, as the config gives them: cli/rule_options.c reads them, analyze/policy.c
// obeys.
#pragma once

#include "base/glob.h"
#include "base/str.h"

// A function, by what it is imported from: {"name": "withUser", "from": "./src/session"}. A list of
// sources makes several.
typedef struct FunctionName {
  Str name;   // as its module exports it
  Str method; // "handler" of "action.handler": that method of what is exported; "": itself
  Str from;   // the import's specifier; of a file the path from the root, without its extension
  Str shown;  // `from` as the config writes it
  bool is_file;
  bool is_repeated; // the one before is the same function, by another way of importing it
} FunctionName;
typedef Vec(FunctionName) FunctionNameVec;

typedef struct RuleOptions {
  FunctionNameVec functions; // require-wrapper, require-call
  GlobVec files;             // allow-directive: relative to the config's folder; none: everywhere
  bool module_level;         // allow-directive: not in functions
  uint32_t max;              // max-captures
} RuleOptions;
