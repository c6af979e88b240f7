// One walk over functions and diagnostics, side by side: the stack holds the functions around the
// place that the walk has reached, the innermost on top.
#include "analyze/diag_symbol.h"

typedef struct Walk {
  const ServerFunction *functions;
  Vec(uint32_t) open; // indexes
} Walk;

static void leave_ended(Walk *self, uint32_t at) {
  while (self->open.len && self->functions[*vec_last(&self->open)].span.end <= at) self->open.len--;
}

void diag_symbol_find(Arena *arena, const Plan *plan, DiagVec *diags) {
  Walk walk = {.functions = plan->functions.items};
  uint32_t next = 0;
  vec_each (Diag, diag, diags) {
    uint32_t at = diag->span.start;
    for (; next < plan->functions.len && walk.functions[next].span.start <= at; next++) {
      leave_ended(&walk, walk.functions[next].span.start);
      vec_push(arena, &walk.open, next);
    }
    leave_ended(&walk, at);
    bool is_inside = walk.open.len > 0;
    if (is_inside && !diag->symbol.len) diag->symbol = walk.functions[*vec_last(&walk.open)].symbol;
  }
}
