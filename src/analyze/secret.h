// Which texts look like secrets. Rather one too few than one too many: a text counts when it has
// the form of a known kind of key, or when a name like `apiKey` stands for it and it looks random.
#pragma once

#include "base/str.h"

// "an AWS access key"; "" for an ordinary text.
Str secret_kind(Str text);
// Whether a name says that its value is a secret: `apiKey`, `DB_PASSWORD`.
bool secret_is_name(Str name);
// Whether a text that such a name stands for looks random, and like no placeholder.
bool secret_is_random(Str text);
