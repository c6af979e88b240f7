// What `check` says about the changes. A format of its own is a file surface_NAME.c and a row of
// the table in surface_report.c; in all others the changes are diagnostics, as lint's are.
#pragma once

#include "cli/project.h"
#include "cli/surface.h"
#include "report/render.h"

typedef struct SurfaceReport {
  const Project *project;
  const ChangeVec *changes;
  uint32_t functions; // of the tree as it is now
  Str baseline;       // the file's name for people
  Str baseline_text;  // before --update; empty if there was none
  bool was_written;   // --update: the baseline now holds what was found
  bool can_update;    // --update would write it
  bool color;
  bool *is_incomplete; // set when a module could not be read again; a message was printed
} SurfaceReport;

typedef struct SurfaceFormat {
  Str name;
  void (*write)(StrBuf *out, const SurfaceReport *report);
  void (*write_uncompared)(StrBuf *out, const RenderReport *report); // NULL: nothing
} SurfaceFormat;

// `format`: one of the option's words, or "" for the default.
void surface_write(StrBuf *out, const SurfaceReport *report, Str format);
// What the format holds where errors in the code kept the tree from being compared.
void surface_write_uncompared(StrBuf *out, const RenderReport *report, Str format);

// One line of what there is to say about a change: its name, and the rest.
typedef struct Reason {
  Str name, text;
} Reason;
typedef Vec(Reason) ReasonVec;
ReasonVec surface_reasons(Arena *arena, const SurfaceReport *report, const Change *change);
// The module's path for people.
Str surface_shown_module(Arena *arena, const SurfaceReport *report, const ManifestEntry *entry);

typedef struct SurfaceCounts {
  uint32_t kinds[CHANGE_KINDS], breaking;
} SurfaceCounts;
SurfaceCounts surface_count(const ChangeVec *changes);

void surface_write_pretty(StrBuf *out, const SurfaceReport *report);
void surface_write_json(StrBuf *out, const SurfaceReport *report);
void surface_write_json_uncompared(StrBuf *out, const RenderReport *report);
void surface_write_diags(StrBuf *out, const SurfaceReport *report, const RenderFormat *format);
