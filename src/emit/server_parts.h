// What the files of the server target share. Nothing else includes this.
#pragma once

#include "analyze/plan.h"
#include "emit/edit.h"

typedef struct Server {
  Arena *arena;
  Str text;
  const Plan *plan;
  Edits *edits;
  Str *suffixes; // a function each: `save` of $$ref_save and $$make_save
  Span moved;    // while functions are placed: the text of the outermost one that moves, seen last
  bool uses_register, uses_seal, uses_assert;
} Server;

static inline Str server_prefix(const Server *self) {
  return self->plan->prefix;
}
static inline const ServerFunction *server_function(const Server *self, uint32_t index) {
  return &self->plan->functions.items[index];
}
static inline bool server_moves(const ServerFunction *function) {
  return function->inline_directive && function->placement != PLACE_STAYS;
}

// server_reference.c: the texts of references.
void server_choose_suffixes(Server *self);
// `$$ref_save()`
void server_add_ref_call(const Server *self, StrBuf *out, uint32_t index);
// `$$make_save`
void server_add_make(const Server *self, StrBuf *out, uint32_t index);
// The factory's name of a captured variable: its own, unless only a partner needs it.
void server_add_root_name(const Server *self, StrBuf *out, const ServerFunction *function,
                          uint32_t root);
// `$$ref_f().bind(void 0, $$seal("ID", () => [a, b, f], (a, b) => [a, { x: b.x }]))`, without what
// the function doesn't need, and without the last `)`. The values are named as `reader` names them:
// NULL where the function stands, or the function itself or a partner that makes it anew in its
// factory. `name`: what the reference is called there.
void server_add_bound(const Server *self, StrBuf *out, uint32_t index, const ServerFunction *reader,
                      Str name);
// Line terminators of what goes away, so that the lines after it keep their numbers. None in text
// that moves, whose lines get other numbers anyway: with as many functions inside each other as
// lines, the breaks alone would grow with the square of the module.
void server_add_line_breaks(const Server *self, StrBuf *out, Span span);
// The reference as it stands in place of the function, from which it comes; the line breaks of
// `breaks` are kept.
void server_add_reference(const Server *self, Literal *out, uint32_t index, Span breaks);
// `$$register(value, "ID", null)`, which comes from the function: React's development build shows
// the place of this call as the function's.
void server_add_register(const Server *self, Literal *out, Str value,
                         const ServerFunction *function);
// The name of a function that stays.
Str server_staying_name(const Server *self, const ServerFunction *function);
// `var $$r0; function $$ref_save() { … } `
void server_add_lazy_reference(const Server *self, Literal *out, uint32_t index);
void server_add_staying(const Server *self, Literal *out, uint32_t index);

// server_place.c: edits where functions and directives stood.
void server_place_function(Server *self, uint32_t index);
void server_remove_directives(Server *self);

// server_exports.c: registrations of a 'use server' module's exports.
void server_place_exports(Server *self, Literal *header, Literal *end);
