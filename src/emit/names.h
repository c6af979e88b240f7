// JavaScript names that emitters choose.
#pragma once

#include "base/str.h"

// Whether the text can name a binding in strict-mode module code.
bool name_is_binding(Str text);
// Whether the text is an IdentifierName (a property key without quotes).
bool name_is_identifier(Str text);
