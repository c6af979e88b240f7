// A callee is walked inward to the identifier it begins with, and from there through aliases to an
// import. What is noted on the way: the first and the last property.
//
//   session.action.input(x).handler(f)   root `session`, properties action … handler
#include "analyze/imported.h"

#include "syntax/language.h"

enum { LONGEST_CHAIN = 64 };

typedef struct Chain {
  NodeId root;      // an identifier; NO_NODE: the callee begins with something else
  Str first, last;  // properties: next to the root, and the one that is called; "": none
  uint32_t members; // how many properties
} Chain;

static void add_property(Chain *chain, Str property) {
  if (!chain->members++) chain->last = property;
  chain->first = property;
}

// Goes inward from `n`, past calls, casts and `await`.
static void walk_inward(Analysis *self, Chain *chain, NodeId n) {
  const Tree *tree = &self->tree;
  chain->root = NO_NODE;
  for (int steps = 0; steps < LONGEST_CHAIN && n != NO_NODE; steps++) {
    n = tree_see_through(tree, n);
    switch (tree_kind(tree, n)) {
    case KIND_IDENTIFIER: chain->root = n; return;
    case KIND_AWAIT: n = tree_first_named(tree, n); break;
    case KIND_CALL: n = tree_child(tree, n, FIELD_FUNCTION); break;
    case KIND_MEMBER: {
      NodeId property = tree_child(tree, n, FIELD_PROPERTY);
      if (property == NO_NODE) return;
      add_property(chain, analysis_name_at(self, property));
      n = tree_child(tree, n, FIELD_OBJECT);
      break;
    }
    default: return;
    }
  }
}

static BindingId binding_at(const Analysis *self, NodeId identifier) {
  uint32_t index = analysis_first_reference(self, identifier);
  if (index >= self->references.len) return NOTHING;
  const Reference *reference = &self->references.items[index];
  return reference->node == identifier ? reference->binding : NOTHING;
}

// Goes on from `const a = b.c` or `const { c: a } = b` to `b`; false where the binding is no alias.
static bool follow_alias(Analysis *self, Chain *chain, const Binding *binding) {
  Str key;
  NodeId value = binding->is_assigned ? NO_NODE : analysis_initializer(self, binding, &key);
  if (value == NO_NODE) return false;
  if (key.len) add_property(chain, key);
  walk_inward(self, chain, value);
  return chain->root != NO_NODE;
}

typedef struct Origin {
  Str from; // a specifier; "": this module itself
  Str name, method;
} Origin;

static Str specifier_of(Analysis *self, NodeId import) {
  const Tree *tree = &self->tree;
  while (import != 0 && tree_kind(tree, import) != KIND_IMPORT_STATEMENT)
    import = tree_parent(tree, import);
  NodeId source = tree_child(tree, import, FIELD_SOURCE);
  return source == NO_NODE ? STR("") : analysis_key(self, source);
}

static bool is_import(const Binding *binding) {
  return binding->kind == BINDING_IMPORT || binding->kind == BINDING_NAMESPACE_IMPORT;
}

// The name under which its module exports an import; of a namespace the first property.
static Str exported_name(Analysis *self, Chain *chain, const Binding *binding) {
  const Tree *tree = &self->tree;
  if (binding->kind == BINDING_NAMESPACE_IMPORT) {
    Str name = chain->first;
    if (chain->members) chain->members--;
    return name;
  }
  if (tree_kind(tree, binding->declaration) != KIND_IMPORT_SPECIFIER) return STR("default");
  NodeId name = tree_child(tree, binding->declaration, FIELD_NAME);
  return analysis_key(self, name);
}

// Takes the last part away.
static void cut_part(StrBuf *path) {
  size_t slash = str_find_last(strbuf_str(path), '/');
  path->len = slash == SIZE_MAX ? 0 : slash;
}

static void add_part(StrBuf *path, Str part) {
  bool is_above = !path->len || str_equals(strbuf_str(path), STR("..")) ||
                  str_ends_with(strbuf_str(path), STR("/.."));
  if (!part.len || str_equals(part, STR("."))) return;
  if (str_equals(part, STR("..")) && !is_above) {
    cut_part(path);
    return;
  }
  if (path->len) strbuf_add_byte(path, '/');
  strbuf_add(path, part);
}

// './session' in app/actions.ts → app/session
static Str path_of_specifier(const Analysis *self, Str specifier) {
  StrBuf path = strbuf_on(self->arena, self->path.len + specifier.len + 2);
  strbuf_add(&path, self->path);
  cut_part(&path);
  for (size_t at = 0; at <= specifier.len;) {
    size_t slash = str_find(specifier, STR("/"), at);
    size_t end = slash == SIZE_MAX ? specifier.len : slash;
    add_part(&path, str_slice(specifier, at, end));
    at = end + 1;
  }
  return language_module_name(strbuf_str(&path));
}

static bool is_from(const Analysis *self, const FunctionName *name, Str from) {
  if (!from.len) return name->is_file && str_equals(language_module_name(self->path), name->from);
  if (!name->is_file) return str_equals(from, name->from);
  return from.ptr[0] == '.' && str_equals(path_of_specifier(self, from), name->from);
}

static bool is_named(const Analysis *self, const FunctionNameVec *names, Origin origin) {
  vec_each (const FunctionName, name, names) {
    bool is_same = str_equals(name->name, origin.name) && str_equals(name->method, origin.method);
    if (is_same && is_from(self, name, origin.from)) return true;
  }
  return false;
}

// What the chain's root is, in the words of the config.
static Origin origin_of(Analysis *self, Chain *chain, BindingId id) {
  const Binding *binding = &self->bindings.items[id];
  Origin origin = {.name = analysis_binding_name(self, id)};
  if (is_import(binding)) {
    origin.from = specifier_of(self, binding->declaration);
    origin.name = exported_name(self, chain, binding);
  }
  origin.method = chain->members ? chain->last : STR("");
  return origin;
}

bool imported_is_named(Analysis *self, const FunctionNameVec *names, NodeId callee) {
  Chain chain = {0};
  walk_inward(self, &chain, callee);
  for (int steps = 0; steps < LONGEST_CHAIN && chain.root != NO_NODE; steps++) {
    BindingId id = binding_at(self, chain.root);
    if (id == NOTHING) return false;
    const Binding *binding = &self->bindings.items[id];
    bool is_of_module = binding->scope == 0;
    if (is_of_module && is_named(self, names, origin_of(self, &chain, id))) return true;
    if (is_import(binding) || !follow_alias(self, &chain, binding)) return false;
  }
  return false;
}

bool imported_find_namesake(Analysis *self, const FunctionNameVec *names, NodeId callee,
                            Namesake *found) {
  Chain chain = {0};
  walk_inward(self, &chain, callee);
  if (chain.root == NO_NODE) return false;
  Str root = analysis_name_at(self, chain.root);
  BindingId id = binding_at(self, chain.root);
  Origin origin = {.name = root};
  if (id != NOTHING) origin = origin_of(self, &chain, id);
  vec_each (const FunctionName, name, names) {
    bool is_alike = str_equals(name->name, root) || str_equals(name->name, origin.name);
    if (!is_alike) continue;
    *found = (Namesake){chain.root, is_from(self, name, origin.from) ? STR("") : origin.from};
    return true;
  }
  return false;
}

static void add_name(StrBuf *out, const FunctionName *name) {
  strbuf_add_format(out, "`%.*s", STR_ARG(name->name));
  if (name->method.len) strbuf_add_format(out, ".%.*s", STR_ARG(name->method));
  strbuf_add_byte(out, '`');
}

static void add_source(StrBuf *out, const FunctionName *name) {
  strbuf_add_format(out, " of \"%.*s\"", STR_ARG(name->shown));
}

// The index of the next function: one may have several sources.
static uint32_t next_name(const FunctionNameVec *names, uint32_t i) {
  for (i++; i < names->len && names->items[i].is_repeated;) i++;
  return i;
}

Str imported_list(Arena *arena, const FunctionNameVec *names, bool with_source) {
  StrBuf out = strbuf_on(arena, 64);
  for (uint32_t i = 0, next; i < names->len; i = next) {
    const FunctionName *name = &names->items[i];
    next = next_name(names, i);
    bool is_last = next == names->len;
    if (i) strbuf_add(&out, is_last ? STR(" or ") : STR(", "));
    add_name(&out, name);
    bool is_last_of_source = is_last || !str_equals(name->shown, names->items[next].shown);
    bool is_default = str_equals(name->name, STR("default"));
    if (is_default || (with_source && is_last_of_source)) add_source(&out, name);
  }
  return strbuf_str(&out);
}
