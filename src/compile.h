// compile_module(): one module through all stages, in order. No file, clock, environment or static
// state: the same input gives the same bytes.
#pragma once

#include "analyze/plan.h"
#include "emit/edit.h"
#include "emit/map_comment.h"
#include "report/diag.h"
#include "syntax/language.h"

typedef struct Parser Parser; // syntax/tree.h: owned by a worker, used for one module at a time

typedef enum Target { TARGET_NONE = 0, TARGET_SERVER = 1, TARGET_CLIENT = 2 } Target;

// Source maps of what is compiled. A module that does not change has none.
typedef struct MapOptions {
  bool wanted;
  MapComment comment;
  Str file;   // the output's name; needed for a linked comment
  Str source; // URL of the module, relative to the map's folder; "": the last part of its path
  bool leave_out_content;
  Str input;      // the module's own map; ptr NULL: the one that the module names
  Str input_base; // URL of the folder that `input`'s sources are relative to: "", or with a `/`
  // Reads the file beside the module that it names as its map. NULL: such files are not read.
  // false: *error says why.
  bool (*read)(void *context, Arena *arena, Str path, Str *text, Str *error);
  void *context;
} MapOptions;

typedef struct CompileOptions {
  Str path;                           // relative to the root, `/` between parts: part of every id
  Language language;                  // LANGUAGE_AUTO: by the path's extension
  unsigned targets;                   // TARGET_SERVER | TARGET_CLIENT; none: analysis only
  Str server_runtime, client_runtime; // empty: rscc/server, rscc/client
  Str id_salt;
  bool dev;          // readable names for devtools
  bool lint;         // also parses modules that only nearly hold the directive
  bool guard_client; // client target of inline server functions: a module that throws, no error
  bool client_references; // server target of 'use client' modules: references, not the module
  bool keep_tree;         // for dumps: parse and analyse even without the directive
  MapOptions map;
  uint32_t max_bytes;           // 0: 16 MiB
  bool outside_allowed_files;   // the rule allow-directive names files, and this is none of them
  const DiagSettings *settings; // which diagnostics are errors; NULL: the defaults
  uint64_t (*clock)(void);      // nanoseconds, for Module.times; NULL: no times are taken
} CompileOptions;

// What a module became for one target. `changed` false: byte-identical to the input.
typedef struct Output {
  bool changed;
  Str code; // ptr is NULL when there are errors
  Str map;  // JSON; ptr is NULL without one
} Output;

// How long the stages took, by the options' clock.
typedef struct StageTimes {
  uint64_t filter_ns, parse_ns, analyze_ns, emit_ns;
} StageTimes;

// What the module itself says of its map.
typedef struct ModuleMaps {
  FoundMapComment comment;
  struct InputMap *input; // NULL: there is none, or none that can be read
} ModuleMaps;

typedef struct Module {
  Arena arena; // owns everything below but `text`
  Str path, text;
  bool parsed; // false: the bytes cannot hold a directive
  Plan plan;
  DiagVec diags;   // sorted by place
  bool has_errors; // by the options' settings
  const DiagSettings *settings;
  Output server, client;
  Edits server_edits;
  ModuleMaps maps;
  StageTimes times;
  struct Analysis *analysis; // for dumps; NULL when not parsed
} Module;

// Compiles `text` (borrowed; must outlive the module). `module` is zeroed or reset; its arena is
// used. false: out of memory; the module can only be reset or released.
bool compile_module(Module *module, Parser *parser, Str text, const CompileOptions *options);
// Whether compile_module() would find nothing in `text`: no change and no diagnostic, whatever the
// path.
bool compile_is_plain(Str text, const CompileOptions *options);
void module_reset(Module *module);   // keeps memory for the next module
void module_release(Module *module); // frees it
