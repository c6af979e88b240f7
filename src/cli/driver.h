// Compiles a project's modules with several threads. A worker owns its parser and one Module that
// it uses again and again; what outlives a module is copied, and lies in the order of the inputs.
#pragma once

#include "cli/project.h"
#include "emit/manifest.h"
#include "report/fix.h"

typedef struct DriverOptions {
  const CompileOptions *compile; // `path` and what depends on a file's rules are set for each
  uint32_t threads;              // 0: one a processor
  bool keep_code;                // Result.server and .client
  bool keep_text;                // Result.text, even without diagnostics
  FixLevel fix;                  // Result.fixed; diagnostics are those that are left
  void (*dump)(StrBuf *out, const Module *module); // NULL: Result.dump stays empty
} DriverOptions;

typedef struct Result {
  Str failure; // why the module could not be read or compiled; empty: it was
  Str text;    // kept when there are diagnostics
  Str fixed;   // the text with its fixes
  uint32_t fixes;
  DiagVec diags;
  DiagCounts counts; // by the file's settings
  Output server, client;
  Manifest functions;
  uint64_t hash; // of the text, where the code is kept
  Str dump;
} Result;

// Where the time went; sums over all workers, in nanoseconds.
typedef struct DriverStats {
  uint64_t read_ns, bytes, parsed_bytes;
  StageTimes stages;
  uint32_t parsed;
} DriverStats;

typedef struct DriverWorker DriverWorker;
typedef struct Driver {
  Result *results; // one for each input
  DriverWorker *workers;
  uint32_t count, worker_count;
  DriverStats stats;
} Driver;

void driver_run(Driver *self, Arena *arena, const Input *inputs, uint32_t count,
                const DriverOptions *options);
// The results are gone then.
void driver_release(Driver *self);
uint64_t driver_hash(Str text);
// For times in statistics.
uint64_t driver_clock(void);
