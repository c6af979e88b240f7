#include "emit/map_comment.h"

#include "base/base64.h"
#include "base/url.h"
#include "syntax/tree.h"

static bool is_white(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

// `//# sourceMappingURL=URL` and `/*@ sourceMappingURL=URL */`, with nothing else in it.
static bool find_url(Str text, Span comment, Span *url) {
  static const Str name = STR_INIT("sourceMappingURL=");
  uint32_t at = comment.start + 2, end = comment.end;
  bool has_end = text.ptr[comment.start + 1] == '*';
  bool is_long = comment.end - comment.start > 4;
  if (!is_long || (text.ptr[at] != '#' && text.ptr[at] != '@')) return false;
  if (has_end) end -= 2;
  for (at++; at < end && is_white(text.ptr[at]);) at++;
  if (!str_starts_with(str_slice(text, at, end), name)) return false;
  at += (uint32_t)name.len;
  while (end > at && is_white(text.ptr[end - 1])) end--;
  *url = (Span){at, end};
  for (; at < end; at++)
    if (is_white(text.ptr[at])) return false;
  return true;
}

// With the line terminator after it, if nothing stands before it on its line.
static Span whole_line(Str text, Span comment) {
  bool has_line =
      !comment.start || text.ptr[comment.start - 1] == '\n' || text.ptr[comment.start - 1] == '\r';
  if (!has_line) return comment;
  if (comment.end < text.len && text.ptr[comment.end] == '\r') comment.end++;
  if (comment.end < text.len && text.ptr[comment.end] == '\n') comment.end++;
  return comment;
}

FoundMapComment map_comment_find(const Tree *tree) {
  for (NodeId n = tree->count; n-- > 1;) {
    bool is_leaf = tree_after(tree, n) == n + 1;
    Span span = tree_span(tree, n), url;
    if (!is_leaf || span.start == span.end) continue;
    if (!tree_is_comment(tree_kind(tree, n))) break;
    if (find_url(tree->text, span, &url))
      return (FoundMapComment){whole_line(tree->text, span), url};
  }
  return (FoundMapComment){0};
}

bool map_comment_decode(Arena *arena, Str url, Str *json) {
  size_t comma = str_find(url, STR(","), 0);
  if (comma == SIZE_MAX) return false;
  Str type = str_slice(url, 0, comma), data = str_slice(url, comma + 1, url.len);
  Str decoded;
  if (!str_starts_with(type, STR("data:application/json")) || !url_decode(arena, data, &decoded))
    return false;
  bool is_base64 = str_ends_with(type, STR(";base64"));
  *json = decoded;
  return is_base64 ? base64_decode(arena, decoded, json) : true;
}

size_t map_comment_room(MapComment comment, Str file, Str json) {
  enum { WORDS = 80 };
  if (comment == MAP_COMMENT_NONE) return 0;
  return WORDS + (comment == MAP_COMMENT_LINKED ? file.len * 3 : (json.len + 2) / 3 * 4);
}

void map_comment_add(StrBuf *code, MapComment comment, Str file, Str json) {
  if (comment == MAP_COMMENT_NONE) return;
  if (code->len && code->ptr[code->len - 1] != '\n') strbuf_add_byte(code, '\n');
  strbuf_add(code, STR("//# sourceMappingURL="));
  if (comment == MAP_COMMENT_LINKED) {
    url_add_path(code, file);
    strbuf_add(code, STR(".map\n"));
    return;
  }
  strbuf_add(code, STR("data:application/json;charset=utf-8;base64,"));
  base64_add(code, json);
  strbuf_add_byte(code, '\n');
}
