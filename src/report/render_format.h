// What the formats share: their functions, and a cursor over what a report shows. Private to this
// folder.
#pragma once

#include "report/render.h"

void render_pretty(StrBuf *out, const RenderReport *report);
void render_unix(StrBuf *out, const RenderReport *report);
void render_json(StrBuf *out, const RenderReport *report);
void render_github(StrBuf *out, const RenderReport *report);
void render_gitlab(StrBuf *out, const RenderReport *report);
void render_sarif(StrBuf *out, const RenderReport *report);

// Goes through the diagnostics that are shown, file by file.
//
//   RenderCursor cursor = render_begin(arena, report);
//   while (render_next(&cursor)) use(cursor.file, cursor.diag, cursor.severity, &cursor.lines);
typedef struct RenderCursor {
  Arena *arena;
  const RenderReport *report;
  uint32_t next_file, next_diag;
  const RenderFile *file;
  const Diag *diag;
  DiagSeverity severity;
  LineIndex lines; // of the file's text
  bool has_lines;
} RenderCursor;

RenderCursor render_begin(Arena *arena, const RenderReport *report);
bool render_next(RenderCursor *self);

// One code point as render_add_visible() writes it.
void render_add_visible_char(StrBuf *out, uint32_t code_point);
// Columns that a terminal gives to a code point as render_add_visible_char() writes it.
unsigned render_char_width(uint32_t code_point);

// A file's path for those who know the repository only: below its top.
Str render_repository_path(Arena *arena, const RenderReport *report, Str path);
