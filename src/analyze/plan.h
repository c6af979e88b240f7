// The plan: everything that emitters, the manifest, list, lint and the service need to know about a
// module's server functions. Analysis fills it and writes no text; emitters read it and decide
// nothing.
#pragma once

#include "base/span.h"
#include "base/vec.h"

typedef enum FunctionForm {
  FORM_UNKNOWN, // an export whose value is only known at run time
  FORM_FUNCTION,
  FORM_ARROW,
  FORM_METHOD,        // of an object literal
  FORM_STATIC_METHOD, // of a class
} FunctionForm;

// A directive that goes, with its `;`.
typedef struct RemovedDirective {
  Span span;
  bool follows_open; // the directive before it stays, and has no `;`
} RemovedDirective;
typedef Vec(RemovedDirective) RemovedDirectiveVec;

// A captured path, "user.name". `first`: the first reference inside the function.
typedef struct Capture {
  Str path;
  Span first;
  bool assigned;
} Capture;
typedef Vec(Capture) CaptureVec;

// A captured variable. A foreign one is captured only for the sake of a partner in a cycle; the
// function itself does not name it.
typedef struct Root {
  Str name;
  bool is_foreign;
} Root;
typedef Vec(Root) RootVec;

typedef struct Partner {
  uint32_t function; // index in Plan.functions
  Str name;
} Partner;

// How an inline server function leaves its place (emitters switch on this).
typedef enum Placement {
  PLACE_STAYS,       // a module-level declaration: stays, and is registered in the header
  PLACE_EXPRESSION,  // arrow or function expression: the reference stands in its place
  PLACE_DECLARATION, // a declaration in a function or block: a binding at the start of its block
  PLACE_METHOD,      // object method: becomes `key: reference`
  PLACE_STATIC,      // static method: becomes a static field
} Placement;

// One server function. Spans are bytes of the original text.
typedef struct ServerFunction {
  Span span;        // the function, from `async` or its modifiers to its `}`
  Span directive;   // its own directive with the `;` after it; empty when it has none
  Span key;         // of a method: the key as written, with the brackets of a computed one
  Span tail;        // what moves: from the parameters to the `}`; of an arrow function the whole
  Span place;       // 0-length or the name: where line and column point
  uint32_t name_at; // its own name or key; where it begins if it has none
  FunctionForm form;
  Placement placement;
  bool inline_directive; // false: an export of a 'use server' module
  bool is_async, is_generator, verified, has_rest;
  uint32_t params;     // without a rest parameter and a TypeScript `this` parameter
  Str name;            // own or inferred name, "" if none
  Str symbol;          // the lexical chain that the id is made of
  bool is_exported;    // under export_name by the module itself; else under $$rscc_ and the id
  Str export_name;     // may be "": any string can name an export
  Str id;              // 32 hex digits, set by emit/id
  CaptureVec captures; // sorted by bytes, once each
  RootVec roots;       // distinct first names of the captures, in the same order
  StrVec wrappers;     // callees around it, outermost first

  // Placement details.
  Span removed; // what the reference or the `;` replaces: span, overloads, `export` in a namespace
  uint32_t binding_at;      // PLACE_DECLARATION, PLACE_STATIC: where the binding is inserted
  bool binding_is_var;      // `var` at the start of a function body, else `let`
  bool binding_is_dead;     // a later declaration or method of the name wins: no binding at all
  bool binding_is_exported; // in a TypeScript namespace
  bool key_is_computed, key_is_private;
  bool is_assigned;          // PLACE_STAYS: the binding is assigned later
  bool is_anonymous_default; // PLACE_STAYS: `export default async function () {}`, named at
                             // binding_at
  bool is_constructor;       // PLACE_EXPRESSION: what `new` calls begins with it
  bool needs_semicolon;      // the statement ended by ASI where the reference would go on
  StrVec
      self_names; // names by which it refers to itself: the first is the factory's last parameter
  Str self_variable; // that of them which names it where it stands, too; "": only inside
  Str own_name;      // what the function is called in the factory; "" if that would hide a capture
  Vec(Partner) partners; // other functions of its cycle it refers to, rebuilt in its factory
} ServerFunction;
typedef Vec(ServerFunction) ServerFunctionVec;

// An export of a 'use server' module: one entry each in the manifest; several may be one function.
typedef enum ExportRegistration {
  REGISTER_IN_HEADER,       // a function declaration that is never assigned
  REGISTER_AFTER_STATEMENT, // other declarations, right after their statement
  REGISTER_AT_END,          // a binding that is assigned later
  REGISTER_IN_REGISTRY,     // a re-export or an exported import
} ExportRegistration;

typedef struct ServerExport {
  uint32_t function; // index in Plan.functions
  Str name;          // the exported name
  uint32_t at;       // where its name stands, or what stands for it
  Str local;         // the local binding to register; "" for an anonymous default export
  ExportRegistration registration;
  uint32_t after;   // REGISTER_AFTER_STATEMENT: byte offset of the statement's end
  bool ends_by_asi; // that statement has no `;`
  // An anonymous default export gets a local name: `export default` is replaced by a declaration,
  // or the name is inserted at `name_at` (function declarations).
  bool is_anonymous_default, is_declaration;
  Span default_keywords; // `export default` with the white space after it
  uint32_t name_at;
} ServerExport;
typedef Vec(ServerExport) ServerExportVec;

typedef enum ModuleKind { MODULE_PLAIN, MODULE_SERVER, MODULE_CLIENT } ModuleKind;

typedef struct Plan {
  ModuleKind kind;
  RemovedDirectiveVec directives; // every active 'use server'
  ServerFunctionVec functions;    // in source order
  ServerExportVec exports;        // MODULE_SERVER only, in source order
  StrVec client_exports;          // MODULE_CLIENT with client references: names, in source order
  bool is_client_reference;       // MODULE_CLIENT, and asked for: the server gets references
  Str client_id;                  // 32 hex digits, set by emit/id where is_client_reference
  uint32_t header_at;             // where the header goes
  Str prefix; // "$$", or a longer one that no identifier and no export of the module begins with
} Plan;
