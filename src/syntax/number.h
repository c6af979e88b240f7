// Numeric literals as property keys.
#pragma once

#include "base/arena.h"
#include "base/str.h"

// The property that a numeric literal names: `0x1`, `1.0` and `1n` are "1". The literal itself if
// it has more characters than any number needs.
Str number_key(Arena *arena, Str literal);
