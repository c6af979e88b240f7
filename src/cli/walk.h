// Finding files: every path that people named, folders as a whole. The results are sorted by bytes,
// each path once, so that they do not depend on the order of arguments or of a folder's entries.
#pragma once

#include "base/str.h"
#include "base/vec.h"

typedef enum FileKind {
  FILE_MODULE,      // rscc reads it: .js .jsx .mjs .cjs .ts .tsx .mts .cts
  FILE_OTHER,       // listed only when asked for
  FILE_FOLDER_LINK, // a link to a folder, never entered; listed only when asked for
  FILE_DEAD_LINK,   // a link that leads nowhere; listed only when asked for
} FileKind;

typedef struct FoundFile {
  Str path; // absolute, NUL-terminated
  FileKind kind;
  bool is_explicit; // named by itself, not found in a folder
  bool is_plain;    // a module that was read, and is_plain() is true of its text
  uint32_t size;    // in bytes, at most 256 KiB, of a module that was read; else 0
} FoundFile;
typedef Vec(FoundFile) FoundFileVec;

typedef struct WalkOptions {
  Str outdir;        // never entered; empty: none
  Str outdir_behind; // where it lies in the tree, if `outdir` is a link; never entered either
  Str ignore_limit;  // outside of a repository .gitignore files count from here downward
  bool want_others;  // other kinds than FILE_MODULE too
  bool no_ignore;    // packages: .gitignore files and former builds don't say what belongs to them
  bool no_skip;      // hidden folders and node_modules too
  uint32_t threads;  // 0: one a processor
  // Both may be NULL, and are called by several threads with `context`. What is left out is not
  // listed, explicit files apart. With is_plain() modules found in folders are read at once, but
  // for links and large ones; one that cannot be read is listed as if there were no is_plain().
  bool (*is_left_out)(const void *context, Arena *scratch, Str path, FileKind kind);
  bool (*is_plain)(const void *context, Str text);
  const void *context;
} WalkOptions;

typedef enum WalkResult {
  WALK_FINE,
  WALK_MISSING,    // there is no such path
  WALK_UNREADABLE, // a folder could not be read (a message was printed); the others are listed
} WalkResult;

// Adds what lies at or below `path` (absolute, normalised).
WalkResult walk_path(Arena *arena, FoundFileVec *found, Str path, const WalkOptions *options);
void walk_sort(FoundFileVec *found);
