// `pick`: what is sealed of the captured variables, where that is less than the variables.
#pragma once

#include "analyze/plan.h"

// `, (o, u) => [o == null ? o : { a: o.a }, u]`, or nothing where whole variables are captured.
void pick_add(StrBuf *out, const ServerFunction *function);
