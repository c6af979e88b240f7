#include "cli/settings.h"

#include "cli/message.h"
#include "cli/suggest.h"

static bool is_group(Str name) {
  for (DiagId id = 0; id < DIAG_COUNT; id++)
    if (str_equals(diag_group_name(diag_rule(id)->group), name)) return true;
  return str_equals(name, STR("all"));
}

static bool is_in_group(const DiagRule *rule, Str name) {
  return str_equals(name, STR("all")) || str_equals(diag_group_name(rule->group), name);
}

static bool complain_unknown(Str name, Str where) {
  message_error("%.*sunknown rule `%.*s`", STR_ARG(where), STR_ARG(name));
  Suggestion suggestion = suggest_for(name);
  for (DiagId id = 0; id < DIAG_COUNT; id++) {
    suggest_offer(&suggestion, diag_rule(id)->name);
    suggest_offer(&suggestion, diag_group_name(diag_rule(id)->group));
  }
  if (suggestion.best.len)
    suggest_print(&suggestion, "");
  else
    message_help("`rscc rules` lists the rules");
  return false;
}

bool settings_check_level(const RuleLevel *level, Str where) {
  DiagId id = diag_find_rule(level->name);
  if (id == DIAG_COUNT) return is_group(level->name) || complain_unknown(level->name, where);
  const DiagRule *rule = diag_rule(id);
  if (!rule->fatal || level->severity == SEVERITY_ERROR) return true;
  message_error("%.*sthe rule `%.*s` cannot be turned down", STR_ARG(where), STR_ARG(rule->name));
  message_help("`rscc explain %.*s` says why", STR_ARG(rule->name));
  return false;
}

// A group leaves its fatal rules as they are.
static void apply_group(DiagSettings *self, const RuleLevel *level) {
  for (DiagId id = 0; id < DIAG_COUNT; id++) {
    const DiagRule *rule = diag_rule(id);
    if (is_in_group(rule, level->name) && !rule->fatal) self->severity[id] = level->severity;
  }
}

void settings_apply_level(DiagSettings *self, const RuleLevel *level) {
  DiagId id = diag_find_rule(level->name);
  if (id == DIAG_COUNT)
    apply_group(self, level);
  else
    self->severity[id] = level->severity;
}
