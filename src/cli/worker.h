// Compiles modules one after the other, on one thread: owns a parser and one Module that it uses
// again and again; what outlives a module is copied to its arena.
#pragma once

#include "cli/project.h"
#include "emit/manifest.h"
#include "report/fix.h"

typedef struct WorkerOptions {
  const CompileOptions *compile; // `path` and what depends on a file's rules are set for each
  bool keep_code;                // Result.server and .client
  bool keep_text;                // Result.text, even without diagnostics
  FixLevel fix;                  // Result.fixed; diagnostics are those that are left
  Str fix_root;                  // links resolved: a file behind a link out of it is not fixed
  void (*dump)(StrBuf *out, const Module *module); // NULL: Result.dump stays empty
  const struct Cache *cache;                       // NULL: every module is compiled
} WorkerOptions;

typedef struct Result {
  Str failure; // why the module could not be read or compiled; empty: it was
  Str text;    // kept when there are diagnostics, or a cache
  Str fixed;   // the text with its fixes
  uint32_t fixes;
  bool is_unfixed; // it has fixes, but lies behind a link out of the root
  DiagVec diags;
  DiagCounts counts; // by the file's settings
  Output server, client;
  Manifest functions;
  uint64_t hash; // of the text, where the code is kept
  Str dump;
  const struct CacheRecord *cached; // where the rest was read from; NULL: it was compiled
} Result;

// Where the time went, in nanoseconds.
typedef struct WorkerStats {
  uint64_t read_ns, bytes, parsed_bytes;
  StageTimes stages;
  uint32_t parsed, cached;
} WorkerStats;

// Zeroed: a worker that has not begun.
typedef struct Worker {
  Arena arena;  // what outlives a module: the results. Its owner may reset it between modules
  Arena reader; // the text at hand
  StrBuf text;
  Parser *parser;
  Module module;
  WorkerStats stats;
} Worker;

void worker_compile_file(Worker *self, const WorkerOptions *options, const Input *input,
                         Result *result);
// `text` is not needed afterwards.
void worker_compile_text(Worker *self, const WorkerOptions *options, const Input *input, Str text,
                         Result *result);
void worker_release(Worker *self);
void worker_add_stats(WorkerStats *total, const WorkerStats *part);
uint64_t worker_hash(Str text);
// For times in statistics.
uint64_t worker_clock(void);
