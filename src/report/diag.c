// The rule table, made from diag_list.h, and lists of diagnostics.
#include "report/diag.h"

#include <stdlib.h>

static const DiagRule rules[DIAG_COUNT] = {
#define RULE(id, rule_name, rule_code, rule_group, rule_severity, is_fatal, rule_summary, grade)   \
  [id] = {                                                                                         \
      .name = STR_INIT(rule_name),                                                                 \
      .code = STR_INIT(rule_code),                                                                 \
      .summary = STR_INIT(rule_summary),                                                           \
      .security = STR_INIT(grade),                                                                 \
      .group = rule_group,                                                                         \
      .severity = rule_severity,                                                                   \
      .fatal = is_fatal,                                                                           \
  },
#include "report/diag_list.h"
#undef RULE
};

const DiagRule *diag_rule(DiagId id) {
  return &rules[id];
}

DiagId diag_find_rule(Str name) {
  for (DiagId id = 0; id < DIAG_COUNT; id++)
    if (str_equals(rules[id].name, name) || str_equals(rules[id].code, name)) return id;
  return DIAG_COUNT;
}

Str diag_group_name(DiagGroup group) {
  switch (group) {
  case GROUP_DIRECTIVE: return STR("directive");
  case GROUP_FUNCTION: return STR("function");
  case GROUP_EXPORT: return STR("export");
  case GROUP_CAPTURE: return STR("capture");
  case GROUP_MODULE: return STR("module");
  case GROUP_POLICY: return STR("policy");
  case GROUP_SURFACE: return STR("surface");
  }
  return STR("");
}

Str diag_severity_name(DiagSeverity severity) {
  switch (severity) {
  case SEVERITY_OFF: return STR("off");
  case SEVERITY_WARNING: return STR("warning");
  case SEVERITY_ERROR: return STR("error");
  }
  return STR("");
}

Diag *diag_add(Arena *arena, DiagVec *diags, DiagId id, Span span, Str message) {
  Diag diag = {.id = id, .span = span, .message = message, .order = diags->len};
  vec_push(arena, diags, diag);
  return vec_last(diags);
}

void diag_add_note(Arena *arena, Diag *diag, Span span, Str message) {
  DiagNote note = {.span = span, .message = message};
  vec_push(arena, &diag->notes, note);
}

void diag_add_note_in(Arena *arena, Diag *diag, Str file, Position position, Str message) {
  DiagNote note = {.file = file, .position = position, .message = message};
  vec_push(arena, &diag->notes, note);
}

void diag_add_edit(Arena *arena, Diag *diag, Span span, Str text) {
  FixEdit edit = {.span = span, .text = text};
  vec_push(arena, &diag->fix.edits, edit);
}

static int compare_numbers(uint32_t a, uint32_t b) {
  return (a > b) - (a < b);
}

static int compare_diags(const void *left, const void *right) {
  const Diag *a = left, *b = right;
  int by_start = compare_numbers(a->span.start, b->span.start);
  if (by_start) return by_start;
  int by_end = compare_numbers(a->span.end, b->span.end);
  if (by_end) return by_end;
  int by_rule = compare_numbers(a->id, b->id);
  return by_rule ? by_rule : compare_numbers(a->order, b->order);
}

// A function in a server function in a server function breaks a rule of both: people see it once.
static bool is_repeated(const Diag *diag, const Diag *previous) {
  return diag->id == previous->id && diag->span.start == previous->span.start &&
         diag->span.end == previous->span.end && str_equals(diag->message, previous->message);
}

void diag_sort(DiagVec *diags) {
  if (diags->len < 2) return;
  qsort(diags->items, diags->len, sizeof *diags->items, compare_diags);
  uint32_t kept = 1;
  for (uint32_t i = 1; i < diags->len; i++)
    if (!is_repeated(&diags->items[i], &diags->items[kept - 1]))
      diags->items[kept++] = diags->items[i];
  diags->len = kept;
}

DiagSettings diag_default_settings(void) {
  DiagSettings settings = {0};
  for (DiagId id = 0; id < DIAG_COUNT; id++) settings.severity[id] = rules[id].severity;
  return settings;
}

DiagSeverity diag_severity(const DiagSettings *settings, DiagId id) {
  if (rules[id].fatal) return SEVERITY_ERROR;
  return settings ? settings->severity[id] : rules[id].severity;
}

bool diag_takes_options(DiagId id) {
  return id >= DIAG_FIRST_WITH_OPTIONS && id <= DIAG_LAST_WITH_OPTIONS;
}

const RuleOptions *diag_options(const DiagSettings *settings, DiagId id) {
  bool is_on = settings && diag_severity(settings, id) != SEVERITY_OFF;
  return is_on ? settings->options[id - DIAG_FIRST_WITH_OPTIONS] : NULL;
}

DiagCounts diag_count(const DiagVec *diags, const DiagSettings *settings) {
  DiagCounts counts = {0};
  vec_each (const Diag, diag, diags) {
    DiagSeverity severity = diag_severity(settings, diag->id);
    counts.errors += severity == SEVERITY_ERROR;
    counts.warnings += severity == SEVERITY_WARNING;
  }
  return counts;
}
