#include "cli/settings.h"

#include "cli/message.h"
#include "cli/rule_options.h"
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

bool settings_check_level(const RuleLevel *level) {
  DiagId id = diag_find_rule(level->name);
  if (id == DIAG_COUNT) return is_group(level->name) || complain_unknown(level->name, level->where);
  const DiagRule *rule = diag_rule(id);
  if (!rule->fatal || level->severity == SEVERITY_ERROR) return true;
  message_error("%.*sthe rule `%.*s` cannot be turned down", STR_ARG(level->where),
                STR_ARG(rule->name));
  message_help("`rscc explain %.*s` says why", STR_ARG(rule->name));
  return false;
}

bool settings_has_options(const RuleLevelVec *levels, DiagId rule) {
  vec_each (const RuleLevel, level, levels)
    if (level->options && diag_find_rule(level->name) == rule) return true;
  return false;
}

bool settings_check_options(const RuleLevelVec *levels, const RuleLevelVec *others) {
  vec_each (const RuleLevel, level, levels) {
    DiagId id = diag_find_rule(level->name);
    if (!diag_takes_options(id) || level->severity == SEVERITY_OFF) continue;
    if (settings_has_options(levels, id) || (others && settings_has_options(others, id))) continue;
    Str name = diag_rule(id)->name;
    message_error("%.*sthe rule `%.*s` needs options", STR_ARG(level->where), STR_ARG(name));
    message_help("in rscc.json: \"rules\": {\"%.*s\": [\"error\", %s]}", STR_ARG(name),
                 rule_options_example(id));
    return false;
  }
  return true;
}

// A group leaves its fatal rules as they are, and those that need options and have none.
static void apply_group(DiagSettings *self, const RuleLevel *level) {
  for (DiagId id = 0; id < DIAG_COUNT; id++) {
    const DiagRule *rule = diag_rule(id);
    bool lacks_options = diag_takes_options(id) && !self->options[id - DIAG_FIRST_WITH_OPTIONS];
    bool is_meant = is_in_group(rule, level->name) && !rule->fatal && !lacks_options;
    if (is_meant) self->severity[id] = level->severity;
  }
}

void settings_apply_level(DiagSettings *self, const RuleLevel *level) {
  DiagId id = diag_find_rule(level->name);
  if (id == DIAG_COUNT) {
    apply_group(self, level);
    return;
  }
  self->severity[id] = level->severity;
  if (level->options) self->options[id - DIAG_FIRST_WITH_OPTIONS] = level->options;
}
