// libFuzzer over compile_module(). Three bytes choose the options, the rest is the module; the
// mutator changes it by its syntax (module_mutator.h).
//
//   first    bits 0-1 the language, 2 server, 3 client, 4 lint, 5 dev, 6 a client guard,
//            7 every rule a warning that may be one
//   second   bits 0-1 no map, linked, inline or without a comment, 2 without content, 3-4 an input
//            map: none, one, one with sections, one that is broken; 5 client references,
//            6 rules with options, 7 outside the allowed files
//   third    bits 0-1 the path, 2 a salt, 3 other runtimes, 4 a limit of 1 KiB
//
// tools/fuzz builds and runs it.

#include <stdlib.h>

#include "checks.h"
#include "fuzz.h"
#include "module_mutator.h"

enum { HEADER = 3 };

static const Language languages[] = {LANGUAGE_JS, LANGUAGE_TS, LANGUAGE_TSX, LANGUAGE_TSX};

static const Str input_maps[] = {
    {0},
    STR_INIT("{\"version\":3,\"sources\":[\"a.ts\",null],\"names\":[\"x\"],\"sourcesContent\":["
             "\"let x\"],"
             "\"mappings\":\"AAAAA,CAAC,CAAA,CCAA;AACA,IAAI,IAAAA;;ADAA,gBAAgB;AACA;AACA;AACA\"}"),
    STR_INIT(
        "{\"version\":3,\"sections\":[{\"offset\":{\"line\":0,\"column\":9},\"map\":{\"version\":3,"
        "\"sources\":[\"../"
        "b\"],\"names\":[],\"mappings\":\"AAAA,EAAE\"}},{\"offset\":{\"line\":2,\"column\":0},"
        "\"map\":{\"version\":3,\"sourceRoot\":\"/"
        "r\",\"sources\":[\"b\"],\"names\":[],\"mappings\":\"AAAA\"}}]}"),
    STR_INIT("{\"version\":3,\"sources\":[],\"names\":[],\"mappings\":\"AAAA!\"}"),
};

static bool read_map(void *context, Arena *arena, Str path, Str *text, Str *error) {
  (void)context;
  if (path.len % 3 == 0) {
    *error = STR("no such file");
    return false;
  }
  *text = str_copy(arena, input_maps[path.len % 3]);
  return true;
}

static MapOptions map_of(uint8_t bits) {
  static const MapComment comments[] = {MAP_COMMENT_NONE, MAP_COMMENT_LINKED, MAP_COMMENT_INLINE,
                                        MAP_COMMENT_NONE};
  return (MapOptions){.wanted = bits & 3,
                      .comment = comments[bits & 3],
                      .file = STR("module.js"),
                      .source = STR("../a/module.tsx"),
                      .leave_out_content = bits & 4,
                      .input = input_maps[bits >> 3 & 3],
                      .input_base = bits & 1 ? STR("") : STR("../in/"),
                      .read = read_map};
}

static CompileOptions options_of(const uint8_t *bits, const DiagSettings *settings) {
  static const char *const folders[] = {"a/", "", "app/[id]/(\xc3\xa9 x)/", "node_modules/p/"};
  static const char *const names[] = {"module.jsx", "module.ts", "module.tsx", "module.tsx"};
  static char path[64];
  strcpy(path, folders[bits[2] & 3]);
  strcat(path, names[bits[0] & 3]);
  bool has_runtimes = bits[2] & 8;
  return (CompileOptions){
      .path = str_of(path),
      .language = languages[bits[0] & 3],
      .targets = (bits[0] & 4 ? TARGET_SERVER : 0u) | (bits[0] & 8 ? TARGET_CLIENT : 0u),
      .lint = bits[0] & 16,
      .dev = bits[0] & 32,
      .guard_client = bits[0] & 64,
      .settings = settings,
      .map = map_of(bits[1]),
      .client_references = bits[1] & 32,
      .outside_allowed_files = bits[1] & 128,
      .id_salt = bits[2] & 4 ? STR("salt") : STR(""),
      .server_runtime = has_runtimes ? STR("../'r\"") : STR(""),
      .client_runtime = has_runtimes ? STR("#client") : STR(""),
      .max_bytes = bits[2] & 16 ? 1024 : 0,
  };
}

// Rules that say nothing without options.
static void turn_on(Arena *arena, DiagSettings *settings) {
  RuleOptions *options = arena_new(arena, RuleOptions);
  const FunctionName wrapper = {STR("f"), STR(""), STR("x"), STR("x"), false, false},
                     method = {STR("a"), STR("b"), STR("a/x"), STR("./x"), true, false};
  vec_push(arena, &options->functions, wrapper);
  vec_push(arena, &options->functions, method);
  glob_add(arena, &options->files, STR("a/**"));
  options->module_level = true;
  options->max = 1;
  for (DiagId id = DIAG_FIRST_WITH_OPTIONS; id <= DIAG_LAST_WITH_OPTIONS; id++) {
    settings->severity[id] = SEVERITY_WARNING;
    settings->options[id - DIAG_FIRST_WITH_OPTIONS] = options;
  }
}

// Every input gets a checker of its own: a fault must not depend on the inputs before it.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (size < HEADER) return 0;
  limit_time();
  jmp_buf out_of_memory;
  Arena arena = {.out_of_memory = &out_of_memory};
  if (setjmp(out_of_memory)) abort();
  DiagSettings settings = data[0] & 128 ? checker_lowered_settings() : diag_default_settings();
  if (data[1] & 64) turn_on(&arena, &settings);
  CompileOptions options = options_of(data, &settings);
  Checker checker = checker_new();
  checker.scratch.out_of_memory = &out_of_memory;
  Str text = {(const char *)data + HEADER, size - HEADER};
  const char *broken = checker_check_closely(&checker, text, &options);
  demand(!broken, broken);
  checker_release(&checker);
  arena_release(&arena);
  return 0;
}

static size_t mutate_options(uint8_t *data, size_t size, Chance *chance) {
  data[chance_below(chance, HEADER)] ^= (uint8_t)(1u << chance_below(chance, 8));
  return size;
}

static size_t put_module(uint8_t *data, size_t most, const uint8_t *header, Str text) {
  memmove(data, header, HEADER);
  return HEADER + put_input(data + HEADER, most - HEADER, text);
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most, unsigned seed) {
  Chance chance = chance_of(seed);
  size_t kind = chance_below(&chance, 8);
  if (size < HEADER || most <= HEADER || kind < 2) return LLVMFuzzerMutate(data, size, most);
  if (kind == 2) return mutate_options(data, size, &chance);
  Arena arena = {0};
  Str text = str_copy(&arena, (Str){(const char *)data + HEADER, size - HEADER});
  Str changed = module_mutate(&arena, &chance, text, languages[data[0] & 3]);
  size = put_module(data, most, data, changed);
  arena_release(&arena);
  return size;
}

size_t LLVMFuzzerCustomCrossOver(const uint8_t *a, size_t a_size, const uint8_t *b, size_t b_size,
                                 uint8_t *out, size_t most, unsigned seed) {
  if (a_size < HEADER || b_size < HEADER || most <= HEADER) return 0;
  Chance chance = chance_of(seed);
  Arena arena = {0};
  Str text = {(const char *)a + HEADER, a_size - HEADER};
  Str other = {(const char *)b + HEADER, b_size - HEADER};
  size_t size = put_module(out, most, a, module_cross(&arena, &chance, text, other));
  arena_release(&arena);
  return size;
}
