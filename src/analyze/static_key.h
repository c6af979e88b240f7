// Names of static members, as far as they are known before anything runs.
#pragma once

#include "analyze/analysis.h"

// The name of a method, an accessor or a field, as written.
NodeId static_key_node(const Tree *tree, NodeId member);
// The property that a static member of a class is, as a text that is the same for the
// same property: a name, a constant in brackets, a variable that is never anything but a constant,
// a symbol like Symbol.iterator. False if only running the class tells.
bool static_key_known(Analysis *self, NodeId member, Str *key);
