#include "cli/driver.h"

#include "cli/pool.h"

typedef struct Drive {
  Driver *driver;
  const Input *inputs;
  const WorkerOptions *options;
} Drive;

static void run_item(void *context, uint32_t worker, uint32_t item) {
  const Drive *drive = context;
  worker_compile_file(&drive->driver->workers[worker], drive->options, &drive->inputs[item],
                      &drive->driver->results[item]);
}

void driver_run(Driver *self, Arena *arena, const Input *inputs, uint32_t count, uint32_t threads,
                const WorkerOptions *options) {
  uint32_t workers = pool_workers(threads, count);
  *self = (Driver){.results = arena_new_array(arena, Result, count),
                   .workers = arena_new_array(arena, Worker, workers),
                   .count = count,
                   .worker_count = workers};
  Drive drive = {self, inputs, options};
  pool_run(workers, count, run_item, &drive);
  for (uint32_t i = 0; i < workers; i++) worker_add_stats(&self->stats, &self->workers[i].stats);
}

void driver_release(Driver *self) {
  for (uint32_t i = 0; i < self->worker_count; i++) worker_release(&self->workers[i]);
  self->worker_count = 0;
}
