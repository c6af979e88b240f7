// Files below a folder, reached through no link: what lies in the folder, and what is put there
// while it is written to, leads nowhere else.
//
//   Below below = {.folder = STR("/home/me/app/dist")};
//   below_write(&below, arena, STR("server/app/page.tsx"), text, &error);
//   below_close(&below);
//
// The folder itself may be a link. Paths below it are in their shortest form: no `.`, no `..`.
#pragma once

#include "base/str.h"

typedef struct Below {
  Str folder;      // absolute, with a NUL after it; made when something is written
  bool met_a_link; // the last failure: a link stands where a folder is needed
  bool is_open;    // the rest is this module's own: the folder, and the one last used in it
  int top, last;   // descriptors
  char last_path[512];
} Below;

void below_close(Below *self);
// Like file_write(), but what has the name and is no file (a link, a device) is replaced.
bool below_write(Below *self, Arena *arena, Str path, Str text, Str *error);
// A link with this target, exactly; one that is there already is left alone.
bool below_link(Below *self, Arena *arena, Str path, Str target, Str *error);
// Removes a file or link, and the folders that get empty by that. What isn't there, is a folder or
// lies behind a link is left alone.
bool below_remove(Below *self, Arena *arena, Str path, Str *error);
// As file_remove_temporaries(); "" is the folder itself.
bool below_remove_temporaries(Below *self, Arena *arena, Str folder, Str *error);
