// Whether a callee is one of the functions that the config names by what they are imported from.
//
//   import * as session from './session';   with {name: "withUser", from: "./src/session"}:
//   const guard = session.withUser;         `guard(f)`, `guard({ role })(f)`, `session.withUser(f)`
#pragma once

#include "analyze/analysis.h"

// `callee`: what is called; of a call of a call the inner callee counts. Aliases, namespaces and
// destructured namespaces are followed within the module.
bool imported_is_named(Analysis *self, const FunctionNameVec *names, NodeId callee);
// A callee that has the name of a required function and is none.
typedef struct Namesake {
  NodeId node; // the identifier that it begins with
  Str from;    // what it is imported from, if that is the reason; else ""
} Namesake;

// Asked about a callee that imported_is_named() doesn't know.
bool imported_find_namesake(Analysis *self, const FunctionNameVec *names, NodeId callee,
                            Namesake *found);
// "`withUser` or `withAdmin`", for messages; with the source '`withUser` of "./session"'.
Str imported_list(Arena *arena, const FunctionNameVec *names, bool with_source);
