// Which rules count, and how much: the defaults, then the config's rules and overrides, then -A, -W
// and -D from left to right.
#pragma once

#include "cli/glob.h"
#include "cli/options.h"
#include "report/diag.h"

typedef Vec(RuleLevel) RuleLevelVec;

typedef struct RuleOverride {
  GlobVec files; // relative to the config's folder
  RuleLevelVec rules;
} RuleOverride;
typedef Vec(RuleOverride) RuleOverrideVec;

// Checks that a level names a rule, a group or `all`, and lowers no fatal rule by its own name;
// `where`: "" or the config's place, in front of the message. false: a message was printed.
bool settings_check_level(const RuleLevel *level, Str where);
// The level must have been checked.
void settings_apply_level(DiagSettings *self, const RuleLevel *level);
