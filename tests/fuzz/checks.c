// Compiles any input and looks at what came out.
//
//   'use server'; export async function f() {}   →  output parses, compiling it again: no change
//   'use server'; export async function f( {}    →  no output, at least one error

#include "checks.h"

#include "base/bug.h"
#include "syntax/tree.h"

Checker checker_new(void) {
  Parser *parser = parser_new();
  if (parser == NULL) BUG("no memory for a parser");
  return (Checker){.parser = parser};
}

DiagSettings checker_lowered_settings(void) {
  DiagSettings settings = diag_default_settings(); // options of rules: none
  for (DiagId id = 0; id < DIAG_COUNT; id++) {
    settings.severity[id] = diag_rule(id)->fatal ? SEVERITY_ERROR : SEVERITY_WARNING;
  }
  return settings;
}

void checker_release(Checker *self) {
  module_release(&self->module);
  module_release(&self->again);
  arena_release(&self->scratch);
  parser_free(self->parser);
}

static bool is_clean_syntax(Checker *self, Str text, Language language) {
  arena_reset(&self->scratch);
  Tree tree;
  return parser_parse(self->parser, &self->scratch, text, language, &tree) == PARSE_OK &&
         tree.errors == 0;
}

static const Output *output_of(const Module *module, Target target) {
  return target == TARGET_SERVER ? &module->server : &module->client;
}

static const char *check_second_compile(Checker *self, Str code, CompileOptions options) {
  options.lint = false; // what lint adds are remarks on the author's text
  module_reset(&self->again);
  if (!compile_module(&self->again, self->parser, code, &options)) return NULL; // out of memory
  const Output *output = output_of(&self->again, (Target)options.targets);
  if (output->changed && output->code.ptr == NULL) return "the output does not compile again";
  return output->changed ? "compiling the output again changes it" : NULL;
}

static const char *check_output(Checker *self, Target target, CompileOptions options) {
  const Output *output = output_of(&self->module, target);
  if (!output->changed) return NULL;
  if (output->code.ptr == NULL) return self->module.has_errors ? NULL : "no output and no error";
  if (self->module.has_errors) return "output in spite of an error";
  bool input_was_clean = is_clean_syntax(self, self->module.text, options.language);
  // A client stub is JavaScript, whatever its module was written in.
  if (target == TARGET_CLIENT) options.language = LANGUAGE_JS;
  if (input_was_clean && !is_clean_syntax(self, output->code, options.language)) {
    return target == TARGET_SERVER ? "the server output does not parse"
                                   : "the client output does not parse";
  }
  if (!input_was_clean) return NULL; // a tolerated ERROR may stand elsewhere in the output
  options.targets = (unsigned)target;
  return check_second_compile(self, output->code, options);
}

const char *checker_check(Checker *self, Str text, const CompileOptions *options) {
  module_reset(&self->module);
  if (!compile_module(&self->module, self->parser, text, options)) return NULL; // out of memory
  const char *broken = NULL;
  if (options->targets & TARGET_SERVER) broken = check_output(self, TARGET_SERVER, *options);
  if (broken == NULL && (options->targets & TARGET_CLIENT)) {
    broken = check_output(self, TARGET_CLIENT, *options);
  }
  return broken;
}
