// The rule client-import.
#pragma once

#include "analyze/analysis.h"

// Reports imports that only client modules can use. Linear in the module's import statements.
void check_client_imports(Analysis *self);
