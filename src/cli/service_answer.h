// Answers one request to the service.
#pragma once

#include "cli/service_modules.h"
#include "cli/service_request.h"
#include "cli/worker.h"

// What a thread keeps between requests.
typedef struct ServiceWorker {
  const Project *project;
  ServiceModules *modules;
  Worker worker;
  Arena arena; // owns the answer
} ServiceWorker;

// A line with its end; lives until the worker's next one. `number`: the request's place in the
// order of asking.
Str service_answer(ServiceWorker *self, const ServiceRequest *request, uint64_t number);
void service_worker_release(ServiceWorker *self);
// Answers to requests that could not be read.
extern const Str service_out_of_memory, service_line_too_long;
