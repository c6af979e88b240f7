// The line of stages that a module goes through.
#include "compile.h"

#include "analyze/diag_symbol.h"
#include "analyze/plan_build.h"
#include "analyze/suppress.h"
#include "base/utf8.h"
#include "compile_map.h"
#include "emit/client.h"
#include "emit/client_reference.h"
#include "emit/id.h"
#include "emit/map_comment.h"
#include "emit/runtime_names.h"
#include "emit/server.h"
#include "syntax/prefilter.h"
#include "syntax/syntax_errors.h"

static void report_whole(Module *module, DiagId id, Str message, Str help) {
  diag_add(&module->arena, &module->diags, id, (Span){0, 0}, message)->help = help;
}

// What cannot be parsed at all. Such a module may hold a directive, so silence would be wrong.
static bool is_readable(Module *module, Str text, const CompileOptions *options) {
  enum { LARGEST = 16 * 1024 * 1024 };
  size_t largest = options->max_bytes ? options->max_bytes : LARGEST;
  if (text.len > largest) {
    report_whole(module, DIAG_MODULE_TOO_LARGE,
                 str_format(&module->arena, "this module has %zu bytes; the limit is %zu", text.len,
                            largest),
                 STR("split it, or exclude it if it is generated"));
    return false;
  }
  const char *nul = memchr(text.ptr, 0, text.len);
  if (!nul) return true;
  diag_add(&module->arena, &module->diags, DIAG_NOT_UTF8,
           (Span){(uint32_t)(nul - text.ptr), (uint32_t)(nul - text.ptr)},
           STR("a NUL byte: this is not UTF-8 text"))
      ->help = STR("save the file as UTF-8");
  return false;
}

static void check_utf8(Module *module) {
  size_t invalid = utf8_find_invalid(module->text);
  if (invalid == SIZE_MAX) return;
  Span span = {(uint32_t)invalid, (uint32_t)invalid + 1};
  diag_add(&module->arena, &module->diags, DIAG_NOT_UTF8, span, STR("this byte is not UTF-8"))
      ->help = STR("save the file as UTF-8");
}

static bool is_utf16(Str text) {
  bool has_mark = text.len >= 2 &&
                  (((unsigned char)text.ptr[0] == 0xFF && (unsigned char)text.ptr[1] == 0xFE) ||
                   ((unsigned char)text.ptr[0] == 0xFE && (unsigned char)text.ptr[1] == 0xFF));
  return has_mark;
}

static bool needs_parsing(Str text, const CompileOptions *options) {
  if (options->keep_tree) return true;
  if (options->client_references && prefilter_may_hold_client_directive(text)) return true;
  return options->lint ? prefilter_may_nearly_hold_directive(text)
                       : prefilter_may_hold_directive(text);
}

bool compile_is_plain(Str text, const CompileOptions *options) {
  return !is_utf16(text) && !needs_parsing(text, options);
}

static bool has_error(const Module *module) {
  vec_each (const Diag, diag, &module->diags) {
    if (diag_severity(module->settings, diag->id) == SEVERITY_ERROR) return true;
  }
  return false;
}

static void report_inline_in_client(Module *module) {
  vec_each (const ServerFunction, function, &module->plan.functions) {
    Diag *diag =
        diag_add(&module->arena, &module->diags, DIAG_INLINE_IN_CLIENT, function->directive,
                 STR("a module with inline server functions cannot be compiled for the client"));
    diag->help = STR("move the function to a 'use server' module and import it");
  }
}

static Str or_default(Str specifier, Str otherwise) {
  return specifier.len ? specifier : otherwise;
}

static SegmentVec segments_of(Arena *arena, const Literal *literal) {
  SegmentVec segments = {0};
  segments_add_literal(&segments, arena, literal);
  return segments;
}

// What a 'use client' module is on the server, and what any is on the client, holds no text of it.
static SegmentVec emit_server(Module *module, const CompileOptions *options) {
  Arena *arena = &module->arena;
  Str runtime = or_default(options->server_runtime, STR(DEFAULT_SERVER_RUNTIME));
  if (module->plan.is_client_reference) {
    Literal references = client_references(arena, &module->plan, module->path, runtime);
    return segments_of(arena, &references);
  }
  module->server_edits = (Edits){.arena = arena, .text = module->text};
  Span old_comment = module->maps.comment.comment;
  if (span_length(old_comment)) edits_replace(&module->server_edits, old_comment, STR(""));
  return server_emit(&module->server_edits, &module->plan, runtime);
}

static SegmentVec emit_client(Module *module, const CompileOptions *options) {
  Arena *arena = &module->arena;
  Str runtime = or_default(options->client_runtime, STR(DEFAULT_CLIENT_RUNTIME));
  Literal stubs = module->plan.kind == MODULE_SERVER
                      ? client_stubs(arena, &module->plan, runtime, options->dev)
                      : client_guard(arena, module->path);
  return segments_of(arena, &stubs);
}

static void put_output(Module *module, const CompileOptions *options, const SegmentVec *segments,
                       Output *output) {
  *output = (Output){.changed = true};
  MapOptions map = options->map;
  if (!map.wanted) map.comment = MAP_COMMENT_NONE;
  bool keeps_text = output == &module->server && !module->plan.is_client_reference;
  if (map.wanted) output->map = module_map(module, &map, segments, keeps_text);
  size_t room = map_comment_room(map.comment, map.file, output->map);
  StrBuf code = segments_text(segments, &module->arena, room);
  map_comment_add(&code, map.comment, map.file, output->map);
  output->code = strbuf_str(&code);
}

static void emit(Module *module, const CompileOptions *options) {
  const Plan *plan = &module->plan;
  bool is_changed = plan->kind == MODULE_SERVER || plan->functions.len > 0;
  bool is_inline_only = is_changed && plan->kind == MODULE_PLAIN;
  bool wants_client = options->targets & TARGET_CLIENT;
  if (is_inline_only && wants_client && !options->guard_client) report_inline_in_client(module);
  bool changes_server = is_changed || plan->is_client_reference;
  if (changes_server && options->map.wanted) module_read_input_map(module, &options->map);
  module->has_errors = has_error(module);
  if (module->has_errors) {
    module->server = module->client = (Output){.changed = true};
    return;
  }
  if (changes_server && options->targets & TARGET_SERVER) {
    SegmentVec segments = emit_server(module, options);
    put_output(module, options, &segments, &module->server);
  }
  if (is_changed && wants_client) {
    SegmentVec segments = emit_client(module, options);
    put_output(module, options, &segments, &module->client);
  }
}

static void analyze(Module *module, const CompileOptions *options, const Tree *tree) {
  Analysis *analysis = arena_new(&module->arena, Analysis);
  *analysis = (Analysis){.arena = &module->arena,
                         .path = module->path,
                         .is_commonjs_path = language_is_commonjs_path(module->path),
                         .client_references = options->client_references,
                         .outside_allowed_files = options->outside_allowed_files,
                         .settings = options->settings,
                         .tree = *tree,
                         .plan = &module->plan,
                         .diags = &module->diags};
  module->analysis = analysis;
  if (!syntax_errors_allow(&module->arena, tree, options->client_references, &module->diags)) {
    if (module->diags.len) check_utf8(module); // which may be why
    return;
  }
  plan_build(analysis);
  id_assign(&module->arena, &module->plan, options->id_salt, module->path);
  id_report_duplicates(&module->arena, &module->plan, &module->diags);
  if (module->plan.directives.len || module->plan.is_client_reference) check_utf8(module);
  suppress_apply(analysis, options->settings);
}

// The time since *last, which becomes now.
static uint64_t lap(const CompileOptions *options, uint64_t *last) {
  if (!options->clock) return 0;
  uint64_t before = *last;
  *last = options->clock();
  return *last - before;
}

static bool parse(Module *module, Parser *parser, const CompileOptions *options, Tree *tree) {
  if (!is_readable(module, module->text, options)) return false;
  Language language = options->language ? options->language : language_of_path(options->path);
  if (language == LANGUAGE_AUTO) language = LANGUAGE_JS;
  if (parser_parse(parser, &module->arena, module->text, language, tree) == PARSE_OK) return true;
  report_whole(module, DIAG_MODULE_TOO_COMPLEX,
               STR("parsing this module takes too much time or memory; is it JavaScript?"),
               STR("exclude it if it is not source code"));
  return false;
}

static void compile(Module *module, Parser *parser, const CompileOptions *options) {
  uint64_t last = options->clock ? options->clock() : 0;
  if (is_utf16(module->text)) {
    report_whole(module, DIAG_NOT_UTF8, STR("this file is UTF-16, not UTF-8"),
                 STR("save the file as UTF-8"));
    module->has_errors = true;
    return;
  }
  module->parsed = needs_parsing(module->text, options);
  module->times.filter_ns = lap(options, &last);
  if (!module->parsed) return;
  Tree tree;
  bool is_parsed = parse(module, parser, options, &tree);
  module->times.parse_ns = lap(options, &last);
  if (is_parsed) analyze(module, options, &tree);
  module->times.analyze_ns = lap(options, &last);
  emit(module, options);
  diag_sort(&module->diags);
  diag_symbol_find(&module->arena, &module->plan, &module->diags);
  module->times.emit_ns = lap(options, &last);
}

bool compile_module(Module *module, Parser *parser, Str text, const CompileOptions *options) {
  jmp_buf out_of_memory;
  module->arena.out_of_memory = &out_of_memory;
  module->path = options->path;
  module->text = text;
  module->settings = options->settings;
  if (setjmp(out_of_memory)) {
    module->arena.out_of_memory = NULL;
    return false;
  }
  compile(module, parser, options);
  module->arena.out_of_memory = NULL;
  return true;
}

void module_reset(Module *module) {
  Arena arena = module->arena;
  arena_reset(&arena);
  *module = (Module){.arena = arena};
}

void module_release(Module *module) {
  arena_release(&module->arena);
  *module = (Module){0};
}
