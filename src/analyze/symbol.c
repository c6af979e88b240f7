// A symbol's links stand from outside in: the names of the functions and classes around, and the
// object keys between them.
//
//   function Page() { const x = { a: { b: async () => { 'use server' } } } }   →   Page.x.a.b
#include "analyze/symbol.h"

#include "analyze/directive.h"
#include "syntax/names.h"
#include "syntax/number.h"

static const Str no_name = {"_", 1};

static Str quoted_unless_identifier(Analysis *self, Str key) {
  if (name_is_identifier(key)) return key;
  StrBuf out = strbuf_on(self->arena, key.len + 8);
  strbuf_add_json(&out, key);
  return strbuf_str(&out);
}

static Str string_value(Analysis *self, NodeId string) {
  return analysis_string_value(self->arena, directive_characters(&self->tree, string));
}

// A property key as its link; `_` for a computed one that is no string.
static Str key_link(Analysis *self, NodeId key) {
  const Tree *tree = &self->tree;
  if (tree_kind(tree, key) == KIND_COMPUTED_KEY) {
    key = tree_see_through(tree, tree_first_named(tree, key));
    bool is_constant = tree_kind(tree, key) == KIND_STRING || tree_kind(tree, key) == KIND_NUMBER;
    if (!is_constant) return no_name;
  }
  Str text = tree_text(tree, key);
  if (tree_kind(tree, key) == KIND_STRING)
    return quoted_unless_identifier(self, string_value(self, key));
  if (tree_kind(tree, key) == KIND_NUMBER) return quoted_unless_identifier(self, text);
  return analysis_name_at(self, key);
}

// `a.b.c` of a callee or an assignment's target; a curried call is named by its inner callee; what
// cannot be named is "".
static Str dotted_name(Analysis *self, NodeId n) {
  const Tree *tree = &self->tree;
  StrVec parts = {0};
  for (;;) {
    n = tree_see_through(tree, n);
    Kind kind = tree_kind(tree, n);
    if (kind == KIND_CALL || kind == KIND_NEW) {
      n = tree_child(tree, n, kind == KIND_CALL ? FIELD_FUNCTION : FIELD_CONSTRUCTOR);
      continue;
    }
    if (kind != KIND_MEMBER) break;
    NodeId property = tree_child(tree, n, FIELD_PROPERTY);
    if (property == NO_NODE) break;
    vec_push(self->arena, &parts, analysis_name_at(self, property));
    n = tree_child(tree, n, FIELD_OBJECT);
  }
  Kind kind = tree_kind(tree, n);
  bool has_root = kind == KIND_IDENTIFIER || kind == KIND_THIS || kind == KIND_SUPER ||
                  kind == KIND_IMPORT_CALLEE;
  if (has_root) vec_push(self->arena, &parts, analysis_name_at(self, n));
  StrBuf out = strbuf_on(self->arena, 32);
  for (uint32_t i = parts.len; i-- > 0;) {
    strbuf_add(&out, parts.items[i]);
    if (i) strbuf_add_byte(&out, '.');
  }
  return strbuf_str(&out);
}

static NodeId callee_of(const Tree *tree, NodeId call) {
  return tree_child(tree, call,
                    tree_kind(tree, call) == KIND_CALL ? FIELD_FUNCTION : FIELD_CONSTRUCTOR);
}

// `await (x)(y)` is shown as a call of `await`.
static bool is_real_callee(const Tree *tree, NodeId callee) {
  return callee != NO_NODE && !str_equals(tree_text(tree, callee), STR("await"));
}

// One step outward from a value to what has the same value, or is a call of or with it.
// *wrapper: the callee of a call that takes the value as an argument, else NO_NODE.
static NodeId step_out(const Tree *tree, NodeId n, NodeId *wrapper) {
  *wrapper = NO_NODE;
  NodeId parent = tree_parent(tree, n);
  Kind kind = tree_kind(tree, parent);
  if (kind == KIND_AWAIT) return parent;
  if (tree_is_transparent(kind))
    return tree_first_named(tree, parent) == n || kind == KIND_TYPE_ASSERTION ? parent : NO_NODE;
  if (kind == KIND_ARGUMENTS) {
    NodeId call = tree_parent(tree, parent), callee = callee_of(tree, call);
    if (is_real_callee(tree, callee)) *wrapper = callee;
    return call;
  }
  if (kind == KIND_CALL) return tree_field(tree, n) == FIELD_FUNCTION ? parent : NO_NODE;
  bool is_method_callee = kind == KIND_MEMBER && tree_field(tree, n) == FIELD_OBJECT &&
                          tree_kind(tree, tree_parent(tree, parent)) == KIND_CALL &&
                          tree_field(tree, parent) == FIELD_FUNCTION;
  return is_method_callee ? parent : NO_NODE;
}

// What a function, class or object is the value of, seen through calls, parentheses and casts.
typedef struct Holder {
  NodeId node; // declarator, assignment, field, attribute, pair …; NO_NODE: none
  Str link;    // its name; empty for a pair, whose key is a link of its own
  Str callee;  // the innermost call that takes the value as an argument
} Holder;

static Str binding_link(Analysis *self, NodeId target) {
  Kind kind = tree_kind(&self->tree, target);
  if (kind == KIND_IDENTIFIER || kind == KIND_SHORTHAND_PATTERN)
    return analysis_name_at(self, target);
  return kind == KIND_MEMBER ? dotted_name(self, target) : no_name;
}

static Holder holder_at(Analysis *self, NodeId n) {
  const Tree *tree = &self->tree;
  NodeId parent = tree_parent(tree, n);
  Field field = tree_field(tree, n);
  Holder holder = {.node = parent};
  switch (tree_kind(tree, parent)) {
  case KIND_PAIR: return holder; // a computed key has a node of its own
  case KIND_DECLARATOR:
    holder.link = binding_link(self, tree_child(tree, parent, FIELD_NAME));
    return holder;
  case KIND_ASSIGNMENT:
  case KIND_AUGMENTED_ASSIGNMENT:
  case KIND_ASSIGNMENT_PATTERN:
  case KIND_OBJECT_ASSIGNMENT_PATTERN:
    if (field != FIELD_RIGHT) break;
    holder.link = binding_link(self, tree_child(tree, parent, FIELD_LEFT));
    return holder;
  case KIND_REQUIRED_PARAMETER:
  case KIND_OPTIONAL_PARAMETER:
    if (field != FIELD_VALUE) break;
    holder.link = binding_link(self, tree_child(tree, parent, FIELD_PATTERN));
    return holder;
  case KIND_FIELD:
  case KIND_PUBLIC_FIELD: {
    if (field != FIELD_VALUE) break;
    NodeId key = tree_child(tree, parent, FIELD_PROPERTY);
    holder.link = key_link(self, key != NO_NODE ? key : tree_child(tree, parent, FIELD_NAME));
    return holder;
  }
  case KIND_JSX_EXPRESSION: {
    NodeId attribute = tree_parent(tree, parent);
    if (tree_kind(tree, attribute) != KIND_JSX_ATTRIBUTE) break;
    holder.node = attribute;
    holder.link =
        quoted_unless_identifier(self, tree_text(tree, tree_first_named(tree, attribute)));
    return holder;
  }
  case KIND_EXPORT:
    if (tree_child_of_kind(tree, parent, TOKEN_DEFAULT) == NO_NODE) break;
    holder.link = STR("default");
    return holder;
  default: break;
  }
  return (Holder){.node = NO_NODE};
}

static Holder find_holder(Analysis *self, NodeId n) {
  Str callee = {0};
  for (;;) {
    Holder holder = holder_at(self, n);
    if (holder.node != NO_NODE) {
      holder.callee = callee;
      return holder;
    }
    NodeId wrapper, outer = step_out(&self->tree, n, &wrapper);
    if (outer == NO_NODE) return (Holder){.node = NO_NODE, .callee = callee};
    if (wrapper != NO_NODE && !callee.len) callee = dotted_name(self, wrapper);
    n = outer;
  }
}

static NodeId own_name(const Tree *tree, NodeId n) {
  return tree_child(tree, n, FIELD_NAME);
}

typedef struct Chain {
  Analysis *self;
  StrVec links; // innermost first
} Chain;

static void add_link(Chain *chain, Str link) {
  if (link.len) vec_push(chain->self->arena, &chain->links, link);
}

// Adds the link of a function or class; returns where to go on outward from.
static NodeId add_entity(Chain *chain, NodeId n) {
  Analysis *self = chain->self;
  NodeId name = own_name(&self->tree, n);
  if (name != NO_NODE) {
    add_link(chain, key_link(self, name));
    return n;
  }
  Holder holder = find_holder(self, n);
  if (holder.node == NO_NODE) {
    add_link(chain, holder.callee.len ? holder.callee : no_name);
    return n;
  }
  if (tree_kind(&self->tree, holder.node) == KIND_PAIR) return n;
  add_link(chain, holder.link.len ? holder.link : no_name);
  return holder.node;
}

// An object literal is named by what it is the value of.
static NodeId add_object(Chain *chain, NodeId object) {
  Holder holder = find_holder(chain->self, object);
  bool is_named = holder.node != NO_NODE && holder.link.len;
  if (!is_named) return object;
  add_link(chain, holder.link);
  return holder.node;
}

// The symbol of a function that has one already; NULL: it has none.
static const Str *known_symbol(const Analysis *self, NodeId function) {
  const uint32_t *index =
      map_find(&self->symbol_index, (Str){(const char *)&function, sizeof function});
  return index ? &self->symbols.items[*index] : NULL;
}

static void remember_symbol(Analysis *self, NodeId function, Str symbol) {
  NodeId *key = arena_take(self->arena, sizeof *key);
  *key = function;
  *map_put(&self->symbol_index, self->arena, (Str){(const char *)key, sizeof *key}, NULL) =
      self->symbols.len;
  vec_push(self->arena, &self->symbols, symbol);
}

// Server functions inside others have the others' symbols as their beginnings.
Str symbol_of_function(Analysis *self, NodeId function) {
  const Tree *tree = &self->tree;
  Chain chain = {.self = self};
  NodeId n = add_entity(&chain, function);
  while (tree_parent(tree, n) != NO_NODE) {
    NodeId parent = tree_parent(tree, n);
    Kind kind = tree_kind(tree, parent);
    const Str *outer = tree_is_function(kind) ? known_symbol(self, parent) : NULL;
    if (outer) {
      add_link(&chain, *outer);
      break;
    }
    bool is_value = kind == KIND_PAIR && tree_field(tree, n) == FIELD_VALUE;
    bool is_method = kind == KIND_OBJECT && tree_kind(tree, n) == KIND_METHOD;
    if (is_value) {
      add_link(&chain, key_link(self, tree_child(tree, parent, FIELD_KEY)));
      n = add_object(&chain, tree_parent(tree, parent));
    } else if (is_method) {
      n = add_object(&chain, parent);
    } else {
      bool is_entity = tree_is_function(kind) || tree_is_class(kind);
      n = is_entity ? add_entity(&chain, parent) : parent;
    }
  }
  StrBuf out = strbuf_on(self->arena, 64);
  for (uint32_t i = chain.links.len; i-- > 0;) {
    strbuf_add(&out, chain.links.items[i]);
    if (i) strbuf_add_byte(&out, '.');
  }
  remember_symbol(self, function, strbuf_str(&out));
  return strbuf_str(&out);
}

Str symbol_key_name(Analysis *self, NodeId key) {
  const Tree *tree = &self->tree;
  if (tree_kind(tree, key) == KIND_COMPUTED_KEY) {
    key = tree_see_through(tree, tree_first_named(tree, key));
    if (tree_kind(tree, key) != KIND_STRING && tree_kind(tree, key) != KIND_NUMBER) return STR("");
  }
  if (tree_kind(tree, key) == KIND_STRING) return string_value(self, key);
  if (tree_kind(tree, key) == KIND_NUMBER) return number_key(self->arena, tree_text(tree, key));
  return analysis_name_at(self, key);
}

Str symbol_function_name(Analysis *self, NodeId function) {
  const Tree *tree = &self->tree;
  NodeId name = own_name(tree, function);
  if (name != NO_NODE) return symbol_key_name(self, name);
  Holder holder = holder_at(self, tree_see_outward(tree, function));
  Kind kind = tree_kind(tree, holder.node);
  switch (kind) {
  case KIND_PAIR: return symbol_key_name(self, tree_child(tree, holder.node, FIELD_KEY));
  case KIND_FIELD:
  case KIND_PUBLIC_FIELD: {
    NodeId key = tree_child(tree, holder.node, FIELD_PROPERTY);
    return symbol_key_name(self, key != NO_NODE ? key : tree_child(tree, holder.node, FIELD_NAME));
  }
  case KIND_JSX_ATTRIBUTE: return STR("");
  default: break;
  }
  bool is_path = str_find(holder.link, STR("."), 0) != SIZE_MAX;
  bool is_plain =
      holder.node != NO_NODE && holder.link.len && !is_path && !str_equals(holder.link, no_name);
  return is_plain ? holder.link : STR("");
}

StrVec symbol_wrappers(Analysis *self, NodeId function) {
  StrVec inner_first = {0}, wrappers = {0};
  for (NodeId n = function; n != NO_NODE && holder_at(self, n).node == NO_NODE;) {
    NodeId wrapper;
    n = step_out(&self->tree, n, &wrapper);
    if (wrapper != NO_NODE) vec_push(self->arena, &inner_first, dotted_name(self, wrapper));
  }
  for (uint32_t i = inner_first.len; i-- > 0;)
    vec_push(self->arena, &wrappers, inner_first.items[i]);
  return wrappers;
}

StrVec symbol_wrappers_of_value(Analysis *self, NodeId value) {
  const Tree *tree = &self->tree;
  StrVec wrappers = {0};
  for (;;) {
    value = tree_see_through(tree, value);
    Kind kind = tree_kind(tree, value);
    if (kind == KIND_AWAIT) {
      value = tree_first_named(tree, value);
      continue;
    }
    if (kind != KIND_CALL && kind != KIND_NEW) return wrappers;
    Str name = dotted_name(self, callee_of(tree, value));
    if (name.len) vec_push(self->arena, &wrappers, name);
    NodeId next = NO_NODE, arguments = tree_child_of_kind(tree, value, KIND_ARGUMENTS);
    if (arguments == NO_NODE) return wrappers;
    tree_each_child(tree, arguments, argument) {
      Kind inner = tree_kind(tree, tree_see_through(tree, argument));
      if (inner == KIND_CALL && next == NO_NODE) next = argument;
      if (tree_is_function(inner)) return wrappers;
    }
    if (next == NO_NODE) return wrappers;
    value = next;
  }
}

static void number_one(Analysis *self, Map *counts, Map *firsts, uint32_t index) {
  ServerFunction *f = &self->plan->functions.items[index];
  bool added;
  uint32_t *count = map_put(counts, self->arena, f->symbol, &added);
  ++*count;
  if (added) {
    *map_put(firsts, self->arena, f->symbol, NULL) = index;
    return;
  }
  const ServerFunction *first = &self->plan->functions.items[*map_find(firsts, f->symbol)];
  if (first->inline_directive) {
    Diag *diag =
        diag_add(self->arena, self->diags, DIAG_AMBIGUOUS_SYMBOL, f->span,
                 str_format(self->arena, "another server function of this module is `%.*s` too",
                            STR_ARG(f->symbol)));
    diag_add_note(self->arena, diag, first->span, STR("the first one is here"));
    diag->help =
        STR("give this function a name of its own, so that its id does not depend on the order");
  }
  f->symbol = str_format(self->arena, "%.*s~%u", STR_ARG(f->symbol), *count);
}

void symbol_number(Analysis *self) {
  Map counts = {0}, firsts = {0};
  for (int pass = 0; pass < 2; pass++)
    for (uint32_t i = 0; i < self->plan->functions.len; i++)
      if (self->plan->functions.items[i].inline_directive == (pass == 1))
        number_one(self, &counts, &firsts, i);
}
