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
  uint32_t size;           // in bytes, when it was found; 0: not known
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
  InputVec inputs;        // sorted by path; without those that were found to be plain
  uint32_t plain_count;   // modules without a directive, read when they were found
  uint64_t plain_bytes;
  OtherFileVec others; // sorted by path
  bool has_unreadable; // a folder could not be read
  uint64_t find_ns;    // time for finding files
} Project;

// Everything but the files.
ExitStatus project_open(Project *self, Arena *arena, const Options *options);
typedef struct FindOptions {
  bool want_others;   // `others` too
  bool want_packages; // those of the config too
  bool skip_plain;    // modules that `compile` finds nothing in are counted, but are no inputs
} FindOptions;

// Finds `inputs`.
ExitStatus project_find_files(Project *self, FindOptions wanted);
// How many modules were found.
uint32_t project_module_count(const Project *self);
// An input for a file that need not exist (standard input).
Input project_input(Project *self, Str file);
// Says that a path of the command line is not there. `what`: "file".
ExitStatus project_complain_missing(const char *what, Str path);
// The value of an option, or "".
Str project_text(const Project *self, OptionId id);
bool project_flag(const Project *self, OptionId id);
// An absolute file, or `-`, for people: relative to the current folder, or "standard input".
Str project_shown_input(const Project *self, Str file);
