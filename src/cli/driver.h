// Compiles a project's modules with several threads, a worker each. The results lie in the order of
// the inputs.
#pragma once

#include "cli/worker.h"

typedef struct Driver {
  Result *results; // one for each input
  Worker *workers;
  uint32_t count, worker_count;
  WorkerStats stats; // sums over all workers
} Driver;

// `threads`: 0 for one a processor.
void driver_run(Driver *self, Arena *arena, const Input *inputs, uint32_t count, uint32_t threads,
                const WorkerOptions *options);
// The results are gone then.
void driver_release(Driver *self);
