#include "cli/service_answer.h"

#include "cli/maps.h"
#include "cli/paths.h"
#include "cli/result.h"

const Str service_out_of_memory = STR_INIT(
    "{\"id\":null,\"error\":{\"code\":\"out-of-memory\",\"message\":\"out of memory\"}}\n");
const Str service_line_too_long = STR_INIT("{\"id\":null,\"error\":{\"code\":\"too-long\","
                                           "\"message\":\"a request has more than 200 MiB\"}}\n");

// The answer's end follows in service_answer().
static void begin(StrBuf *out, const ServiceRequest *request, const char *key) {
  strbuf_add(out, STR("{\"id\":"));
  strbuf_add(out, request->id);
  strbuf_add_format(out, ",\"%s\":", key);
}

// What was written so far is taken back.
static void answer_error(StrBuf *out, const ServiceRequest *request, Str code, Str message) {
  out->len = 0;
  begin(out, request, "error");
  strbuf_add(out, STR("{\"code\":"));
  strbuf_add_json(out, code);
  strbuf_add(out, STR(",\"message\":"));
  strbuf_add_json(out, message);
  strbuf_add_byte(out, '}');
}

static CompileOptions compile_options(const ServiceWorker *self, const ServiceRequest *request) {
  CompileOptions options = self->project->compile;
  options.targets = request->target == TARGET_CLIENT ? TARGET_CLIENT : TARGET_SERVER;
  options.language = request->language;
  if (request->has_dev) options.dev = request->dev;
  if (request->server_runtime.len) options.server_runtime = request->server_runtime;
  if (request->client_runtime.len) options.client_runtime = request->client_runtime;
  MapOptions *map = &options.map;
  if (request->sourcemap.len) maps_set_mode(map, request->sourcemap);
  if (map->comment == MAP_COMMENT_LINKED) map->comment = MAP_COMMENT_NONE; // there is no file
  map->input = request->input_map;
  return options;
}

// The input of a path, with memory of this thread.
static Input input_of(ServiceWorker *self, Str path) {
  Project view = *self->project;
  view.arena = &self->arena;
  Input input = project_input(&view, path_join(&self->arena, view.current, path));
  if (input.settings == &view.settings) input.settings = &self->project->settings;
  return input;
}

static void answer_transform(ServiceWorker *self, StrBuf *out, const ServiceRequest *request,
                             uint64_t number) {
  Input input = input_of(self, request->path);
  if (!request->language && !input.is_outside && language_of_path(input.path) == LANGUAGE_AUTO) {
    Str message =
        str_format(&self->arena, "the language of %.*s is unknown; name it with `language`",
                   STR_ARG(input.shown));
    answer_error(out, request, STR("unknown-language"), message);
    return;
  }
  CompileOptions compile = compile_options(self, request);
  WorkerOptions work = {.compile = &compile, .keep_code = true, .keep_text = true};
  Result result;
  arena_reset(&self->worker.arena);
  worker_compile_text(&self->worker, &work, &input, request->source, &result);
  if (result.failure.len ||
      !service_modules_put(self->modules, input.path, number, &result.functions)) {
    answer_error(out, request, STR("out-of-memory"), STR("out of memory"));
    return;
  }
  Project view = *self->project;
  view.arena = &self->arena;
  strbuf_reserve(out, result.text.len * 2);
  begin(out, request, "result");
  result_write_json(out, &view, &input, &result,
                    result.counts.errors ? TARGET_NONE : (Target)compile.targets);
}

static void answer_manifest(ServiceWorker *self, StrBuf *out, const ServiceRequest *request) {
  Str error = STR("");
  begin(out, request, "result");
  if (!service_modules_write(self->modules, out, &error))
    answer_error(out, request, STR("duplicate-id"), error);
}

static void answer_forget(ServiceWorker *self, StrBuf *out, const ServiceRequest *request,
                          uint64_t number) {
  Input input = input_of(self, request->path);
  service_modules_put(self->modules, input.path, number, &(Manifest){0});
  begin(out, request, "result");
  strbuf_add(out, STR("null"));
}

static void answer_config(ServiceWorker *self, StrBuf *out, const ServiceRequest *request) {
  const Project *project = self->project;
  begin(out, request, "result");
  strbuf_add(out, STR("{\"root\":"));
  strbuf_add_json(out, project->root.path);
  strbuf_add(out, STR(",\"packages\":["));
  for (uint32_t i = 0; i < project->config.packages.len; i++) {
    if (i) strbuf_add_byte(out, ',');
    strbuf_add_json(out, project->config.packages.items[i]);
  }
  strbuf_add_format(out, "],\"clientReferences\":%s}",
                    project->compile.client_references ? "true" : "false");
}

static void answer(ServiceWorker *self, StrBuf *out, const ServiceRequest *request,
                   uint64_t number) {
  if (request->error.len) {
    answer_error(out, request, request->error_code, request->error);
    return;
  }
  switch (request->method) {
  case SERVICE_TRANSFORM: answer_transform(self, out, request, number); break;
  case SERVICE_MANIFEST: answer_manifest(self, out, request); break;
  case SERVICE_FORGET: answer_forget(self, out, request, number); break;
  case SERVICE_CONFIG: answer_config(self, out, request); break;
  case SERVICE_SHUTDOWN:
    begin(out, request, "result");
    strbuf_add(out, STR("null"));
    break;
  default:
    begin(out, request, "result");
    strbuf_add(out,
               STR("{\"version\":\"" RSCC_VERSION "\",\"protocol\":1,\"idScheme\":\"rscc1\"}"));
  }
}

Str service_answer(ServiceWorker *self, const ServiceRequest *request, uint64_t number) {
  jmp_buf out_of_memory;
  arena_reset(&self->arena);
  self->arena.out_of_memory = &out_of_memory;
  if (setjmp(out_of_memory)) return service_out_of_memory;
  StrBuf out = strbuf_on(&self->arena, 4096);
  answer(self, &out, request, number);
  strbuf_add(&out, STR("}\n"));
  return strbuf_str(&out);
}

void service_worker_release(ServiceWorker *self) {
  worker_release(&self->worker);
  arena_release(&self->arena);
}
