// What build writes: DIR/server/…, DIR/client/… and a few files beside them. DIR/.rscc-files names
// everything that a run wrote, so that the next one can remove what it doesn't write again, and
// nothing else.
#pragma once

#include "base/str.h"
#include "base/vec.h"
#include "cli/exit_status.h"

// One source file in both trees.
typedef struct TreeFile {
  Str source;                 // absolute
  Str path;                   // below server/ and client/
  Str server, client;         // new text; ptr NULL: the source as it is
  Str server_map, client_map; // of the new text, beside it: PATH.map; ptr NULL: none
  bool no_server, no_client;  // not written there: something else has the path
  bool only_changed;          // the source is not copied
  bool is_module;             // the source must still be the one that was compiled:
  uint64_t hash;
  bool is_link; // a link to a folder: made anew
  Str target;   // of the link, as the source has it: relative
} TreeFile;
typedef Vec(TreeFile) TreeFileVec;

// A file of its own.
typedef struct ExtraFile {
  Str path; // below DIR
  Str text;
} ExtraFile;
typedef Vec(ExtraFile) ExtraFileVec;

typedef struct TreeOutput {
  Str outdir; // absolute
  TreeFileVec files;
  ExtraFileVec extras;
  uint32_t threads;
} TreeOutput;

// Messages are printed here. An interrupt ends the process between two files.
ExitStatus tree_output_write(Arena *arena, const TreeOutput *output);
