// libFuzzer over compile_module(). The first byte chooses the options, the rest is the module:
// bits 0-1 the language, bit 2 server, bit 3 client, bit 4 lint, bit 5 dev, bit 6 a client guard,
// bit 7 every rule a warning that may be one.
// tools/fuzz builds and runs it.

#include <stdio.h>
#include <stdlib.h>

#include "checks.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static CompileOptions options_of(uint8_t bits, const DiagSettings *lowered) {
  static const Language languages[] = {LANGUAGE_JS, LANGUAGE_TS, LANGUAGE_TSX, LANGUAGE_TSX};
  static const char *const paths[] = {"a/module.jsx", "a/module.ts", "a/module.tsx",
                                      "a/module.tsx"};
  return (CompileOptions){
      .path = str_of(paths[bits & 3]),
      .language = languages[bits & 3],
      .targets = (bits & 4 ? TARGET_SERVER : 0u) | (bits & 8 ? TARGET_CLIENT : 0u),
      .lint = bits & 16,
      .dev = bits & 32,
      .guard_client = bits & 64,
      .settings = bits & 128 ? lowered : NULL,
  };
}

// Every input gets a checker of its own: a fault must not depend on the inputs before it.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (size == 0) return 0;
  DiagSettings lowered = checker_lowered_settings();
  CompileOptions options = options_of(data[0], &lowered);
  Checker checker = checker_new();
  const char *broken = checker_check(&checker, (Str){(const char *)data + 1, size - 1}, &options);
  if (broken != NULL) {
    fprintf(stderr, "broken: %s\n", broken);
    abort();
  }
  checker_release(&checker);
  return 0;
}
