#include "cli/written_list.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "cli/message.h"
#include "cli/paths.h"

static Str list_path(Arena *arena, Str outdir) {
  return path_join(arena, outdir, STR(".rscc-files"));
}

bool written_list_exists(Arena *arena, Str outdir) {
  return access(list_path(arena, outdir).ptr, F_OK) == 0;
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

bool written_list_write(const WrittenList *self, Arena *arena, Str outdir, Str *error) {
  StrBuf out = strbuf_on(arena, 4096);
  vec_each (const Str, path, &self->paths) {
    strbuf_add(&out, *path);
    strbuf_add_byte(&out, 0);
  }
  return file_write(arena, list_path(arena, outdir).ptr, strbuf_str(&out), error);
}

// Is some folder of `path` below `outdir` a link? Then the file behind it isn't ours.
static bool is_behind_link(Arena *arena, Str outdir, Str path) {
  struct stat status;
  for (Str folder = path_parent(path); folder.len && !str_equals(folder, STR("."));
       folder = path_parent(folder)) {
    bool is_there = lstat(path_join(arena, outdir, folder).ptr, &status) == 0;
    if (is_there && S_ISLNK(status.st_mode)) return true;
  }
  return false;
}

static void remove_empty_folders(Arena *arena, Str outdir, Str path) {
  for (Str folder = path_parent(path); !str_equals(folder, STR(".")); folder = path_parent(folder))
    if (rmdir(path_join(arena, outdir, folder).ptr) != 0) return;
}

static bool remove_temporaries(const WrittenList *self, Arena *arena, Str outdir, Str *error) {
  Map seen = {0};
  vec_each (const Str, path, &self->paths) {
    bool is_new;
    Str folder = path_parent(*path);
    map_put(&seen, arena, folder, &is_new);
    if (!is_new || is_behind_link(arena, outdir, *path)) continue;
    if (!file_remove_temporaries(arena, path_join(arena, outdir, folder).ptr, error)) return false;
  }
  return true;
}

static Str mark_path(Arena *arena, Str outdir) {
  return path_join(arena, outdir, STR(".rscc-unfinished"));
}

bool written_list_begin(const WrittenList *old, Arena *arena, Str outdir, Str *error) {
  Str mark = mark_path(arena, outdir);
  bool was_killed = file_is_there(mark.ptr);
  if (was_killed && !remove_temporaries(old, arena, outdir, error)) return false;
  return file_write(arena, mark.ptr, STR(""), error);
}

bool written_list_end(Arena *arena, Str outdir, Str *error) {
  if (unlink(mark_path(arena, outdir).ptr) == 0) return true;
  *error = message_reason(arena, errno);
  return false;
}

bool written_list_remove_stale(const WrittenList *old, const WrittenList *now, Arena *arena,
                               Str outdir, Str *failed) {
  vec_each (const Str, path, &old->paths) {
    if (map_find(&now->index, *path) || is_behind_link(arena, outdir, *path)) continue;
    Str file = path_join(arena, outdir, *path);
    bool is_removed = unlink(file.ptr) == 0;
    bool is_gone = is_removed || errno == ENOENT || errno == ENOTDIR || errno == EISDIR;
    if (!is_gone) {
      *failed = file;
      return false;
    }
    remove_empty_folders(arena, outdir, *path);
  }
  return true;
}
