// Suppressions are found by rule and line, so that many of both cost no more than their number.
#include "analyze/suppress.h"

#include "analyze/suppress_read.h"
#include "report/fix.h"

typedef struct Key {
  uint32_t rule, line;
} Key;

typedef struct Suppressor {
  Analysis *analysis;
  Suppressions found;
  Map by_place; // Key to the index of a rule
} Suppressor;

static Str key_text(const Key *key) {
  return (Str){(const char *)key, sizeof *key};
}

static void index_rules(Suppressor *self) {
  const SuppressionVec *rules = &self->found.rules;
  Key *keys = arena_new_array(self->analysis->arena, Key, rules->len);
  for (uint32_t i = 0; i < rules->len; i++) {
    keys[i] =
        (Key){rules->items[i].rule, self->found.comments.items[rules->items[i].comment].target};
    bool added;
    uint32_t *index = map_put(&self->by_place, self->analysis->arena, key_text(&keys[i]), &added);
    if (added) *index = i;
  }
}

static bool is_suppressed_at(Suppressor *self, DiagId rule, uint32_t line) {
  Key key = {rule, line};
  const uint32_t *index = map_find(&self->by_place, key_text(&key));
  if (!index) return false;
  self->found.rules.items[*index].is_used = true;
  return true;
}

static void remove_suppressed(Suppressor *self) {
  DiagVec *diags = self->analysis->diags;
  uint32_t kept = 0;
  for (uint32_t i = 0; i < diags->len; i++) {
    const Diag *diag = &diags->items[i];
    uint32_t line = line_index_position(&self->found.lines, diag->span.start).line;
    if (is_suppressed_at(self, diag->id, line) || is_suppressed_at(self, diag->id, 0)) continue;
    diags->items[kept++] = *diag;
  }
  diags->len = kept;
}

// Only a comment that ends its line can go without a look at what stands around it.
static void add_removal(Suppressor *self, Diag *diag, const SuppressComment *comment) {
  const LineIndex *lines = &self->found.lines;
  uint32_t start = lines->lines.items[comment->first_line - 1].byte;
  bool is_last = comment->last_line == lines->lines.len;
  size_t end = is_last ? lines->text.len : lines->lines.items[comment->last_line].byte;
  bool stands_alone = !str_trim(str_slice(lines->text, start, comment->span.start)).len;
  bool has_code_behind = str_trim(str_slice(lines->text, comment->span.end, end)).len > 0;
  bool is_of_lines = comment->first_line != comment->last_line;
  if (has_code_behind || (is_of_lines && !stands_alone)) return;
  fix_add_removal(self->analysis->arena, diag, lines->text, comment->span);
  diag->fix.safe = true;
}

static void report_unused(Suppressor *self, const Suppression *rule) {
  static const char *const places[] = {
      [SUPPRESS_NEXT_LINE] = "for the next line",
      [SUPPRESS_LINE] = "for this line",
      [SUPPRESS_FILE] = "in this file",
  };
  Analysis *analysis = self->analysis;
  const SuppressComment *comment = &self->found.comments.items[rule->comment];
  Str message = str_format(analysis->arena, "`%.*s` reports nothing %s",
                           STR_ARG(diag_rule(rule->rule)->name), places[comment->scope]);
  Diag *diag =
      diag_add(analysis->arena, analysis->diags, DIAG_UNUSED_SUPPRESSION, rule->name, message);
  diag->help = rule->is_alone ? STR("remove the comment") : STR("remove it from the comment");
  if (rule->is_alone) add_removal(self, diag, comment);
}

// What is turned off says nothing, so a comment about it may be needed when it is on.
static void report_all_unused(Suppressor *self, const DiagSettings *settings, bool of_this_rule) {
  vec_each (const Suppression, rule, &self->found.rules) {
    bool is_of_this_rule = rule->rule == DIAG_UNUSED_SUPPRESSION;
    bool is_off = diag_severity(settings, rule->rule) == SEVERITY_OFF;
    if (rule->is_used || is_off || is_of_this_rule != of_this_rule) continue;
    report_unused(self, rule);
  }
}

void suppress_apply(Analysis *analysis, const DiagSettings *settings) {
  Suppressor self = {.analysis = analysis, .found = suppress_read(analysis)};
  if (!self.found.rules.len) return;
  index_rules(&self);
  remove_suppressed(&self);
  report_all_unused(&self, settings, false);
  remove_suppressed(&self);
  report_all_unused(&self, settings, true);
}
