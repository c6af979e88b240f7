#include "cli/driver.h"

#include <stdlib.h>

#include "cli/pool.h"

// An input by its number.
typedef struct Turn {
  uint32_t size, number;
} Turn;

typedef struct Drive {
  Driver *driver;
  const Turn *turns;
  const Input *inputs;
  const WorkerOptions *options;
} Drive;

static void run_item(void *context, uint32_t worker, uint32_t item) {
  const Drive *drive = context;
  uint32_t number = drive->turns[item].number;
  worker_compile_file(&drive->driver->workers[worker], drive->options, &drive->inputs[number],
                      &drive->driver->results[number]);
}

static int compare_turns(const void *a, const void *b) {
  const Turn *left = a, *right = b;
  if (left->size != right->size) return left->size > right->size ? -1 : 1;
  return left->number < right->number ? -1 : 1;
}

// The largest first, so that no thread begins with one when the others have finished.
static const Turn *find_turns(Arena *arena, const Input *inputs, uint32_t count) {
  Turn *turns = arena_new_array(arena, Turn, count);
  for (uint32_t i = 0; i < count; i++) turns[i] = (Turn){inputs[i].size, i};
  qsort(turns, count, sizeof *turns, compare_turns);
  return turns;
}

void driver_run(Driver *self, Arena *arena, const Input *inputs, uint32_t count, uint32_t threads,
                const WorkerOptions *options) {
  uint32_t workers = pool_workers(threads, count);
  *self = (Driver){.results = arena_new_array(arena, Result, count),
                   .workers = arena_new_array(arena, Worker, workers),
                   .count = count,
                   .worker_count = workers};
  Drive drive = {self, find_turns(arena, inputs, count), inputs, options};
  pool_run(workers, count, run_item, &drive);
  for (uint32_t i = 0; i < workers; i++) worker_add_stats(&self->stats, &self->workers[i].stats);
}

void driver_release(Driver *self) {
  for (uint32_t i = 0; i < self->worker_count; i++) worker_release(&self->workers[i]);
  self->worker_count = 0;
}
