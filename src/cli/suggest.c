#include "cli/suggest.h"

#include "cli/message.h"

// About a third of the word may be wrong, and one letter of a short one.
static unsigned tolerance(Str word) {
  unsigned third = (unsigned)((word.len + 1) / 3);
  return third ? third : 1;
}

Suggestion suggest_for(Str word) {
  return (Suggestion){.word = word, .distance = tolerance(word) + 1};
}

static bool is_prefix(Str word, Str known) {
  return word.len >= 3 && str_starts_with(known, word);
}

void suggest_offer(Suggestion *self, Str known) {
  unsigned distance = str_distance(self->word, known, tolerance(self->word));
  if (distance >= self->distance && is_prefix(self->word, known) && !self->best.len)
    distance = self->distance - 1;
  if (distance >= self->distance) return;
  self->best = known;
  self->distance = distance;
}

void suggest_print(const Suggestion *self, const char *prefix) {
  if (self->best.len) message_help("did you mean `%s%.*s`?", prefix, STR_ARG(self->best));
}
