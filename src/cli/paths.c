#include "cli/paths.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static void drop_last_part(StrBuf *out) {
  while (out->len && out->ptr[out->len - 1] != '/') out->len--;
  if (out->len) out->len--;
}

static void add_parts(StrBuf *out, Str path) {
  for (size_t at = 0; at < path.len;) {
    size_t end = str_find(path, STR("/"), at);
    if (end == SIZE_MAX) end = path.len;
    Str part = str_slice(path, at, end);
    at = end + 1;
    if (!part.len || str_equals(part, STR("."))) continue;
    if (str_equals(part, STR(".."))) {
      drop_last_part(out);
      continue;
    }
    strbuf_add_byte(out, '/');
    strbuf_add(out, part);
  }
}

static Str terminated(StrBuf *out) {
  strbuf_add_byte(out, 0);
  out->len--;
  return strbuf_str(out);
}

Str path_join(Arena *arena, Str folder, Str path) {
  StrBuf out = strbuf_on(arena, folder.len + path.len + 2);
  bool is_absolute = path.len && path.ptr[0] == '/';
  if (!is_absolute) add_parts(&out, folder);
  add_parts(&out, path);
  if (!out.len) strbuf_add_byte(&out, '/');
  return terminated(&out);
}

static bool is_same_folder(const char *a, const char *b) {
  struct stat first, second;
  return stat(a, &first) == 0 && stat(b, &second) == 0 && first.st_dev == second.st_dev &&
         first.st_ino == second.st_ino;
}

bool path_current_folder(Arena *arena, Str *folder) {
  const char *shell = getenv("PWD");
  if (shell && shell[0] == '/') {
    *folder = path_join(arena, STR("/"), str_of(shell));
    if (is_same_folder(folder->ptr, ".")) return true;
  }
  for (size_t size = 4096; size <= 1024 * 1024; size *= 2) {
    char *buffer = arena_take(arena, size);
    if (!getcwd(buffer, size)) continue;
    *folder = str_of(buffer);
    return true;
  }
  return false;
}

Str path_parent(Str path) {
  size_t slash = str_find_last(path, '/');
  if (slash == SIZE_MAX) return STR(".");
  return slash ? str_slice(path, 0, slash) : STR("/");
}

Str path_name(Str path) {
  size_t slash = str_find_last(path, '/');
  return slash == SIZE_MAX ? path : str_slice(path, slash + 1, path.len);
}

bool path_is_inside(Str path, Str folder) {
  if (str_equals(folder, STR("/"))) return path.len && path.ptr[0] == '/';
  if (!str_starts_with(path, folder)) return false;
  return path.len == folder.len || path.ptr[folder.len] == '/';
}

Str path_below(Str path, Str folder) {
  size_t skipped = folder.len == 1 ? 1 : folder.len + 1;
  return str_slice(path, skipped, path.len);
}

Str path_relative(Arena *arena, Str folder, Str path) {
  bool is_below = path.len > folder.len && path_is_inside(path, folder);
  if (is_below) return path_below(path, folder);
  StrBuf out = strbuf_on(arena, path.len + 8);
  while (!path_is_inside(path, folder)) {
    strbuf_add(&out, STR("../"));
    folder = path_parent(folder);
  }
  strbuf_add(&out, path_below(path, folder));
  if (!out.len) strbuf_add_byte(&out, '.');
  if (out.len > 1 && out.ptr[out.len - 1] == '/') out.len--;
  return terminated(&out);
}

bool path_find_repository(Arena *arena, Str folder, Str *top) {
  struct stat status;
  for (*top = folder;; *top = path_parent(*top)) {
    if (stat(path_join(arena, *top, STR(".git")).ptr, &status) == 0) return true;
    if (top->len <= 1) return false;
  }
}
