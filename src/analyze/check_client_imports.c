#include "analyze/check_client_imports.h"

// What React exports without the `react-server` condition only (react 19.3). Classes are left out:
// their names are types too.
static const Str client_names[] = {
    STR_INIT("createContext"),
    STR_INIT("startTransition"),
    STR_INIT("useActionState"),
    STR_INIT("useContext"),
    STR_INIT("useDeferredValue"),
    STR_INIT("useEffect"),
    STR_INIT("useEffectEvent"),
    STR_INIT("useImperativeHandle"),
    STR_INIT("useInsertionEffect"),
    STR_INIT("useLayoutEffect"),
    STR_INIT("useOptimistic"),
    STR_INIT("useReducer"),
    STR_INIT("useRef"),
    STR_INIT("useState"),
    STR_INIT("useSyncExternalStore"),
    STR_INIT("useTransition"),
};

static bool is_client_name(Str name) {
  for (size_t i = 0; i < sizeof client_names / sizeof *client_names; i++)
    if (str_equals(name, client_names[i])) return true;
  return false;
}

static bool is_type(const Tree *tree, NodeId n) {
  return tree_child_of_kind(tree, n, TOKEN_TYPE) != NO_NODE;
}

static void check_specifiers(Analysis *self, NodeId statement) {
  const Tree *tree = &self->tree;
  for (NodeId n = statement + 1; n < tree_after(tree, statement); n++) {
    if (tree_kind(tree, n) != KIND_IMPORT_SPECIFIER || is_type(tree, n)) continue;
    NodeId name_node = tree_child(tree, n, FIELD_NAME);
    Str name = name_node == NO_NODE ? STR("") : analysis_key(self, name_node);
    if (!is_client_name(name)) continue;
    Str message = str_format(
        self->arena, "`%.*s` of React is for client modules: a server module gets undefined",
        STR_ARG(name));
    Diag *diag = analysis_report(self, DIAG_CLIENT_IMPORT, name_node, message);
    diag->help = STR("move what uses it to a module with 'use client'");
  }
}

static void check_import(Analysis *self, NodeId statement) {
  NodeId source = tree_child(&self->tree, statement, FIELD_SOURCE);
  if (source == NO_NODE || is_type(&self->tree, statement)) return;
  Str specifier = analysis_key(self, source);
  if (str_equals(specifier, STR("react"))) check_specifiers(self, statement);
  if (!str_equals(specifier, STR("client-only"))) return;
  Diag *diag = analysis_report(self, DIAG_CLIENT_IMPORT, source,
                               STR("a server module imports `client-only`, which throws there"));
  diag->help = STR("take the import out, or the server functions into a module of their own");
}

void check_client_imports(Analysis *self) {
  if (!self->plan->functions.len) return;
  tree_each_child(&self->tree, 0, statement) {
    if (tree_kind(&self->tree, statement) == KIND_IMPORT_STATEMENT) check_import(self, statement);
  }
}
