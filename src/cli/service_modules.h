// The server functions of all modules that the service has compiled, for its `manifest`. Safe to
// use from several threads.
#pragma once

#include <pthread.h>

#include "base/map.h"
#include "emit/manifest.h"

typedef struct ServiceModule {
  uint64_t request; // the number of the request that wrote it last
  Arena arena;      // owns the functions
  Manifest functions;
} ServiceModule;

typedef struct ServiceModules {
  pthread_mutex_t lock;
  bool has_client_modules; // as in Manifest
  Arena arena;             // paths and tables
  Map index;               // path to a place in `items`
  Vec(ServiceModule) items;
} ServiceModules;

void service_modules_init(ServiceModules *self, bool has_client_modules);
void service_modules_release(ServiceModules *self);
// What `request` found at a path: replaces what earlier requests found, and is ignored when a later
// one was faster. An empty manifest forgets the module. false: out of memory.
bool service_modules_put(ServiceModules *self, Str path, uint64_t request,
                         const Manifest *functions);
// The manifest on one line. false, with an error: two functions have one id. Out
// of memory: as out->arena does.
bool service_modules_write(ServiceModules *self, StrBuf *out, Str *error);
