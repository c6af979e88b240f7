// Scopes and bindings while they are declared.
#pragma once

#include "analyze/analysis.h"

// Opens a scope of the nodes [node, after) inside `parent`; NOTHING for the module's.
ScopeId scope_open(Analysis *self, ScopeId parent, ScopeKind kind, NodeId node, NodeId after);
// Declares the name of `identifier`; a name that may be declared twice keeps its first binding.
BindingId scope_add_binding(Analysis *self, ScopeId scope, BindingKind kind, NodeId identifier,
                            NodeId declaration);
// The binding of a name that may be declared twice (a `var`, function, class, enum, namespace or
// #name); NOTHING if the scope has none.
BindingId scope_find_repeatable(const Analysis *self, ScopeId scope, NameId name);
