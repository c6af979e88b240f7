// Runs the passes over one parsed module and leaves its Plan.
#include "analyze/plan_build.h"

#include <stdlib.h>

#include "analyze/capture.h"
#include "analyze/check.h"
#include "analyze/check_exposure.h"
#include "analyze/check_secrets.h"
#include "analyze/directive.h"
#include "analyze/exports.h"
#include "analyze/function.h"
#include "analyze/placement.h"
#include "analyze/policy.h"
#include "analyze/scope.h"
#include "analyze/symbol.h"

static void index_functions(Analysis *self) {
  self->server_index = (Map){0};
  for (uint32_t i = 0; i < self->server_nodes.len; i++) {
    NodeId *node = &self->server_nodes.items[i];
    if (*node == NO_NODE) continue;
    bool added;
    NodeId *key = arena_take(self->arena, sizeof *key); // the vector may move
    *key = *node;
    uint32_t *index =
        map_put(&self->server_index, self->arena, (Str){(const char *)key, sizeof *key}, &added);
    if (added) *index = i;
  }
}

// A 'use server' module's exported functions are there already; their own directive is redundant.
static void collect_inline(Analysis *self) {
  index_functions(self);
  for (FunctionId id = 0; id < self->functions.len; id++) {
    const Function *function = &self->functions.items[id];
    if (function->directive == NO_NODE) continue;
    uint32_t exported = analysis_server_function(self, function->node);
    if (exported != NOTHING) {
      directive_report_redundant(self, function);
      continue;
    }
    if (!check_function_kind(self, id)) continue;
    ServerFunction out = {.inline_directive = true};
    function_describe(self, function->node, &out);
    out.symbol = symbol_of_function(self, function->node);
    out.wrappers = symbol_wrappers(self, function->node);
    vec_push(self->arena, &self->plan->functions, out);
    vec_push(self->arena, &self->server_nodes, function->node);
  }
}

typedef struct Order {
  uint32_t start, old_index;
} Order;

static int compare_order(const void *a, const void *b) {
  const Order *x = a, *y = b;
  if (x->start != y->start) return x->start < y->start ? -1 : 1;
  return x->old_index < y->old_index ? -1 : 1;
}

// Source order; exports follow their functions.
static void sort_functions(Analysis *self) {
  Plan *plan = self->plan;
  uint32_t count = plan->functions.len;
  Order *order = arena_take(self->arena, (count + 1) * sizeof *order);
  for (uint32_t i = 0; i < count; i++) order[i] = (Order){plan->functions.items[i].place.start, i};
  qsort(order, count, sizeof *order, compare_order);
  ServerFunctionVec functions = {0};
  uint32_t *new_index = arena_take(self->arena, (count + 1) * sizeof *new_index);
  NodeId *nodes = arena_take(self->arena, (count + 1) * sizeof *nodes);
  for (uint32_t i = 0; i < count; i++) {
    vec_push(self->arena, &functions, plan->functions.items[order[i].old_index]);
    nodes[i] = self->server_nodes.items[order[i].old_index];
    new_index[order[i].old_index] = i;
  }
  plan->functions = functions;
  if (count) memcpy(self->server_nodes.items, nodes, count * sizeof *nodes);
  vec_each (ServerExport, export, &plan->exports) export->function = new_index[export->function];
  index_functions(self);
}

static bool any_begins_with(const StrVec *names, Str prefix) {
  vec_each (const Str, name, names)
    if (str_starts_with(*name, prefix)) return true;
  return false;
}

// What client output declares has the name of an export, whatever the module calls it.
static bool begins_a_name(const Analysis *self, Str prefix) {
  vec_each (const ServerExport, export, &self->plan->exports)
    if (str_starts_with(export->name, prefix)) return true;
  return any_begins_with(&self->names, prefix) ||
         any_begins_with(&self->plan->client_exports, prefix);
}

// `$$`, or `$$1_` and so on: no identifier and no export of the module begins with it.
static Str unused_prefix(Analysis *self) {
  Str prefix = STR("$$");
  for (unsigned n = 1; begins_a_name(self, prefix); n++)
    prefix = str_format(self->arena, "$$%u_", n);
  return prefix;
}

// In front of the first statement, and of what belongs to it and was masked for the parser.
static void place_header(Analysis *self) {
  const Tree *tree = &self->tree;
  NodeId first = self->first_statement;
  uint32_t before = 0;
  tree_each_child(tree, 0, child) {
    if (child >= first) break;
    before = tree_node(tree, child)->end;
  }
  uint32_t end = first == NO_NODE ? (uint32_t)tree->text.len : tree_node(tree, first)->start;
  uint32_t next = (uint32_t)tree_next_token(tree, before);
  self->plan->header_at = next < end ? next : end;
}

static void collect_client(Analysis *self) {
  self->plan->is_client_reference = true;
  check_commonjs(self);
  exports_collect(self);
}

static void collect_server(Analysis *self) {
  bool is_server_module = self->plan->kind == MODULE_SERVER;
  check_commonjs(self);
  if (is_server_module) exports_collect(self);
  collect_inline(self);
  sort_functions(self);
  if (!is_server_module) exports_collect(self);
  capture_collect(self);
  check_functions(self);
  check_exposure(self);
  check_secrets(self);
  policy_check(self);
  symbol_number(self);
  placement_decide(self);
}

void plan_build(Analysis *self) {
  scope_declare(self);
  directive_find(self);
  bool has_work = self->module_directive != NO_NODE || self->plan->directives.len > 0;
  scope_resolve(self);
  place_header(self);
  if (self->client_references && self->plan->kind == MODULE_CLIENT) collect_client(self);
  if (has_work && self->client_directive == NO_NODE) collect_server(self);
  self->plan->prefix = unused_prefix(self);
}
