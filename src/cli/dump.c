#include "cli/dump.h"

#include "cli/dump_analysis.h"

static const char *form_name(FunctionForm form) {
  static const char *const names[] = {
      [FORM_UNKNOWN] = "unknown", [FORM_FUNCTION] = "function",           [FORM_ARROW] = "arrow",
      [FORM_METHOD] = "method",   [FORM_STATIC_METHOD] = "static-method",
  };
  return names[form];
}

static const char *placement_name(Placement placement) {
  static const char *const names[] = {
      [PLACE_STAYS] = "stays",   [PLACE_EXPRESSION] = "expression",
      [PLACE_METHOD] = "method", [PLACE_DECLARATION] = "declaration",
      [PLACE_STATIC] = "static",
  };
  return names[placement];
}

static const char *module_kind_name(ModuleKind kind) {
  static const char *const names[] = {
      [MODULE_PLAIN] = "plain", [MODULE_SERVER] = "server", [MODULE_CLIENT] = "client"};
  return names[kind];
}

static void add_span(StrBuf *out, const char *name, Span span) {
  strbuf_add_format(out, " %s %u-%u", name, span.start, span.end);
}

static void add_flag(StrBuf *out, const char *name, bool is_set) {
  if (is_set) strbuf_add_format(out, " %s", name);
}

static void add_captures(StrBuf *out, const CaptureVec *captures) {
  for (uint32_t i = 0; i < captures->len; i++) {
    const Capture *capture = &captures->items[i];
    strbuf_add_format(out, "    captures %.*s", STR_ARG(capture->path));
    add_span(out, "at", capture->first);
    add_flag(out, "assigned", capture->assigned);
    strbuf_add_byte(out, '\n');
  }
}

static void add_function(StrBuf *out, const ServerFunction *function) {
  strbuf_add_format(out, "  %s %s, %.*s", function->inline_directive ? "inline" : "export",
                    form_name(function->form), STR_ARG(function->symbol));
  strbuf_add_format(out, " (%.*s) place %s", STR_ARG(function->id),
                    placement_name(function->placement));
  add_span(out, "span", function->span);
  add_span(out, "removed", function->removed);
  add_flag(out, "async", function->is_async);
  add_flag(out, "generator", function->is_generator);
  add_flag(out, "verified", function->verified);
  add_flag(out, "rest", function->has_rest);
  add_flag(out, "needs-semicolon", function->needs_semicolon);
  strbuf_add_format(out, " params %u binding-at %u\n", function->params, function->binding_at);
  add_captures(out, &function->captures);
  for (uint32_t i = 0; i < function->partners.len; i++)
    strbuf_add_format(out, "    partner %u, %.*s\n", function->partners.items[i].function,
                      STR_ARG(function->partners.items[i].name));
  for (uint32_t i = 0; i < function->self_names.len; i++)
    strbuf_add_format(out, "    itself as %.*s\n", STR_ARG(function->self_names.items[i]));
  for (uint32_t i = 0; i < function->wrappers.len; i++)
    strbuf_add_format(out, "    wrapped by %.*s\n", STR_ARG(function->wrappers.items[i]));
}

static void add_export(StrBuf *out, const ServerExport *export) {
  static const char *const names[] = {
      [REGISTER_IN_HEADER] = "in header",
      [REGISTER_AFTER_STATEMENT] = "after statement",
      [REGISTER_AT_END] = "at end",
      [REGISTER_IN_REGISTRY] = "in registry",
  };
  strbuf_add_format(out, "  exports %.*s, function %u, local %.*s, registered %s\n",
                    STR_ARG(export->name), export->function, STR_ARG(export->local),
                    names[export->registration]);
}

static void dump_plan(StrBuf *out, const Module *module) {
  const Plan *plan = &module->plan;
  strbuf_add_format(out, "plan: %s module, %s, header at %u, prefix %.*s\n",
                    module_kind_name(plan->kind), module->parsed ? "parsed" : "not parsed",
                    plan->header_at, STR_ARG(plan->prefix));
  for (uint32_t i = 0; i < plan->functions.len; i++) add_function(out, &plan->functions.items[i]);
  for (uint32_t i = 0; i < plan->exports.len; i++) add_export(out, &plan->exports.items[i]);
  vec_each (const Str, name, &plan->client_exports)
    strbuf_add_format(out, "  client reference %.*s\n", STR_ARG(*name));
}

static void dump_directives(StrBuf *out, const Module *module) {
  for (uint32_t i = 0; i < module->plan.directives.len; i++) {
    Span span = module->plan.directives.items[i].span;
    strbuf_add_format(out, "%u-%u %.*s\n", span.start, span.end,
                      STR_ARG(span_text(span, module->text)));
  }
}

typedef struct Dump {
  Str name;
  DumpFunction *run;
} Dump;

static const Dump dumps[] = {
    {{"directives", 10}, dump_directives}, {{"edits", 5}, dump_edits}, {{"plan", 4}, dump_plan},
    {{"scopes", 6}, dump_scopes},          {{"tree", 4}, dump_tree},
};

DumpFunction *dump_find(Str name) {
  for (size_t i = 0; i < sizeof dumps / sizeof *dumps; i++)
    if (str_equals(dumps[i].name, name)) return dumps[i].run;
  return NULL;
}
