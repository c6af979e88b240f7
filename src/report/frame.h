// The code frame of the pretty format: lines of source with a span underlined. Private to this
// folder.
#pragma once

#include "report/render_format.h"

typedef struct Frame {
  const LineIndex *lines;
  Span span;
  unsigned gutter;    // digits of the largest line number that is shown beside it
  char mark;          // '^' or '-'
  const char *colour; // SGR parameters of the mark and the gutter; NULL: no colours
  bool has_context;   // also the line before and the line after
} Frame;

void frame_render(StrBuf *out, const Frame *frame);
// The largest line number that the frame shows.
uint32_t frame_last_line(const Frame *frame);
