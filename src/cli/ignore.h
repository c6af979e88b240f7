// What git would ignore: .gitignore files and .git/info/exclude. The user's own global excludes are
// left out, so that two machines walk the same files. Whether git tracks a file is not asked.
#pragma once

#include "base/str.h"
#include "base/vec.h"

typedef struct IgnorePattern {
  Str text;          // without `!`, the leading and the trailing slash
  size_t plain;      // length of its start without wildcards
  bool is_negated;   // !pattern
  bool folders_only; // pattern/
  bool any_depth;    // no slash: compared with the name alone
  bool is_suffix;    // `*` and plain text
} IgnorePattern;
typedef Vec(IgnorePattern) IgnorePatternVec;

// The patterns of one file; `parent` holds those of the folder above, which count less.
typedef struct IgnoreLevel IgnoreLevel;
struct IgnoreLevel {
  const IgnoreLevel *parent;
  Str folder; // its path, absolute
  IgnorePatternVec patterns;
};

// The level of a file's text; `parent` itself when the text holds no pattern.
const IgnoreLevel *ignore_add_text(Arena *arena, const IgnoreLevel *parent, Str folder, Str text);
// The levels from above `folder`, its own .gitignore not included: up to the repository's top or,
// outside of one, to `limit`. Reads files. false: one can't be read; a message was printed.
bool ignore_levels_above(Arena *arena, Str folder, Str limit, const IgnoreLevel **levels);
// `path`: absolute, in or below the folders of the levels.
bool ignore_matches(const IgnoreLevel *self, Str path, bool is_folder);
