// Comments that turn a rule off for a place:
//   // rscc-disable-next-line own-this, direct-eval -- why
//   /* rscc-disable-line own-this -- why */
//   {/* rscc-disable-file own-this -- why */}
#pragma once

#include "analyze/analysis.h"

// Takes the diagnostics away that comments suppress, and reports comments that are wrong or
// suppress nothing. All rules that can be suppressed must have spoken.
void suppress_apply(Analysis *self, const DiagSettings *settings);
