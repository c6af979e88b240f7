// The code frame:
//
//      |
//   11 | function Page() {
//   12 |   function save() {
//      |            ^^^^
//   13 |     'use server';
//      |
//
// A line that is too long (minified code) is cut around the span, a span of many lines loses its
// middle. No line is read further than it is shown.
#include "report/frame.h"

enum {
  WIDTH = 100,      // columns of source
  BEFORE_SPAN = 40, // characters kept before the span where a line is cut
  TAB = 4,
  HEAD_LINES = 3, // of a span of many lines
  TAIL_LINES = 2,
};

// A line's part that is shown, and the part of it that is underlined, in bytes of the line.
typedef struct Window {
  Str line;
  size_t from, to;
  size_t mark_start, mark_end;
} Window;

static const char gutter_colour[] = "1;34";

static void add_gutter(StrBuf *out, const Frame *frame, uint32_t line) {
  if (frame->colour) strbuf_add_format(out, "\033[%sm", gutter_colour);
  if (line) {
    strbuf_add_format(out, "%*u |", (int)frame->gutter, line);
  } else {
    strbuf_add_format(out, "%*s |", (int)frame->gutter, "");
  }
  if (frame->colour) strbuf_add(out, STR("\033[0m"));
}

static unsigned next_column(unsigned column, uint32_t c) {
  return c == '\t' ? column + TAB - column % TAB : column + render_char_width(c);
}

// How far the line goes from `from` until it is `WIDTH` columns wide.
static size_t find_fit(Str line, size_t from) {
  unsigned column = 0;
  for (size_t at = from; at < line.len;) {
    size_t next = at;
    column = next_column(column, utf8_decode(line, &next));
    if (column > WIDTH) return at;
    at = next;
  }
  return line.len;
}

static size_t step_back(Str line, size_t at, unsigned characters) {
  for (; at > 0 && characters; characters--) at = utf8_character_start(line, at - 1);
  return at;
}

static Window window_of(Str line, size_t mark_start, size_t mark_end) {
  Window window = {.line = line, .mark_start = mark_start, .mark_end = mark_end};
  window.to = find_fit(line, 0);
  bool fits = window.to == line.len || mark_end <= window.to;
  if (fits) return window;
  window.from = step_back(line, mark_start, BEFORE_SPAN);
  window.to = find_fit(line, window.from);
  return window;
}

static void add_source_char(StrBuf *out, uint32_t c, unsigned width) {
  if (c != '\t') {
    render_add_visible_char(out, c);
    return;
  }
  for (unsigned i = 0; i < width; i++) strbuf_add_byte(out, ' ');
}

static void add_source(StrBuf *out, const Frame *frame, uint32_t number, const Window *window) {
  add_gutter(out, frame, number);
  if (window->from < window->to) strbuf_add_byte(out, ' ');
  unsigned column = 0;
  if (window->from > 0) strbuf_add(out, STR("…"));
  for (size_t at = window->from; at < window->to;) {
    uint32_t c = utf8_decode(window->line, &at);
    unsigned next = next_column(column, c);
    add_source_char(out, c, next - column);
    column = next;
  }
  if (window->to < window->line.len) strbuf_add(out, STR("…"));
  strbuf_add_byte(out, '\n');
}

// The column of a byte of the window, as add_source() writes it.
static unsigned column_of(const Window *window, size_t byte) {
  unsigned column = 0;
  for (size_t at = window->from; at < byte && at < window->to;)
    column = next_column(column, utf8_decode(window->line, &at));
  return column;
}

static void add_marks(StrBuf *out, const Frame *frame, const Window *window) {
  unsigned start = column_of(window, window->mark_start);
  unsigned end = column_of(window, window->mark_end);
  if (end <= start) end = start + 1;
  unsigned cut_sign = window->from > 0;
  add_gutter(out, frame, 0);
  strbuf_add_byte(out, ' ');
  for (unsigned i = 0; i < start + cut_sign; i++) strbuf_add_byte(out, ' ');
  if (frame->colour) strbuf_add_format(out, "\033[%sm", frame->colour);
  for (unsigned i = start; i < end; i++) strbuf_add_byte(out, frame->mark);
  if (frame->colour) strbuf_add(out, STR("\033[0m"));
  strbuf_add_byte(out, '\n');
}

static uint32_t first_line(const Frame *frame) {
  return line_index_position(frame->lines, frame->span.start).line;
}

// A span that ends with a line's terminator doesn't reach the next line.
static uint32_t last_line(const Frame *frame) {
  Span span = frame->span;
  return line_index_position(frame->lines, span.end > span.start ? span.end - 1 : span.end).line;
}

static size_t clamp(size_t byte, size_t line_start, size_t length) {
  if (byte <= line_start) return 0;
  return byte - line_start < length ? byte - line_start : length;
}

static void add_marked_line(StrBuf *out, const Frame *frame, uint32_t number) {
  Str line = line_index_line(frame->lines, number);
  size_t line_start = frame->lines->lines.items[number - 1].byte;
  size_t start = clamp(frame->span.start, line_start, line.len);
  size_t end = clamp(frame->span.end, line_start, line.len);
  bool begins_before = frame->span.start < line_start;
  if (begins_before) {
    while (start < end && (line.ptr[start] == ' ' || line.ptr[start] == '\t')) start++;
  }
  Window window = window_of(line, start, end);
  add_source(out, frame, number, &window);
  bool has_nothing_to_mark = begins_before && start == end;
  if (!has_nothing_to_mark) add_marks(out, frame, &window);
}

static void add_marked_lines(StrBuf *out, const Frame *frame) {
  uint32_t first = first_line(frame), last = last_line(frame);
  bool is_cut = last - first + 1 > HEAD_LINES + TAIL_LINES + 1;
  for (uint32_t line = first; line <= last; line++) {
    add_marked_line(out, frame, line);
    if (!is_cut || line != first + HEAD_LINES - 1) continue;
    strbuf_add(out, STR("...\n"));
    line = last - TAIL_LINES;
  }
}

static void add_context_line(StrBuf *out, const Frame *frame, uint32_t number) {
  if (number < 1 || number > frame->lines->lines.len) return;
  Str line = line_index_line(frame->lines, number);
  if (str_is_empty(str_trim(str_slice(line, 0, WIDTH)))) return;
  Window window = window_of(line, 0, 0);
  add_source(out, frame, number, &window);
}

void frame_render(StrBuf *out, const Frame *frame) {
  add_gutter(out, frame, 0);
  strbuf_add_byte(out, '\n');
  if (frame->has_context) add_context_line(out, frame, first_line(frame) - 1);
  add_marked_lines(out, frame);
  if (frame->has_context) add_context_line(out, frame, last_line(frame) + 1);
  add_gutter(out, frame, 0);
  strbuf_add_byte(out, '\n');
}

uint32_t frame_last_line(const Frame *frame) {
  uint32_t last = last_line(frame);
  bool has_next = frame->has_context && last < frame->lines->lines.len;
  return has_next ? last + 1 : last;
}
