// What must hold for every input, valid or not: used by the fuzzer and by mangle.
#pragma once

#include "compile.h"

typedef struct Checker {
  Parser *parser, *other_parser; // a tree lives until its parser's next parse
  Module module, again;          // reset and used again for each input
  Arena scratch;
} Checker;

Checker checker_new(void);
// Every rule that may be lowered is a warning, so that more is compiled.
DiagSettings checker_lowered_settings(void);
void checker_release(Checker *self);
// Compiles `text` and checks what came out: code or errors, output that parses if the input did,
// exports the same names, and that a second compile leaves alone. NULL: all is well; else what is
// broken.
const char *checker_check(Checker *self, Str text, const CompileOptions *options);
// The same, and what costs more time: that a second compile gives the same bytes, that maps,
// manifest and reports are well-formed, and that fixes repair.
const char *checker_check_closely(Checker *self, Str text, const CompileOptions *options);

// The parts of check_parts.c; they take memory of `scratch`.
// Places of diagnostics and of their fixes lie in the text, at the start of characters.
const char *check_places(const Module *module);
// Every format of reports; those for machines are JSON.
const char *check_reports(Arena *scratch, const Module *module);
const char *check_manifest(Arena *scratch, const Module *module);
// `source`: what the map leads to; ptr NULL: another text than the module's.
const char *check_map(Arena *scratch, const Output *output, Str source);
// The memory that the module took is in proportion to its length.
const char *check_memory(const Module *module);
bool is_same_outcome(const Module *a, const Module *b);
