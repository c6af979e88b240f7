// The rule require-call. Private to policy.c.
#pragma once

#include "analyze/analysis.h"

// Reports where a function awaits before it certainly calls one of the named functions, or at
// `name` where it never does.
void policy_check_call(Analysis *self, NodeId function, Span name, const FunctionNameVec *names);
