// Which rules count, and how much: the defaults, then the config's rules and overrides, then -A, -W
// and -D from left to right.
#pragma once

#include "base/glob.h"
#include "cli/options.h"
#include "report/diag.h"

typedef Vec(RuleLevel) RuleLevelVec;

typedef struct RuleOverride {
  GlobVec files; // relative to the config's folder
  RuleLevelVec rules;
} RuleOverride;
typedef Vec(RuleOverride) RuleOverrideVec;

// Checks that a level names a rule, a group or `all`, and lowers no fatal rule by its own name.
// false: a message was printed.
bool settings_check_level(const RuleLevel *level);
// Checks that each level of a list that turns a rule on which needs options finds some, in the list
// itself or in one of `others` (NULL: none). false: a message was printed.
bool settings_check_options(const RuleLevelVec *levels, const RuleLevelVec *others);
// Whether a level of the list gives options to the rule.
bool settings_has_options(const RuleLevelVec *levels, DiagId rule);
// The level must have been checked.
void settings_apply_level(DiagSettings *self, const RuleLevel *level);
