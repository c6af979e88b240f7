// Changes the text of a module by its tokens and with pieces of the grammar.
#pragma once

#include "base/str.h"
#include "chance.h"
#include "syntax/language.h"

// A changed copy on the arena.
Str module_mutate(Arena *arena, Chance *chance, Str text, Language language);
// Statements of `other` among those of `text`.
Str module_cross(Arena *arena, Chance *chance, Str text, Str other);
