#include "cli/written_list.h"

#include <errno.h>
#include <unistd.h>

#include "base/below.h"
#include "base/file.h"
#include "cli/message.h"
#include "cli/paths.h"

static const Str list_name = STR_INIT(".rscc-files");
static const Str mark_name = STR_INIT(".rscc-unfinished");

static Str list_path(Arena *arena, Str outdir) {
  return path_join(arena, outdir, list_name);
}

bool written_list_exists(Arena *arena, Str outdir) {
  return access(list_path(arena, outdir).ptr, F_OK) == 0;
}

bool written_list_marks(Str name) {
  return str_equals(name, list_name) || str_equals(name, mark_name);
}

void written_list_add(WrittenList *self, Arena *arena, Str path) {
  bool is_new;
  map_put(&self->index, arena, path, &is_new);
  if (is_new) vec_push(arena, &self->paths, path);
}

// Relative and in its shortest form; anything else was not written by rscc.
static bool is_below(Arena *arena, Str outdir, Str path) {
  Str joined = path_join(arena, outdir, path);
  bool is_inside = path_is_inside(joined, outdir) && joined.len > outdir.len;
  return is_inside && str_equals(path_below(joined, outdir), path);
}

bool written_list_read(WrittenList *self, Arena *arena, Str outdir, Str *error) {
  Str file = list_path(arena, outdir), text;
  if (!file_is_there(file.ptr)) return true;
  if (!file_read_found(arena, file.ptr, &text, error)) return false;
  for (size_t at = 0; at < text.len;) {
    const char *end = memchr(text.ptr + at, 0, text.len - at);
    size_t length = end ? (size_t)(end - text.ptr) - at : text.len - at;
    Str path = str_slice(text, at, at + length);
    if (is_below(arena, outdir, path)) written_list_add(self, arena, path);
    at += length + 1;
  }
  return true;
}

static bool write_name(Arena *arena, Str outdir, Str name, Str text, Str *error) {
  Below below = {.folder = outdir};
  bool ok = below_write(&below, arena, name, text, error);
  below_close(&below);
  return ok;
}

bool written_list_write(const WrittenList *self, Arena *arena, Str outdir, Str *error) {
  StrBuf out = strbuf_on(arena, 4096);
  vec_each (const Str, path, &self->paths) {
    strbuf_add(&out, *path);
    strbuf_add_byte(&out, 0);
  }
  return write_name(arena, outdir, list_name, strbuf_str(&out), error);
}

static Str folder_of(Str path) {
  size_t slash = str_find_last(path, '/');
  return slash == SIZE_MAX ? STR("") : str_slice(path, 0, slash);
}

static bool remove_temporaries(const WrittenList *self, Arena *arena, Str outdir, Str *error) {
  Map seen = {0};
  Below below = {.folder = outdir};
  bool ok = true;
  vec_each (const Str, path, &self->paths) {
    bool is_new;
    map_put(&seen, arena, folder_of(*path), &is_new);
    ok = !is_new || below_remove_temporaries(&below, arena, folder_of(*path), error);
    if (!ok) break;
  }
  below_close(&below);
  return ok;
}

static Str mark_path(Arena *arena, Str outdir) {
  return path_join(arena, outdir, mark_name);
}

bool written_list_begin(const WrittenList *old, Arena *arena, Str outdir, Str *error) {
  Str mark = mark_path(arena, outdir);
  bool was_killed = file_is_there(mark.ptr);
  if (was_killed && !remove_temporaries(old, arena, outdir, error)) return false;
  return write_name(arena, outdir, mark_name, STR(""), error);
}

bool written_list_end(Arena *arena, Str outdir, Str *error) {
  if (unlink(mark_path(arena, outdir).ptr) == 0) return true;
  *error = message_reason(arena, errno);
  return false;
}

bool written_list_remove_stale(const WrittenList *old, const WrittenList *now, Arena *arena,
                               Str outdir, Str *failed, Str *error) {
  Below below = {.folder = outdir};
  bool ok = true;
  vec_each (const Str, path, &old->paths) {
    if (map_find(&now->index, *path)) continue;
    *failed = path_join(arena, outdir, *path);
    ok = below_remove(&below, arena, *path, error);
    if (!ok) break;
  }
  below_close(&below);
  return ok;
}
