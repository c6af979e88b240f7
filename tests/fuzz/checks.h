// What must hold for every input, valid or not: used by the fuzzer and by mangle.
#pragma once

#include "compile.h"

typedef struct Checker {
  Parser *parser;
  Module module, again; // reset and used again for each input
  Arena scratch;
} Checker;

Checker checker_new(void);
// Every rule that may be lowered is a warning, so that more is compiled.
DiagSettings checker_lowered_settings(void);
void checker_release(Checker *self);
// Compiles `text` and checks what came out: code or errors, output that parses if the input did and
// that a second compile leaves alone. NULL: all is well; else what is broken.
const char *checker_check(Checker *self, Str text, const CompileOptions *options);
