// Paths as text. Everything here is lexical: `.` and `..` are resolved by their spelling and links
// are never followed, so that a module's path, and with it its ids, is what people typed and see.
// All results have a NUL after their end, so that they can be handed to system calls.
#pragma once

#include "base/str.h"

// The current folder as the shell knows it ($PWD), if that names the same folder; else getcwd().
bool path_current_folder(Arena *arena, Str *folder);
// `path`, taken from `folder` if it is relative; absolute and normalised.
Str path_join(Arena *arena, Str folder, Str path);
// "/a/b" → "/a"; "/" → "/". NUL-terminated only when used through path_join().
Str path_parent(Str path);
Str path_name(Str path);
// Is `path` the folder or below it? Both normalised.
bool path_is_inside(Str path, Str folder);
// The part of `path` below `folder`; "" if it is the folder itself.
Str path_below(Str path, Str folder);
// How to name `path` from `folder`: "../b/c.ts"; "." for the folder itself. May share path's bytes.
Str path_relative(Arena *arena, Str folder, Str path);
// The git repository's top at or above `folder` (absolute); false if there is none.
bool path_find_repository(Arena *arena, Str folder, Str *top);
