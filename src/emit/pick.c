// A path is copied link by link; a link that is null or undefined is kept as it is, so that reading
// on from the copy fails where reading on from the original would.
//
//   o.a.b, o.c   →   o == null ? o : { a: o.a == null ? o.a : { b: o.a.b }, c: o.c }
//
// The function itself, which stands after the captured values, is not sent.
#include "emit/pick.h"

typedef struct Pick {
  StrBuf *out;
  const CaptureVec *captures; // sorted: paths with a common beginning stand together
} Pick;

// The end of the path's component that begins at `from`.
static size_t component_end(Str path, size_t from) {
  size_t dot = str_find(path, STR("."), from);
  return dot == SIZE_MAX ? path.len : dot;
}

static bool shares(Str path, Str beginning) {
  bool starts = str_starts_with(path, beginning);
  return starts && (path.len == beginning.len || path.ptr[beginning.len] == '.');
}

// Adds the value of captures [from, to), which all begin with the first `length` bytes of the
// first. The depth is that of a path, which capture.c limits.
static void add_value(Pick *self, uint32_t from, uint32_t to,
                      size_t length) { // NOLINT(misc-no-recursion)
  Str path = self->captures->items[from].path, value = str_slice(path, 0, length);
  if (path.len == length) {
    strbuf_add(self->out, value);
    return;
  }
  strbuf_add_format(self->out, "%.*s == null ? %.*s : { ", STR_ARG(value), STR_ARG(value));
  for (uint32_t i = from; i < to;) {
    Str next = self->captures->items[i].path;
    size_t end = component_end(next, length + 1);
    uint32_t group_end = i + 1;
    while (group_end < to && shares(self->captures->items[group_end].path, str_slice(next, 0, end)))
      group_end++;
    if (i > from) strbuf_add(self->out, STR(", "));
    strbuf_add_format(self->out, "%.*s: ", STR_ARG(str_slice(next, length + 1, end)));
    add_value(self, i, group_end, end);
    i = group_end;
  }
  strbuf_add(self->out, STR(" }"));
}

static bool has_paths(const CaptureVec *captures) {
  vec_each (const Capture, capture, captures)
    if (memchr(capture->path.ptr, '.', capture->path.len)) return true;
  return false;
}

void pick_add(StrBuf *out, const ServerFunction *function) {
  const CaptureVec *captures = &function->captures;
  if (!has_paths(captures) && !function->self_names.len) return;
  strbuf_add(out, STR(", ("));
  for (uint32_t i = 0; i < function->roots.len; i++) {
    if (i) strbuf_add(out, STR(", "));
    strbuf_add(out, function->roots.items[i].name);
  }
  strbuf_add(out, STR(") => ["));
  Pick pick = {out, captures};
  for (uint32_t i = 0; i < captures->len;) {
    Str path = captures->items[i].path;
    size_t end = component_end(path, 0);
    uint32_t group_end = i + 1;
    while (group_end < captures->len &&
           shares(captures->items[group_end].path, str_slice(path, 0, end)))
      group_end++;
    if (i) strbuf_add(out, STR(", "));
    add_value(&pick, i, group_end, end);
    i = group_end;
  }
  strbuf_add_byte(out, ']');
}
