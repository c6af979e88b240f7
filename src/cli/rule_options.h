// The options of rules in the config: {"functions": […]}, {"files": […], "moduleLevel": true},
// {"max": 3}.
#pragma once

#include "cli/config_source.h"
#include "report/diag.h"

// Reads the options of a rule into `*options`, which stays NULL for `{}`. The paths of files are
// absolute; see rule_options_anchor(). false: a message was printed.
bool rule_options_read(const ConfigSource *self, DiagId rule, const cJSON *object,
                       RuleOptions **options);
// Makes the paths of files relative to the root, as modules are named.
void rule_options_anchor(RuleOptions *options, Arena *arena, Str root);
// How the options of a rule that needs some are written: `{"max": 3}`.
const char *rule_options_example(DiagId rule);
