// What is exported is looked at as far as it stands in the module: the calls around a function,
// from outside in.
//
//   export const save = withLog(withUser(async () => {}));   calls withLog, withUser
#include "analyze/policy.h"

#include "analyze/imported.h"
#include "analyze/policy_call.h"

// The calls around an exported function.
typedef struct Wrapping {
  bool is_named;   // one of them is a named function
  NodeId function; // not inside a named one; NO_NODE: none is in sight
  bool has_namesake;
  Namesake namesake; // the first callee that only has the name of a required one
} Wrapping;

// Arguments and operands that have the value; what is in an object or behind a condition has not.
static bool is_opaque(Kind kind) {
  return kind == KIND_OBJECT || kind == KIND_ARRAY || kind == KIND_TERNARY || kind == KIND_BINARY ||
         kind == KIND_MEMBER || kind == KIND_SUBSCRIPT || kind == KIND_TEMPLATE ||
         tree_is_class(kind);
}

static Wrapping wrapping_of(Analysis *self, const FunctionNameVec *names, NodeId value) {
  const Tree *tree = &self->tree;
  Wrapping found = {.function = NO_NODE};
  NodeId n = value, after = value == NO_NODE ? 0 : tree_after(tree, value);
  while (value != NO_NODE && n < after) {
    Kind kind = tree_kind(tree, n);
    if (tree_is_function(kind)) {
      if (found.function == NO_NODE) found.function = n;
      n = tree_after(tree, n);
      continue;
    }
    if (is_opaque(kind)) {
      n = tree_after(tree, n);
      continue;
    }
    if (kind != KIND_CALL) {
      n++;
      continue;
    }
    NodeId callee = tree_child(tree, n, FIELD_FUNCTION),
           arguments = tree_child(tree, n, FIELD_ARGUMENTS);
    bool is_named = callee != NO_NODE && imported_is_named(self, names, callee);
    found.is_named = found.is_named || is_named;
    if (!is_named && !found.has_namesake && callee != NO_NODE)
      found.has_namesake = imported_find_namesake(self, names, callee, &found.namesake);
    bool goes_on = !is_named && arguments != NO_NODE;
    n = goes_on ? arguments : tree_after(tree, n);
  }
  return found;
}

// One value may be exported under many names.
typedef struct Wrappings {
  const FunctionNameVec *names;
  Map by_value; // to an index of `found`
  Vec(Wrapping) found;
} Wrappings;

// The wrapping of an export's value; *is_new: it was not asked for before.
static Wrapping wrapping_at(Analysis *self, Wrappings *known, uint32_t export, bool *is_new) {
  const NodeId *value = &self->export_sources.items[export].value;
  uint32_t *index =
      map_put(&known->by_value, self->arena, (Str){(const char *)value, sizeof *value}, is_new);
  if (!*is_new) return known->found.items[*index];
  *index = known->found.len;
  vec_push(self->arena, &known->found, wrapping_of(self, known->names, *value));
  return *vec_last(&known->found);
}

static void report_unwrapped(Analysis *self, uint32_t index, const Wrapping *wrapping,
                             const FunctionNameVec *names) {
  const ServerExport *export = &self->plan->exports.items[index];
  Arena *arena = self->arena;
  Str list = imported_list(arena, names, false), sources = imported_list(arena, names, true);
  Diag *diag = analysis_report(self, DIAG_REQUIRE_WRAPPER, self->export_sources.items[index].name,
                               str_format(arena, "`%.*s` is exported without %.*s around it",
                                          STR_ARG(export->name), STR_ARG(list)));
  diag->help = str_format(arena, "wrap it in %.*s", STR_ARG(sources));
  if (!wrapping->has_namesake) return;
  Str from = wrapping->namesake.from;
  Str note = from.len ? str_format(arena, "this one is imported from \"%.*s\"", STR_ARG(from))
                      : STR("this is another function");
  diag_add_note(arena, diag, tree_span(&self->tree, wrapping->namesake.node), note);
}

// The callee of a named function that an inline server function is an argument of, or NO_NODE.
static NodeId named_wrapper_of(Analysis *self, const FunctionNameVec *names, NodeId function) {
  enum { MOST_STEPS = 64 };
  const Tree *tree = &self->tree;
  NodeId n = function;
  for (int steps = 0; steps < MOST_STEPS; steps++) {
    NodeId parent = tree_parent(tree, n);
    Kind kind = tree_kind(tree, parent);
    if (!tree_is_transparent(kind) && kind != KIND_ARGUMENTS && kind != KIND_CALL) return NO_NODE;
    bool is_call = kind == KIND_CALL && tree_kind(tree, n) == KIND_ARGUMENTS;
    NodeId callee = is_call ? tree_child(tree, parent, FIELD_FUNCTION) : NO_NODE;
    if (callee != NO_NODE && imported_is_named(self, names, callee)) return callee;
    n = parent;
  }
  return NO_NODE;
}

// Its directive makes the inner function an endpoint, which is called without what is around it.
static void check_inside_wrapper(Analysis *self, const FunctionNameVec *names, uint32_t index) {
  NodeId callee = named_wrapper_of(self, names, self->server_nodes.items[index]);
  if (callee == NO_NODE) return;
  Diag *diag = diag_add(
      self->arena, self->diags, DIAG_REQUIRE_WRAPPER, self->plan->functions.items[index].directive,
      str_format(self->arena, "clients call this function itself, without the `%.*s` around it",
                 STR_ARG(tree_text(&self->tree, callee))));
  diag_add_note(self->arena, diag, tree_span(&self->tree, callee), STR("it wraps the reference"));
  diag->help = STR("export the call from a 'use server' module, without this directive");
}

static void check_wrappers(Analysis *self) {
  const RuleOptions *options = diag_options(self->settings, DIAG_REQUIRE_WRAPPER);
  if (!options) return;
  const FunctionNameVec *names = &options->functions;
  Wrappings known = {.names = names};
  bool is_new;
  for (uint32_t i = 0; i < self->plan->exports.len; i++) {
    Wrapping wrapping = wrapping_at(self, &known, i, &is_new);
    bool is_wrapped = wrapping.is_named && wrapping.function == NO_NODE;
    if (!is_wrapped) report_unwrapped(self, i, &wrapping, names);
  }
  for (uint32_t i = 0; i < self->plan->functions.len; i++)
    if (self->plan->functions.items[i].inline_directive) check_inside_wrapper(self, names, i);
}

static void report_unseen(Analysis *self, uint32_t index, const FunctionNameVec *names) {
  const ServerExport *export = &self->plan->exports.items[index];
  Str list = imported_list(self->arena, names, false);
  Diag *diag =
      analysis_report(self, DIAG_REQUIRE_CALL, self->export_sources.items[index].name,
                      str_format(self->arena, "whether `%.*s` calls %.*s cannot be seen here",
                                 STR_ARG(export->name), STR_ARG(list)));
  diag->help = STR("export an async function that calls it");
}

// A named function around an exported one counts as the call.
static void check_exported_call(Analysis *self, Wrappings *known, uint32_t index) {
  bool is_new;
  Wrapping wrapping = wrapping_at(self, known, index, &is_new);
  if (wrapping.function == NO_NODE) {
    if (!wrapping.is_named) report_unseen(self, index, known->names);
    return;
  }
  Span name = tree_span(&self->tree, self->export_sources.items[index].name);
  if (is_new) policy_check_call(self, wrapping.function, name, known->names);
}

// A function without a name is shown by its directive.
static Span place_of(const Analysis *self, uint32_t index) {
  NodeId name = tree_child(&self->tree, self->server_nodes.items[index], FIELD_NAME);
  return name == NO_NODE ? self->plan->functions.items[index].directive
                         : tree_span(&self->tree, name);
}

static void check_calls(Analysis *self) {
  const RuleOptions *options = diag_options(self->settings, DIAG_REQUIRE_CALL);
  if (!options) return;
  Wrappings known = {.names = &options->functions};
  for (uint32_t i = 0; i < self->plan->exports.len; i++) check_exported_call(self, &known, i);
  for (uint32_t i = 0; i < self->plan->functions.len; i++) {
    const ServerFunction *function = &self->plan->functions.items[i];
    if (function->inline_directive)
      policy_check_call(self, self->server_nodes.items[i], place_of(self, i), &options->functions);
  }
}

static Str allowed_files(Arena *arena, const GlobVec *files) {
  StrBuf out = strbuf_on(arena, 64);
  for (uint32_t i = 0; i < files->len; i += 2) { // each is followed by its form for folders
    if (i) strbuf_add(&out, STR(", "));
    strbuf_add(&out, files->items[i]);
  }
  return strbuf_str(&out);
}

static void report_directive(Analysis *self, NodeId directive, const RuleOptions *options) {
  bool is_file = self->outside_allowed_files;
  Diag *diag =
      analysis_report(self, DIAG_ALLOW_DIRECTIVE, directive,
                      is_file ? STR("'use server' is not allowed in this file")
                              : STR("'use server' is only allowed at the top of a module"));
  diag->help = is_file ? str_format(self->arena, "move the function to one of: %.*s",
                                    STR_ARG(allowed_files(self->arena, &options->files)))
                       : STR("move the function to a 'use server' module and import it");
}

static void check_directives(Analysis *self) {
  const RuleOptions *options = diag_options(self->settings, DIAG_ALLOW_DIRECTIVE);
  if (!options) return;
  bool is_outside = self->outside_allowed_files;
  if (is_outside && self->module_directive != NO_NODE)
    report_directive(self, self->module_directive, options);
  if (!is_outside && !options->module_level) return;
  vec_each (const Function, function, &self->functions)
    if (function->directive != NO_NODE) report_directive(self, function->directive, options);
}

static void check_captures(Analysis *self) {
  const RuleOptions *options = diag_options(self->settings, DIAG_MAX_CAPTURES);
  if (!options) return;
  for (uint32_t i = 0; i < self->plan->functions.len; i++) {
    const ServerFunction *function = &self->plan->functions.items[i];
    uint32_t count = function->captures.len;
    if (count <= options->max) continue;
    Diag *diag = diag_add(self->arena, self->diags, DIAG_MAX_CAPTURES, place_of(self, i),
                          str_format(self->arena,
                                     "this server function captures %u value%s; the limit is %u",
                                     count, count == 1 ? "" : "s", options->max));
    diag->help = STR("pass them as arguments, or read them inside the function");
    vec_each (const Capture, capture, &function->captures) {
      if (span_contains(capture->first, function->directive)) continue; // has no place of its own
      diag_add_note(self->arena, diag, capture->first,
                    str_format(self->arena, "captured: `%.*s`", STR_ARG(capture->path)));
    }
  }
}

void policy_check(Analysis *self) {
  check_directives(self);
  check_wrappers(self);
  check_calls(self);
  check_captures(self);
}
