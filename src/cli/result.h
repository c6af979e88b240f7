// What became of one module, as `transform --emit=json` and the service say it.
#pragma once

#include "cli/worker.h"

Output result_output(const Result *result, Target target);
// {"changed":true,"code":"…","map":{…} or null,"functions":[…],"diagnostics":[…]} on one line.
// With client references also "clientModule": {…} or null. TARGET_NONE: there is no code, since
// there were errors.
void result_write_json(StrBuf *out, const Project *project, const Input *input,
                       const Result *result, Target target);
