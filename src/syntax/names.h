// Which texts are JavaScript names. Those beyond ASCII are not recognised: a string that holds one
// is quoted, which is right everywhere, and no table of Unicode is needed.
#pragma once

#include "base/str.h"

// Whether the text can name a binding in strict-mode module code.
bool name_is_binding(Str text);
// Whether the text is a word that never is a name: `class`, but not `await` or `let`.
bool name_is_reserved(Str text);
// Whether the text is an IdentifierName (a property key without quotes).
bool name_is_identifier(Str text);
