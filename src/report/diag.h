// Diagnostics: what rscc has to say about a module. A Diag is data; the renderers beside this file
// turn it into text. Rules are the rows of diag_list.h.
#pragma once

#include "base/span.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "report/rule_options.h"

typedef enum DiagSeverity { SEVERITY_OFF, SEVERITY_WARNING, SEVERITY_ERROR } DiagSeverity;

typedef enum DiagGroup {
  GROUP_DIRECTIVE,
  GROUP_FUNCTION,
  GROUP_EXPORT,
  GROUP_CAPTURE,
  GROUP_MODULE,
  GROUP_POLICY,
  GROUP_SURFACE,
} DiagGroup;

typedef enum DiagId {
#define RULE(id, name, code, group, severity, fatal, summary, security) id,
#include "report/diag_list.h"
#undef RULE
  DIAG_COUNT
} DiagId;

// The rules that take options, and need them to be on, stand together.
#define DIAG_FIRST_WITH_OPTIONS DIAG_REQUIRE_WRAPPER
#define DIAG_LAST_WITH_OPTIONS DIAG_MAX_CAPTURES

typedef struct DiagRule {
  Str name;    // "misplaced-directive": what people write in options, config and comments
  Str code;    // "RS101": stable, never used again for another rule
  Str summary; // one line for `rscc rules`
  DiagGroup group;
  DiagSeverity severity; // when nothing is configured
  bool fatal;            // its silence would be wrong: can be neither lowered nor suppressed
  Str security;          // "5.0": how grave for security; empty: no security rule
} DiagRule;

const DiagRule *diag_rule(DiagId id);
// DIAG_COUNT if there is none. Takes the name or the code.
DiagId diag_find_rule(Str name);
Str diag_group_name(DiagGroup group);

typedef struct DiagNote {
  Span span; // empty and at 0: a note without a place
  Str message;
  Str file;          // a place in another file, shown without its code; empty: `span` says where
  Position position; // in `file`
} DiagNote;
typedef Vec(DiagNote) DiagNoteVec;

typedef struct FixEdit {
  Span span;
  Str text;
} FixEdit;

// A mechanical repair; `safe` ones are applied by --fix, the others by --fix-suggestions.
typedef struct Fix {
  Vec(FixEdit) edits; // none: there is no fix
  bool safe;
} Fix;

typedef struct Diag {
  DiagId id;
  Span span; // the smallest place that shows the problem
  Str message;
  Str help; // empty: none
  DiagNoteVec notes;
  Fix fix;
  Str symbol;     // of the server function that it is in; empty: in none
  uint32_t order; // of diag_add(), so that sorting is stable
} Diag;
typedef Vec(Diag) DiagVec;

// Adds a diagnostic and returns it, for notes, help and fix. The pointer is valid until the next
// diag_add(). All texts must live as long as the arena.
Diag *diag_add(Arena *arena, DiagVec *diags, DiagId id, Span span, Str message);
void diag_add_note(Arena *arena, Diag *diag, Span span, Str message);
// A note whose place is in another file, relative to the current folder.
void diag_add_note_in(Arena *arena, Diag *diag, Str file, Position position, Str message);
void diag_add_edit(Arena *arena, Diag *diag, Span span, Str text);
// By place, then rule, then the order in which they were added; what was said twice, once.
void diag_sort(DiagVec *diags);

// What a run makes of a rule: its configured severity (-A/-W/-D, config) and options.
typedef struct DiagSettings {
  DiagSeverity severity[DIAG_COUNT];
  // Of the rules from DIAG_FIRST_WITH_OPTIONS on; NULL: none were given.
  const RuleOptions *options[DIAG_LAST_WITH_OPTIONS - DIAG_FIRST_WITH_OPTIONS + 1];
} DiagSettings;

DiagSettings diag_default_settings(void);
// A fatal rule's severity is error, whatever is configured. NULL: the defaults.
DiagSeverity diag_severity(const DiagSettings *settings, DiagId id);
bool diag_takes_options(DiagId id);
// The options of a rule that takes some, if it is on; else NULL.
const RuleOptions *diag_options(const DiagSettings *settings, DiagId id);
// "error", "warning", "off".
Str diag_severity_name(DiagSeverity severity);

typedef struct DiagCounts {
  uint32_t errors, warnings;
} DiagCounts;
DiagCounts diag_count(const DiagVec *diags, const DiagSettings *settings);
