// The root: the folder that module paths, and with them ids, are relative to.
// docs/cli.md says how it is found.
#pragma once

#include "base/str.h"

typedef struct ProjectRoot {
  Str path; // as it is spelt upward from the current folder
  Str real; // links resolved: for absolute paths that other programs give
} ProjectRoot;

// Without --root or `root` in the config: the outermost folder upward from `current` that holds a
// workspace; else the nearest package.json's folder; else `current`. false, with errno: a folder
// could not be looked into, so nobody knows.
bool root_find(Arena *arena, Str current, Str *root);
ProjectRoot root_of(Arena *arena, Str path);
// A file's path for ids; false if it lies outside.
bool root_module_path(const ProjectRoot *self, Str file, Str *path);
