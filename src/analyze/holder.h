// Where the value of an expression goes: into a variable, or a property of what one holds.
//
//   const o = { save: async () => {…} };   o.save        o.list = f = [async () => {…}];   f.*,
//   o.list.*
#pragma once

#include "analyze/analysis.h"

typedef struct Holder {
  BindingId binding;
  Str path;    // from the variable on; `*` is a property that only running the module names
  NodeId node; // the declarator or assignment
} Holder;
typedef Vec(Holder) HolderVec;

// Every variable that the value of the node goes into through literals and assignments, whatever
// else it may be assigned. Needs scope_resolve().
HolderVec holder_find(Analysis *self, NodeId value);
// Whether a variable is given one value in the whole text, by its declaration or an assignment.
bool holder_is_only_value(const Analysis *self, BindingId binding);
