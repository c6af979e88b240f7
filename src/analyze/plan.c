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

// `$$`, or `$$1_` and so on: no identifier of the module begins with it.
static Str unused_prefix(Analysis *self) {
  Str prefix = STR("$$");
  for (unsigned n = 1;; n++) {
    bool is_used = false;
    for (uint32_t i = 0; i < self->names.len && !is_used; i++)
      is_used = str_starts_with(self->names.items[i], prefix);
    if (!is_used) return prefix;
    prefix = str_format(self->arena, "$$%u_", n);
  }
}

static void place_header(Analysis *self) {
  NodeId first = self->first_statement;
  self->plan->header_at =
      first == NO_NODE ? (uint32_t)self->tree.text.len : tree_node(&self->tree, first)->start;
}

static void collect_client(Analysis *self) {
  self->plan->is_client_reference = true;
  check_commonjs(self);
  exports_collect(self);
}

void plan_build(Analysis *self) {
  scope_declare(self);
  directive_find(self);
  bool has_work = self->module_directive != NO_NODE || self->plan->directives.len > 0;
  scope_resolve(self);
  place_header(self);
  self->plan->prefix = unused_prefix(self);
  if (self->client_references && self->plan->kind == MODULE_CLIENT) collect_client(self);
  if (!has_work || self->client_directive != NO_NODE) return;
  check_commonjs(self);
  bool is_server_module = self->plan->kind == MODULE_SERVER;
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
