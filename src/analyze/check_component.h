// The rule component-export.
#pragma once

#include "analyze/analysis.h"

// Whether an exported function of a 'use server' module is a component: a name like one's and JSX
// as its result. Reports it at `name`.
bool check_component(Analysis *self, NodeId name, Str exported, NodeId function);
