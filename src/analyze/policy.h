// The rules of the group policy: what a project asks of its server functions. They are off until
// rscc.json gives them options.
#pragma once

#include "analyze/analysis.h"

// Needs the plan with its captures. Costs nothing when none of the rules is on.
void policy_check(Analysis *self);
