// JavaScript names that emitters choose. Names beyond ASCII are legal too, but not needed: without
// them no table of Unicode is.
#pragma once

#include "base/str.h"

// Whether the text can name a binding in strict-mode module code.
bool name_is_binding(Str text);
// Whether the text is an IdentifierName (a property key without quotes).
bool name_is_identifier(Str text);
