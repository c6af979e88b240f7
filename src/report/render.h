// Rendering: diagnostics of many files become text. A format is one file render_NAME.c and one row
// of the table in render.c; its name is written nowhere else.
#pragma once

#include "report/diag.h"

// One file that was looked at. `diags` is sorted (diag_sort).
typedef struct RenderFile {
  Str path; // as shown to people: relative to the current folder, `/` between parts
  Str text; // what the spans point into
  const DiagVec *diags;
  const DiagSettings *settings; // NULL: the default severities
} RenderFile;

typedef struct RenderOptions {
  bool color;
  bool quiet;         // errors only
  uint32_t log_limit; // formats for people show so many diagnostics and count the rest; 0: all
  uint32_t
      files_total; // files looked at, where `files` holds only those with diagnostics; 0: count
  Str folder;      // the current folder below the repository's top; empty: it is the top
  Str category;    // names this analysis among others of the same commit; may be empty
} RenderOptions;

typedef struct RenderReport {
  const RenderFile *files; // in the order in which they are shown
  uint32_t count;
  RenderOptions options;
} RenderReport;

// What a report shows: warnings are 0 when it is quiet. For --max-warnings use diag_count().
typedef struct RenderCounts {
  uint32_t files, errors, warnings;
} RenderCounts;

typedef struct RenderFormat {
  Str name;
  void (*render)(StrBuf *out, const RenderReport *report); // scratch memory: out->arena
  bool is_for_people; // colours, --log-limit and the summary line apply
} RenderFormat;

// NULL if there is none of that name. The default is "pretty".
const RenderFormat *render_find_format(Str name);
// All formats, for help texts and did-you-mean.
const RenderFormat *render_formats(uint32_t *count);

RenderCounts render_count(const RenderReport *report);
// "found 2 errors and 1 warning in 3 files", without a line break.
Str render_summary(Arena *arena, RenderCounts counts);
// The JSON format's array of diagnostics alone, "[…]", to stand in another object. No line breaks
// inside.
void render_json_diagnostics(StrBuf *out, const RenderReport *report);
// Adds text that may come from source code so that it stays on its line and cannot steer a
// terminal: control and bidirectional-formatting characters become visible ones.
void render_add_visible(StrBuf *out, Str text);
// The same for a path that begins a line: none looks like a command to a CI that reads the log.
void render_add_visible_path(StrBuf *out, Str path);
// Columns that a terminal gives to a text as render_add_visible() writes it.
size_t render_width(Str text);
