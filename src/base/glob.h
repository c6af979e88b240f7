// Patterns for paths, as git's: `*` and `?` stay within a part, `**` as a whole part stands for any
// number of parts, `[a-z]`, `[!a]`, `[[:alpha:]]`, and `\` takes the next byte as it is.
#pragma once

#include "base/str.h"
#include "base/vec.h"

bool glob_matches(Str pattern, Str path);

// Patterns of the config (include, exclude, overrides): relative to the config's folder. `{a,b}` is
// spelled out; a pattern that names a folder takes everything below it.
typedef Vec(Str) GlobVec;

void glob_add(Arena *arena, GlobVec *globs, Str pattern);
bool glob_any_matches(const GlobVec *globs, Str path);
