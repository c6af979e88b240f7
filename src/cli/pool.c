#include "cli/pool.h"

#include <stdatomic.h>
#include <unistd.h>

enum { MOST_WORKERS = 256 };

typedef struct Pool {
  atomic_uint next;
  uint32_t items;
  PoolTask *task;
  void *context;
} Pool;

typedef struct PoolWorker {
  Pool *pool;
  uint32_t number;
} PoolWorker;

static void *work(void *argument) {
  PoolWorker *self = argument;
  Pool *pool = self->pool;
  for (uint32_t item; (item = atomic_fetch_add(&pool->next, 1)) < pool->items;)
    pool->task(pool->context, self->number, item);
  return NULL;
}

uint32_t pool_workers(uint32_t wanted, uint32_t items) {
  long online = sysconf(_SC_NPROCESSORS_ONLN);
  uint32_t workers = wanted ? wanted : (uint32_t)(online > 0 ? online : 1);
  if (workers > MOST_WORKERS) workers = MOST_WORKERS;
  if (workers > items) workers = items;
  return workers ? workers : 1;
}

int pool_start_thread(pthread_t *thread, void *(*run)(void *), void *argument) {
  enum { STACK = 1024 * 1024 };
  pthread_attr_t attributes;
  int error = pthread_attr_init(&attributes);
  if (error) return error;
  error = pthread_attr_setstacksize(&attributes, STACK);
  if (!error) error = pthread_create(thread, &attributes, run, argument);
  pthread_attr_destroy(&attributes);
  return error;
}

void pool_run(uint32_t workers, uint32_t items, PoolTask *task, void *context) {
  Pool pool = {.items = items, .task = task, .context = context};
  PoolWorker states[MOST_WORKERS];
  pthread_t threads[MOST_WORKERS];
  uint32_t started = 1;
  states[0] = (PoolWorker){&pool, 0};
  for (; started < workers; started++) {
    states[started] = (PoolWorker){&pool, started};
    // Fewer threads do the same work.
    if (pool_start_thread(&threads[started], work, &states[started]) != 0) break;
  }
  work(&states[0]);
  for (uint32_t i = 1; i < started; i++) pthread_join(threads[i], NULL);
}
