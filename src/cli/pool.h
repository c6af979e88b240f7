// A parallel loop: every item is done once, by whichever worker is free.
#pragma once

#include <pthread.h>
#include <stdint.h>

// `worker`: below the number of workers, so that each may have memory of its own.
typedef void PoolTask(void *context, uint32_t worker, uint32_t item);

// How many workers to use for `items`: `wanted`, or 0 for one a processor.
uint32_t pool_workers(uint32_t wanted, uint32_t items);
// Returns when all items are done. The calling thread is worker 0.
void pool_run(uint32_t workers, uint32_t items, PoolTask *task, void *context);
// As pthread_create(), with a stack that does not depend on the user's limit: variables of the
// thread's own lie there too, and the tables' caches among them are large.
int pool_start_thread(pthread_t *thread, void *(*run)(void *), void *argument);
