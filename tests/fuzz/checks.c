// Compiles any input and looks at what came out.
//
//   'use server'; export async function f() {}   →  output parses, compiling it again: no change
//   'use server'; export async function f( {}    →  no output, at least one error

#include "checks.h"

#include "analyze/analysis.h"
#include "base/bug.h"
#include "report/fix.h"
#include "syntax/tree.h"

static Parser *new_parser(void) {
  Parser *parser = parser_new();
  if (parser == NULL) BUG("no memory for a parser");
  return parser;
}

Checker checker_new(void) {
  return (Checker){.parser = new_parser(), .other_parser = new_parser()};
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
  parser_free(self->other_parser);
}

static bool is_clean_syntax(Checker *self, Str text, Language language) {
  arena_reset(&self->scratch);
  Tree tree;
  return parser_parse(self->other_parser, &self->scratch, text, language, &tree) == PARSE_OK &&
         tree.errors == 0;
}

static const Output *output_of(const Module *module, Target target) {
  return target == TARGET_SERVER ? &module->server : &module->client;
}

static bool compile_again(Checker *self, Str text, const CompileOptions *options) {
  module_reset(&self->again);
  return compile_module(&self->again, self->other_parser, text, options);
}

static const char *check_second_compile(Checker *self, Str code, CompileOptions options) {
  options.lint = false; // what lint adds are remarks on the author's text
  if (!compile_again(self, code, &options)) return NULL; // out of memory
  const Output *output = output_of(&self->again, (Target)options.targets);
  if (output->changed && output->code.ptr == NULL) return "the output does not compile again";
  return output->changed ? "compiling the output again changes it" : NULL;
}

static bool is_broken(const Module *module) {
  vec_each (const Diag, diag, &module->diags)
    if (diag->id == DIAG_SYNTAX_ERROR || diag->id == DIAG_UNSUPPORTED_SYNTAX) return true;
  return false;
}

static bool has_export(const Plan *plan, Str name) {
  vec_each (const ServerExport, export, &plan->exports)
    if (str_equals(export->name, name)) return true;
  return false;
}

// With the directive, an output shows what it exports.
static const char *check_names(Checker *self, Str code, CompileOptions options) {
  const Plan *plan = &self->module.plan;
  if (plan->kind != MODULE_SERVER || str_starts_with(code, STR("#!"))) return NULL;
  options.keep_tree = true;
  options.targets = TARGET_NONE;
  arena_reset(&self->scratch);
  Str text = str_concat(&self->scratch, STR("'use server';"), code);
  if (!compile_again(self, text, &options) || is_broken(&self->again)) return NULL;
  const Plan *found = &self->again.plan;
  vec_each (const ServerExport, export, &plan->exports)
    if (!has_export(found, export->name)) return "an output exports less than the module";
  vec_each (const ServerExport, export, &found->exports) {
    bool is_inline = str_starts_with(export->name, STR("$$rscc_"));
    if (!is_inline && !has_export(plan, export->name))
      return "an output exports more than the module";
  }
  return NULL;
}

// The grammars take a reserved word for a name where no other token can stand, as in `in = 1`. Such
// a module is broken all the same, and shows it behind what an output has before it.
static bool is_clean_behind_header(Checker *self) {
  const Module *module = &self->module;
  Arena arena = {.out_of_memory = self->scratch.out_of_memory};
  uint32_t at = module->plan.header_at;
  Str rest = str_slice(module->text, at, module->text.len);
  Str text =
      str_format(&arena, "%.*s;function $$() {} %.*s", (int)at, module->text.ptr, STR_ARG(rest));
  bool is_clean = is_clean_syntax(self, text, module->analysis->tree.language);
  arena_release(&arena);
  return is_clean;
}

// `await` names nothing in a module; the grammars take it for a name where nothing is awaited.
static bool names_await(const Plan *plan) {
  vec_each (const ServerFunction, function, &plan->functions)
    if (str_equals(function->name, STR("await"))) return true;
  vec_each (const ServerExport, export, &plan->exports)
    if (str_equals(export->local, STR("await"))) return true;
  return false;
}

static const char *check_output(Checker *self, Target target, CompileOptions options) {
  const Output *output = output_of(&self->module, target);
  if (!output->changed) return NULL;
  if (output->code.ptr == NULL) return self->module.has_errors ? NULL : "no output and no error";
  if (self->module.has_errors) return "output in spite of an error";
  bool input_was_clean = self->module.analysis->tree.errors == 0;
  // A client stub is JavaScript, whatever its module was written in.
  if (target == TARGET_CLIENT) options.language = LANGUAGE_JS;
  if (input_was_clean && !is_clean_syntax(self, output->code, options.language)) {
    if (!is_clean_behind_header(self) || names_await(&self->module.plan)) return NULL;
    return target == TARGET_SERVER ? "the server output does not parse"
                                   : "the client output does not parse";
  }
  if (!input_was_clean) return NULL; // a tolerated ERROR may stand elsewhere in the output
  options.map = (MapOptions){0};
  options.max_bytes = 0; // an output is longer
  const char *broken = check_names(self, output->code, options);
  options.targets = (unsigned)target;
  return broken ? broken : check_second_compile(self, output->code, options);
}

static const char *check_outputs(Checker *self, const CompileOptions *options) {
  const char *broken = NULL;
  if (options->targets & TARGET_SERVER) broken = check_output(self, TARGET_SERVER, *options);
  if (broken == NULL && (options->targets & TARGET_CLIENT)) {
    broken = check_output(self, TARGET_CLIENT, *options);
  }
  return broken;
}

const char *checker_check(Checker *self, Str text, const CompileOptions *options) {
  module_reset(&self->module);
  if (!compile_module(&self->module, self->parser, text, options)) return NULL; // out of memory
  const char *broken = check_places(&self->module);
  return broken ? broken : check_outputs(self, options);
}

// One fix makes room for another, until there is none. A safe one leaves what parses; of the others
// the driver takes back what does not. A directive that a fix mends may show errors of names.
static const char *check_fixes(Checker *self, FixLevel level, const CompileOptions *options) {
  enum { ROUNDS = 100 };
  const Analysis *analysis = self->module.analysis;
  if (is_broken(&self->module) || !analysis || analysis->tree.errors) return NULL;
  Str text = self->module.text;
  const Module *module = &self->module;
  arena_reset(&self->scratch);
  for (int round = 0; round < ROUNDS; round++) {
    uint32_t count;
    FixChoice choice = {.level = level, .most = UINT32_MAX};
    text = fix_apply(&self->scratch, text, &module->diags, options->settings, choice, &count);
    if (!count) return NULL;
    if (!compile_again(self, text, options)) return NULL;
    module = &self->again;
    bool parses = module->analysis && !module->analysis->tree.errors;
    if (!parses) return level == FIX_SAFE ? "a safe fix breaks the module" : NULL;
  }
  return "fixes never end";
}

// Maps lead to the module's text, unless there is an input map.
static const char *check_maps(Checker *self, const CompileOptions *options) {
  bool has_input = options->map.input.ptr || self->module.maps.input;
  Str source = has_input ? (Str){0} : self->module.text;
  const char *broken = check_map(&self->scratch, &self->module.server, source);
  return broken ? broken : check_map(&self->scratch, &self->module.client, source);
}

static const char *check_twice(Checker *self, const CompileOptions *options) {
  if (!compile_again(self, self->module.text, options)) return NULL;
  return is_same_outcome(&self->module, &self->again) ? NULL : "a second compile differs";
}

const char *checker_check_closely(Checker *self, Str text, const CompileOptions *options) {
  const char *broken = checker_check(self, text, options);
  if (broken || !self->module.parsed) return broken;
  arena_reset(&self->scratch);
  if (!broken) broken = check_memory(&self->module);
  bool has_turn = text.len % 8 == 0; // reports cost more than all else
  if (!broken && has_turn) broken = check_reports(&self->scratch, &self->module);
  if (!broken) broken = check_manifest(&self->scratch, &self->module);
  if (!broken) broken = check_maps(self, options);
  if (!broken) broken = check_twice(self, options);
  if (!broken) broken = check_fixes(self, FIX_SAFE, options);
  if (!broken) broken = check_fixes(self, FIX_ALL, options);
  return broken;
}
