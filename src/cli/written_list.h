// DIR/.rscc-files: the paths below DIR that build wrote, each with a NUL after it. While a build is
// writing, DIR/.rscc-unfinished is there; who finds it knows that a build was killed.
#pragma once

#include "base/map.h"
#include "base/vec.h"

typedef struct WrittenList {
  Vec(Str) paths;
  Map index;
} WrittenList;

// Did build write to this folder?
bool written_list_exists(Arena *arena, Str outdir);
// Whether a folder that holds a file of this name is one that build wrote to, or began to.
bool written_list_marks(Str name);
void written_list_add(WrittenList *self, Arena *arena, Str path);
// A missing list is an empty one. Entries that would lead out of `outdir` are dropped.
bool written_list_read(WrittenList *self, Arena *arena, Str outdir, Str *error);
bool written_list_write(const WrittenList *self, Arena *arena, Str outdir, Str *error);
// Marks the folder as being written to, after removing what a build left there that was killed.
// Nobody else may be writing there.
bool written_list_begin(const WrittenList *old, Arena *arena, Str outdir, Str *error);
bool written_list_end(Arena *arena, Str outdir, Str *error);
// Removes what `old` names and `now` doesn't, and the folders that get empty by that.
// Nothing behind a link is removed. false: the file *failed can't be, and *error says why.
bool written_list_remove_stale(const WrittenList *old, const WrittenList *now, Arena *arena,
                               Str outdir, Str *failed, Str *error);
