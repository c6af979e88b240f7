// One request to the service: a line of JSON becomes checked values, or an error to answer with.
// docs/service.md has the protocol.
#pragma once

#include "base/str.h"
#include "compile.h"

typedef enum ServiceMethod {
  SERVICE_TRANSFORM,
  SERVICE_MANIFEST,
  SERVICE_FORGET,
  SERVICE_CONFIG,
  SERVICE_VERSION,
  SERVICE_SHUTDOWN,
  SERVICE_METHOD_NUMBER
} ServiceMethod;

typedef struct ServiceRequest {
  Arena *arena;       // for what has no place in `json`; used while the request is read
  struct cJSON *json; // owns the texts below
  Str id;             // as JSON; "null" where the request has none that could be read
  ServiceMethod method;
  Str path; // without ?query
  Str source;
  Language language; // LANGUAGE_AUTO: by the path
  Target target;     // TARGET_NONE: not given
  bool has_dev, dev;
  Str server_runtime, client_runtime; // empty: the service's own
  Str sourcemap;                      // a mode; empty: the service's own
  Str input_map;                      // JSON; ptr NULL: the one that the source names
  Str error_code, error;              // `error` is empty when the request is fine
} ServiceRequest;

// Not thread-safe, since cJSON's parser is not.
void service_request_read(ServiceRequest *self, Arena *arena, Str line);
void service_request_release(ServiceRequest *self);
