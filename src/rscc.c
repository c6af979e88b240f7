// A result owns everything in one arena, itself included; so does a compiler.
#include "rscc.h"

#include "base/url.h"
#include "compile.h"
#include "emit/manifest.h"
#include "report/render.h"
#include "syntax/tree.h"

struct RsccCompiler {
  Arena arena;
  Parser *parser;
};

struct RsccResult {
  Arena arena;
  bool has_errors, is_changed;
  Str code, map, functions, diagnostics;
};

const char *rscc_version(void) {
  return RSCC_VERSION;
}

RsccCompiler *rscc_compiler_new(void) {
  Arena arena = {0};
  jmp_buf out_of_memory;
  arena.out_of_memory = &out_of_memory;
  if (setjmp(out_of_memory)) return NULL;
  RsccCompiler *self = arena_new(&arena, RsccCompiler);
  self->parser = parser_new();
  arena.out_of_memory = NULL;
  self->arena = arena;
  if (self->parser) return self;
  arena_release(&arena);
  return NULL;
}

void rscc_compiler_free(RsccCompiler *self) {
  if (!self) return;
  parser_free(self->parser);
  Arena arena = self->arena;
  arena_release(&arena);
}

static Str text_of(const char *nul_terminated) {
  return nul_terminated ? str_of(nul_terminated) : STR("");
}

static MapOptions map_options(const RsccOptions *options) {
  MapOptions map = {.wanted = options->source_map,
                    .leave_out_content = options->no_sources_content,
                    .source = text_of(options->map_source)};
  if (options->input_map) map.input = text_of(options->input_map);
  map.input_base = url_folder(map.source);
  return map;
}

static CompileOptions compile_options(const RsccOptions *options) {
  return (CompileOptions){
      .path = text_of(options->path),
      .language = language_of_name(text_of(options->language)),
      .targets = options->target ? (unsigned)options->target : TARGET_SERVER,
      .server_runtime = text_of(options->server_runtime),
      .client_runtime = text_of(options->client_runtime),
      .id_salt = text_of(options->id_salt),
      .dev = options->dev,
      .map = map_options(options),
  };
}

static Str functions_as_json(Arena *arena, const Module *module) {
  StrBuf out = strbuf_on(arena, 256);
  Manifest manifest = {0};
  manifest_add_module(&manifest, arena, module->path, module->text, &module->plan);
  manifest_write_functions(&out, &manifest);
  return str_copy(arena, strbuf_str(&out));
}

static Str diagnostics_as_json(Arena *arena, const Module *module) {
  StrBuf out = strbuf_on(arena, 256);
  RenderFile file = {.path = module->path, .text = module->text, .diags = &module->diags};
  render_json_diagnostics(&out, &(RenderReport){.files = &file, .count = 1});
  return str_copy(arena, strbuf_str(&out));
}

static void fill(RsccResult *self, Arena *arena, const Module *module, unsigned target) {
  Output output = target == TARGET_CLIENT ? module->client : module->server;
  self->has_errors = diag_count(&module->diags, NULL).errors > 0;
  self->is_changed = output.changed && !self->has_errors;
  if (self->is_changed && output.map.ptr) self->map = str_copy(arena, output.map);
  if (!self->has_errors) self->code = str_copy(arena, output.changed ? output.code : module->text);
  self->functions = functions_as_json(arena, module);
  self->diagnostics = diagnostics_as_json(arena, module);
}

// NULL: out of memory. The arena is the result's then, or was released.
static RsccResult *result_of(const Module *module, unsigned target) {
  Arena arena = {0};
  jmp_buf out_of_memory;
  arena.out_of_memory = &out_of_memory;
  if (setjmp(out_of_memory)) {
    arena_release(&arena);
    return NULL;
  }
  RsccResult *self = arena_new(&arena, RsccResult);
  fill(self, &arena, module, target);
  arena.out_of_memory = NULL;
  self->arena = arena;
  return self;
}

RsccResult *rscc_transform(RsccCompiler *compiler, const char *source, size_t length,
                           const RsccOptions *options) {
  CompileOptions compile = compile_options(options);
  Module module = {0};
  bool ok = compile_module(&module, compiler->parser, (Str){source, length}, &compile);
  RsccResult *result = ok ? result_of(&module, compile.targets) : NULL;
  module_release(&module);
  return result;
}

void rscc_result_free(RsccResult *self) {
  if (!self) return;
  Arena arena = self->arena;
  arena_release(&arena);
}

bool rscc_has_errors(const RsccResult *self) {
  return self->has_errors;
}

bool rscc_is_changed(const RsccResult *self) {
  return self->is_changed;
}

static RsccText as_text(Str text) {
  return (RsccText){text.ptr, text.len};
}

RsccText rscc_code(const RsccResult *self) {
  return as_text(self->code);
}

RsccText rscc_map(const RsccResult *self) {
  return as_text(self->map);
}

RsccText rscc_functions(const RsccResult *self) {
  return as_text(self->functions);
}

RsccText rscc_diagnostics(const RsccResult *self) {
  return as_text(self->diagnostics);
}
