//   base "../../app/", url "./src/../page.ts"   →   ../../app/page.ts
#include "base/url.h"

static bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

static bool is_plain(char c) {
  return is_letter(c) || is_digit(c) || (c && strchr("-._~/@()+,=!$&*'", c));
}

void url_add_path(StrBuf *out, Str path) {
  for (size_t i = 0; i < path.len; i++) {
    char c = path.ptr[i];
    if (is_plain(c))
      strbuf_add_byte(out, c);
    else
      strbuf_add_format(out, "%%%02X", (unsigned char)c);
  }
}

static int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

bool url_decode(Arena *arena, Str url, Str *path) {
  StrBuf out = strbuf_on(arena, url.len + 1);
  for (size_t i = 0; i < url.len; i++) {
    if (url.ptr[i] != '%') {
      strbuf_add_byte(&out, url.ptr[i]);
      continue;
    }
    if (i + 2 >= url.len) return false;
    int high = hex_value(url.ptr[i + 1]), low = hex_value(url.ptr[i + 2]);
    if (high < 0 || low < 0 || (!high && !low)) return false;
    strbuf_add_byte(&out, (char)(high << 4 | low));
    i += 2;
  }
  *path = strbuf_str(&out);
  return true;
}

bool url_is_absolute(Str url) {
  if (str_starts_with(url, STR("/"))) return true;
  for (size_t i = 0; i < url.len; i++) {
    char c = url.ptr[i];
    if (c == ':') return i > 0 && is_letter(url.ptr[0]);
    if (!is_letter(c) && !is_digit(c) && c != '+' && c != '-' && c != '.') return false;
  }
  return false;
}

Str url_folder(Str url) {
  size_t slash = str_find_last(url, '/');
  return slash == SIZE_MAX ? STR("") : str_slice(url, 0, slash + 1);
}

// `..` takes the last part away, unless there is none or it is `..` itself.
static void go_up(StrBuf *out) {
  Str folder = strbuf_str(out);
  bool is_up = !folder.len || str_equals(folder, STR("../")) || str_ends_with(folder, STR("/../"));
  if (is_up)
    strbuf_add(out, STR("../"));
  else
    out->len = url_folder(str_slice(folder, 0, folder.len - 1)).len;
}

static void add_parts(StrBuf *out, Str url) {
  for (size_t at = 0; at < url.len;) {
    size_t slash = str_find(url, STR("/"), at);
    size_t end = slash == SIZE_MAX ? url.len : slash + 1;
    Str part = str_slice(url, at, slash);
    if (str_equals(part, STR("..")))
      go_up(out);
    else if (!str_equals(part, STR(".")) && part.len)
      strbuf_add(out, str_slice(url, at, end));
    at = end;
  }
}

Str url_resolve(Arena *arena, Str base, Str url) {
  if (url_is_absolute(url)) return url;
  if (url_is_absolute(base)) return str_concat(arena, base, url);
  StrBuf out = strbuf_on(arena, base.len + url.len + 4);
  add_parts(&out, base);
  add_parts(&out, url);
  return strbuf_str(&out);
}
