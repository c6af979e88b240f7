// A capture is a reference inside a server function to a binding that is declared around it, but
// not at the module's top level. It is kept as the longest member path that all its uses read:
//
//   function Page({ user }) { async function save() { 'use server'; user.name; user.id.x } }
//   →   user.id.x, user.name
//
// Functions that refer to each other in a cycle capture the leaf values of the whole cycle, and
// rebuild each other from those (a sealed value that holds itself could never be sealed).
#include "analyze/capture.h"

#include <stdlib.h>

#include "analyze/reference_bindings.h"
#include "analyze/scope.h"

// One captured path of one function, before shorter paths swallow longer ones.
typedef struct Path {
  Str text;
  BindingId root;
  NodeId first; // the reference
  bool is_assigned;
} Path;
typedef Vec(Path) PathVec;

typedef struct Edge {
  uint32_t target; // a server function
  BindingId binding;
} Edge;

// A server function while captures are collected.
typedef struct Captor {
  PathVec paths;            // leaf values; not other members of its cycle
  Vec(Edge) edges;          // bindings it captures that are certainly references
  Vec(BindingId) own_names; // by which it refers to itself
  uint32_t component;
  // Tarjan's algorithm
  uint32_t index, low, next_edge;
  bool is_on_stack;
} Captor;

typedef struct Collect {
  Analysis *a;
  const Tree *tree;
  Captor *captors;
  uint32_t count;
} Collect;

// A binding of the module's top level, or of the function itself, is not captured.
static bool is_captured(const Analysis *a, BindingId id, NodeId function) {
  if (id == NOTHING) return false;
  const Binding *binding = &a->bindings.items[id];
  if (binding->scope == 0 || binding->kind == BINDING_PRIVATE_NAME) return false;
  NodeId scope = a->scopes.items[binding->scope].node;
  bool is_own_name = scope == function;
  return is_own_name || scope < function || scope >= tree_after(&a->tree, function);
}

// Whether these are the arguments of what is shown as a call of `await`.
static bool is_call_of_await(const Tree *tree, NodeId arguments) {
  if (tree_kind(tree, arguments) != KIND_ARGUMENTS) return false;
  NodeId function = tree_child(tree, tree_parent(tree, arguments), FIELD_FUNCTION);
  return tree_kind(tree, function) == KIND_IDENTIFIER &&
         str_equals(tree_text(tree, function), STR("await"));
}

static bool is_callee(const Tree *tree, NodeId n) {
  n = tree_see_outward(tree, n);
  NodeId parent = tree_parent(tree, n);
  // `await o.f<T>()` is shown as a call of `await o.f`, `await (o.f)()` as a call of `await(o.f)`.
  if (tree_kind(tree, parent) == KIND_AWAIT || is_call_of_await(tree, parent)) {
    n = tree_kind(tree, parent) == KIND_AWAIT ? parent : tree_parent(tree, parent);
    parent = tree_parent(tree, n);
  }
  return tree_kind(tree, parent) == KIND_CALL && tree_field(tree, n) == FIELD_FUNCTION;
}

// Properties that must not stand alone in a copy: they would change what the object is.
static bool is_special_property(Str name) {
  return str_equals(name, STR("__proto__")) || str_equals(name, STR("then")) ||
         str_equals(name, STR("$$typeof")) || str_equals(name, STR("toJSON"));
}

static NodeId member_property(const Tree *tree, NodeId member) {
  NodeId property = tree_child(tree, member, FIELD_PROPERTY);
  return tree_kind(tree, property) == KIND_PROPERTY_NAME ||
                 tree_kind(tree, property) == KIND_IDENTIFIER
             ? property
             : NO_NODE;
}

// Whether `member` reads a property that a path may go on through.
static bool is_path_member(const Analysis *a, NodeId member, NodeId object) {
  const Tree *tree = &a->tree;
  Kind kind = tree_kind(tree, member);
  if (kind != KIND_MEMBER && kind != KIND_NESTED_IDENTIFIER) return false;
  bool is_object = tree_field(tree, object) == FIELD_OBJECT;
  NodeId property = member_property(tree, member);
  if (!is_object || property == NO_NODE || a->roles[member] != ROLE_READ) return false;
  Str name = tree_text(tree, property);
  return !memchr(name.ptr, '\\', name.len) && !is_special_property(name) &&
         !is_callee(tree, member);
}

bool capture_reads_path(const Analysis *self, NodeId reference) {
  NodeId object = tree_see_outward(&self->tree, reference);
  NodeId member = tree_parent(&self->tree, object);
  bool is_whole =
      tree_kind(&self->tree, reference) == KIND_SHORTHAND || !is_path_member(self, member, object);
  return !is_whole;
}

static Str path_of(Collect *c, const Reference *reference) {
  const Tree *tree = c->tree;
  StrBuf out = strbuf_on(c->a->arena, 32);
  strbuf_add(&out, c->a->names.items[reference->name]);
  if (tree_kind(tree, reference->node) == KIND_SHORTHAND) return strbuf_str(&out);
  NodeId n = reference->node;
  size_t root_length = out.len;
  enum { MOST_LINKS = 32 };
  for (int links = 0; links < MOST_LINKS; links++) {
    NodeId object = tree_see_outward(tree, n);
    NodeId member = tree_parent(tree, object);
    NodeId property =
        tree_kind(tree, member) == KIND_MEMBER ? member_property(tree, member) : NO_NODE;
    bool reaches_prototype =
        property != NO_NODE && str_equals(tree_text(tree, property), STR("__proto__"));
    if (reaches_prototype) out.len = root_length;
    if (!is_path_member(c->a, member, object)) return strbuf_str(&out);
    strbuf_add_byte(&out, '.');
    strbuf_add(&out, tree_text(tree, member_property(tree, member)));
    n = member;
  }
  return strbuf_str(&out);
}

static Str root_of(Str path) {
  size_t dot = str_find(path, STR("."), 0);
  return dot == SIZE_MAX ? path : str_slice(path, 0, dot);
}

static void add_path(Collect *c, PathVec *paths, Map *seen, Path path) {
  bool added;
  uint32_t *index = map_put(seen, c->a->arena, path.text, &added);
  if (added) {
    *index = paths->len;
    vec_push(c->a->arena, paths, path);
  } else if (*index < paths->len) {
    paths->items[*index].is_assigned |= path.is_assigned;
  }
}

static void add_own_name(Collect *c, Captor *captor, BindingId binding) {
  vec_each (const BindingId, known, &captor->own_names)
    if (*known == binding) return;
  vec_push(c->a->arena, &captor->own_names, binding);
}

static void collect_references(Collect *c, uint32_t index) {
  Analysis *a = c->a;
  Captor *captor = &c->captors[index];
  NodeId function = a->server_nodes.items[index];
  Map seen = {0}, seen_edges = {0};
  NodeId after = tree_after(c->tree, function);
  // A method's computed key is evaluated where the method stands, and stays there.
  bool is_method = tree_kind(c->tree, function) == KIND_METHOD;
  NodeId name = is_method ? tree_child(c->tree, function, FIELD_NAME) : NO_NODE;
  NodeId start = name == NO_NODE ? function + 1 : tree_after(c->tree, name);
  for (uint32_t i = analysis_first_reference(a, start); i < a->references.len; i++) {
    const Reference *reference = &a->references.items[i];
    if (reference->node >= after) break;
    if (!is_captured(a, reference->binding, function)) continue;
    const Binding *binding = &a->bindings.items[reference->binding];
    if (binding->server_function == index || binding->self_function == index) {
      add_own_name(c, captor, reference->binding);
      continue;
    }
    if (binding->server_function != NOTHING) {
      bool added;
      const char *key = (const char *)&reference->binding;
      map_put(&seen_edges, a->arena, (Str){key, sizeof reference->binding}, &added);
      Edge edge = {binding->server_function, reference->binding};
      if (added) vec_push(a->arena, &captor->edges, edge);
      continue;
    }
    // A name that is assigned inside (a TypeError) stays the function's own.
    bool is_own_name = a->scopes.items[binding->scope].node == function;
    if (is_own_name) continue;
    Role role = (Role)a->roles[reference->node];
    bool is_assigned = role == ROLE_WRITE || role == ROLE_UPDATE;
    CapturedUse use = {index, reference->binding, reference->node};
    vec_push(a->arena, &a->captured_uses, use);
    Path path = {path_of(c, reference), reference->binding, reference->node, is_assigned};
    add_path(c, &captor->paths, &seen, path);
  }
}

// Strongly connected components of the functions, by Tarjan's algorithm with a stack of its own.
typedef struct Components {
  Collect *c;
  Vec(uint32_t) stack, path; // Tarjan's stack; the functions being visited
  uint32_t next_index, count;
} Components;

static void enter(Components *s, uint32_t v) {
  Captor *captor = &s->c->captors[v];
  captor->index = captor->low = ++s->next_index;
  captor->is_on_stack = true;
  vec_push(s->c->a->arena, &s->stack, v);
  vec_push(s->c->a->arena, &s->path, v);
}

static void leave(Components *s, uint32_t v) {
  Captor *captor = &s->c->captors[v];
  if (captor->low == captor->index) {
    uint32_t member;
    do {
      member = s->stack.items[--s->stack.len];
      s->c->captors[member].is_on_stack = false;
      s->c->captors[member].component = s->count;
    } while (member != v);
    s->count++;
  }
  s->path.len--;
  if (!s->path.len) return;
  Captor *caller = &s->c->captors[*vec_last(&s->path)];
  if (captor->low < caller->low) caller->low = captor->low;
}

static void find_components(Collect *c) {
  Components s = {.c = c};
  for (uint32_t root = 0; root < c->count; root++) {
    if (c->captors[root].index) continue;
    enter(&s, root);
    while (s.path.len) {
      uint32_t v = *vec_last(&s.path);
      Captor *captor = &c->captors[v];
      if (captor->next_edge == captor->edges.len) {
        leave(&s, v);
        continue;
      }
      uint32_t target = captor->edges.items[captor->next_edge++].target;
      Captor *other = &c->captors[target];
      if (!other->index)
        enter(&s, target);
      else if (other->is_on_stack && other->index < captor->low)
        captor->low = other->index;
    }
  }
}

// A reference to a function outside its cycle is an ordinary captured value.
static void settle_edges(Collect *c) {
  for (uint32_t i = 0; i < c->count; i++) {
    Captor *captor = &c->captors[i];
    vec_each (Edge, edge, &captor->edges) {
      Str name = analysis_binding_name(c->a, edge->binding);
      if (c->captors[edge->target].component == captor->component) {
        vec_push(c->a->arena, &c->a->plan->functions.items[i].partners,
                 ((Partner){edge->target, name}));
        continue;
      }
      Path path = {name, edge->binding, NO_NODE, false};
      vec_push(c->a->arena, &captor->paths, path);
    }
  }
}

static bool has_captured_prefix(const Map *paths, Str path) {
  for (size_t dot = str_find(path, STR("."), 0); dot != SIZE_MAX;
       dot = str_find(path, STR("."), dot + 1))
    if (map_find(paths, str_slice(path, 0, dot))) return true;
  return false;
}

static int compare_paths(const void *a, const void *b) {
  return str_compare(((const Path *)a)->text, ((const Path *)b)->text);
}

// The paths of one function, or of all members of its cycle: once each, without longer ones,
// sorted.
static PathVec merge_paths(Collect *c, const PathVec *all) {
  Map seen = {0};
  PathVec once = {0}, merged = {0};
  for (uint32_t i = 0; i < all->len; i++) add_path(c, &once, &seen, all->items[i]);
  vec_each (Path, path, &once) {
    if (!has_captured_prefix(&seen, path->text)) vec_push(c->a->arena, &merged, *path);
  }
  if (merged.len) qsort(merged.items, merged.len, sizeof *merged.items, compare_paths);
  return merged;
}

static bool names_root(const Captor *captor, BindingId root) {
  for (uint32_t i = 0; i < captor->paths.len; i++)
    if (captor->paths.items[i].root == root) return true;
  return false;
}

static void set_captures(Collect *c, uint32_t index, const PathVec *merged, bool is_in_cycle) {
  Arena *arena = c->a->arena;
  ServerFunction *function = &c->a->plan->functions.items[index];
  Map roots = {0};
  for (uint32_t i = 0; i < merged->len; i++) {
    const Path *path = &merged->items[i];
    Span first = path->first == NO_NODE ? function->span : tree_span(c->tree, path->first);
    Capture capture = {path->text, first, path->is_assigned};
    vec_push(arena, &function->captures, capture);
    vec_push(arena, &c->a->captured_paths,
             ((CapturedPath){index, path->root, path->text, path->first}));
    bool added;
    map_put(&roots, arena, root_of(path->text), &added);
    if (!added) continue;
    bool is_foreign = is_in_cycle && !names_root(&c->captors[index], path->root);
    vec_push(arena, &function->roots, ((Root){root_of(path->text), is_foreign}));
  }
}

static void set_own_name(Collect *c, uint32_t index) {
  Analysis *a = c->a;
  ServerFunction *function = &a->plan->functions.items[index];
  const Captor *captor = &c->captors[index];
  vec_each (const BindingId, name, &captor->own_names) {
    vec_push(a->arena, &function->self_names, analysis_binding_name(a, *name));
    if (a->bindings.items[*name].kind != BINDING_OWN_NAME)
      function->self_variable = analysis_binding_name(a, *name);
  }
  if (function->form != FORM_FUNCTION) return;
  NodeId name = tree_child(c->tree, a->server_nodes.items[index], FIELD_NAME);
  if (name == NO_NODE) return;
  Str own = analysis_name_at(a, name);
  vec_each (Str, self_name, &function->self_names)
    if (str_equals(*self_name, own)) return;
  vec_each (Root, root, &function->roots)
    if (str_equals(root->name, own) && !root->is_foreign) return;
  vec_each (Partner, partner, &function->partners)
    if (str_equals(partner->name, own)) return;
  function->own_name = own;
}

// A cycle of functions: each captures the variables of all, and rebuilds those it refers to.
typedef struct Cycle {
  PathVec paths;
  uint32_t members, references; // the latter: from a member to another
} Cycle;

// How often captured names are written for a cycle grows faster than its source.
static bool is_too_large(const Cycle *cycle) {
  enum { MOST_NAMES = 64 * 1024 };
  uint64_t lists = (uint64_t)cycle->members + cycle->references;
  return cycle->members > 1 && lists * cycle->paths.len > MOST_NAMES;
}

static void report_large_cycle(Collect *c, const Cycle *cycle, uint32_t first) {
  diag_add(c->a->arena, c->a->diags, DIAG_MODULE_TOO_COMPLEX,
           c->a->plan->functions.items[first].directive,
           str_format(c->a->arena,
                      "this server function and %u others refer to each other in a cycle, and "
                      "capture %u variables together: that is too much",
                      cycle->members - 1, cycle->paths.len))
      ->help = STR("capture one object instead of its parts, or pass the functions as arguments");
}

static Cycle *find_cycles(Collect *c) {
  Cycle *cycles = arena_new_array(c->a->arena, Cycle, c->count);
  for (uint32_t i = 0; i < c->count; i++) {
    Cycle *cycle = &cycles[c->captors[i].component];
    cycle->members++;
    cycle->references += c->a->plan->functions.items[i].partners.len;
    vec_each (Path, path, &c->captors[i].paths) vec_push(c->a->arena, &cycle->paths, *path);
  }
  for (uint32_t i = 0; i < c->count; i++) cycles[i].paths = merge_paths(c, &cycles[i].paths);
  return cycles;
}

static void settle_captures(Collect *c) {
  Cycle *cycles = find_cycles(c);
  for (uint32_t i = 0; i < c->count; i++) {
    Cycle *cycle = &cycles[c->captors[i].component];
    if (is_too_large(cycle)) {
      report_large_cycle(c, cycle, i);
      cycle->paths.len = 0; // reported once
    }
    set_captures(c, i, &cycle->paths, cycle->members > 1);
    set_own_name(c, i);
  }
}

void capture_collect(Analysis *self) {
  Collect c = {.a = self, .tree = &self->tree, .count = self->plan->functions.len};
  c.captors = arena_new_array(self->arena, Captor, c.count);
  reference_bindings_note(self);
  for (uint32_t i = 0; i < c.count; i++)
    if (self->plan->functions.items[i].inline_directive) collect_references(&c, i);
  find_components(&c);
  settle_edges(&c);
  settle_captures(&c);
}
