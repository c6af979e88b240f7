// What a run is about: options, config, root, rules and the files to compile.
#pragma once

#include "cli/config.h"
#include "cli/exit_status.h"
#include "cli/options.h"
#include "cli/root.h"
#include "cli/walk.h"
#include "compile.h"

// One module to compile.
typedef struct Input {
  Str file;  // absolute, NUL-terminated
  Str path;  // relative to the root, part of every id
  Str shown; // relative to the current folder, for people
  const DiagSettings *settings;
  bool is_named;           // by a person, who may well mean a pipe or a device
  bool is_outside;         // not below the root; `path` is empty
  bool is_outside_allowed; // the rule allow-directive names files, and this is none of them
  Str unlisted; // the package of `node_modules` that it belongs to; "" if the config lists that
  // For source maps: the module's folder; and where the map is a file, the output's name and the
  // URL of the module, relative to the map.
  Str folder, map_file, map_source;
} Input;
typedef Vec(Input) InputVec;

// A file of a build that is copied as it is.
typedef struct OtherFile {
  Str file, path, shown; // as in Input
  FileKind kind;
} OtherFile;
typedef Vec(OtherFile) OtherFileVec;

typedef struct Project {
  Arena *arena;
  Options options;
  Config config;
  Str current; // the current folder
  ProjectRoot root;
  DiagSettings settings;  // before the config's overrides
  CompileOptions compile; // what all modules share
  InputVec inputs;        // sorted by path
  OtherFileVec others;    // sorted by path
  bool has_unreadable;    // a folder could not be read
  uint64_t find_ns;       // time for finding files
} Project;

// Everything but the files.
ExitStatus project_open(Project *self, Arena *arena, const Options *options);
// Finds `inputs`, and `others` if they are wanted; `packages` of the config too, if asked for.
ExitStatus project_find_files(Project *self, bool want_others, bool want_packages);
// An input for a file that need not exist (standard input).
Input project_input(Project *self, Str file);
// The value of an option, or "".
Str project_text(const Project *self, OptionId id);
bool project_flag(const Project *self, OptionId id);
// An absolute file, or `-`, for people: relative to the current folder, or "standard input".
Str project_shown_input(const Project *self, Str file);
