// Whether a callee is one of the functions that the config names by what they are imported from.
//
//   import * as session from './session';   with {name: "withUser", from: "./src/session"}:
//   const guard = session.withUser;         `guard(f)`, `guard({ role })(f)`, `session.withUser(f)`
#pragma once

#include "analyze/analysis.h"

// `callee`: what is called; of a call of a call the inner callee counts. Aliases, namespaces and
// destructured namespaces are followed within the module.
bool imported_is_named(Analysis *self, const FunctionNameVec *names, NodeId callee);
// The identifier that a callee begins with, if the config names a function like it, which this one
// is not; else NO_NODE.
NodeId imported_namesake(Analysis *self, const FunctionNameVec *names, NodeId callee);
// "`withUser` or `withAdmin`", for messages; with the source '`withUser` of "./session"'.
Str imported_list(Arena *arena, const FunctionNameVec *names, bool with_source);
