#include "base/below.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

// A folder need not be readable for files to be made in it.
#ifdef O_PATH
enum { TO_ENTER = O_PATH | O_DIRECTORY | O_CLOEXEC };
#else
enum { TO_ENTER = O_RDONLY | O_DIRECTORY | O_CLOEXEC };
#endif

static Str parent_of(Str path) {
  size_t slash = str_find_last(path, '/');
  return slash == SIZE_MAX ? STR("") : str_slice(path, 0, slash);
}

static const char *name_of(Arena *arena, Str path) {
  size_t slash = str_find_last(path, '/');
  return str_to_c(arena, slash == SIZE_MAX ? path : str_slice(path, slash + 1, path.len));
}

static void close_last(Below *self) {
  if (self->last != self->top) close(self->last);
  self->last = self->top;
  self->last_path[0] = 0;
}

void below_close(Below *self) {
  if (!self->is_open) return;
  close_last(self);
  close(self->top);
  self->is_open = false;
}

static bool open_top(Below *self, Arena *arena, bool is_made, Str *error) {
  if (self->is_open) return true;
  self->top = open(self->folder.ptr, TO_ENTER);
  bool is_missing = self->top < 0 && errno == ENOENT;
  if (is_missing && is_made) {
    if (!file_make_folders(arena, self->folder.ptr, error)) return false;
    self->top = open(self->folder.ptr, TO_ENTER);
  }
  if (self->top < 0) return file_fail(arena, error);
  self->last = self->top;
  self->is_open = true;
  return true;
}

static bool is_link(int folder, const char *name) {
  struct stat status;
  int reason = errno;
  bool is = fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(status.st_mode);
  errno = reason;
  return is;
}

// The folder `name` of an open one. -1, with errno: there is none, or what is there is none.
static int enter(Below *self, int folder, const char *name, bool is_made) {
  int fd = openat(folder, name, TO_ENTER | O_NOFOLLOW);
  if (fd < 0 && errno == ENOENT && is_made) {
    if (mkdirat(folder, name, 0777) != 0 && errno != EEXIST) return -1;
    fd = openat(folder, name, TO_ENTER | O_NOFOLLOW);
  }
  bool is_no_folder = fd < 0 && (errno == ENOTDIR || errno == ELOOP);
  if (is_no_folder) self->met_a_link = is_link(folder, name);
  return fd;
}

static bool fail_at(const Below *self, Arena *arena, Str path, Str *error) {
  if (!self->met_a_link) return file_fail(arena, error);
  int reason = errno;
  *error = str_format(arena, "%.*s is a link, and nothing is written behind it", STR_ARG(path));
  errno = reason;
  return false;
}

static void remember(Below *self, Str path, int fd) {
  self->last = fd;
  bool fits = path.len < sizeof self->last_path && !memchr(path.ptr, 0, path.len);
  self->last_path[0] = 0;
  if (!fits) return;
  memcpy(self->last_path, path.ptr, path.len);
  self->last_path[path.len] = 0;
}

// From the top to a folder below it, a part at a time. -1, with errno: up to *end it cannot be.
// `parts`: the path, NUL-terminated, which is taken apart.
static int descend(Below *self, char *parts, bool is_made, size_t *end) {
  int fd = self->top;
  for (size_t at = 0, length = strlen(parts); at < length; at = *end + 1) {
    *end = at + strcspn(parts + at, "/");
    parts[*end] = 0;
    int inner = enter(self, fd, parts + at, is_made);
    int reason = errno;
    if (fd != self->top) close(fd);
    errno = reason;
    if (inner < 0) return -1;
    fd = inner;
  }
  return fd;
}

// Makes `path` the last folder used.
static bool go_to(Below *self, Arena *arena, Str path, bool is_made, Str *error) {
  self->met_a_link = false;
  if (!open_top(self, arena, is_made, error)) return false;
  if (!path.len || !str_equals(path, str_of(self->last_path))) close_last(self);
  if (!path.len || self->last != self->top) return true;
  size_t end = 0;
  int fd = descend(self, str_to_c(arena, path), is_made, &end);
  if (fd < 0) return fail_at(self, arena, str_slice(path, 0, end), error);
  remember(self, path, fd);
  return true;
}

bool below_write(Below *self, Arena *arena, Str path, Str text, Str *error) {
  return go_to(self, arena, parent_of(path), true, error) &&
         file_write_at(arena, self->last, name_of(arena, path), text, error);
}

bool below_link(Below *self, Arena *arena, Str path, Str target, Str *error) {
  return go_to(self, arena, parent_of(path), true, error) &&
         file_write_link_at(arena, self->last, name_of(arena, path), target, error);
}

static bool is_no_file(int reason) {
  return reason == ENOENT || reason == ENOTDIR || reason == EISDIR || reason == ELOOP;
}

static void remove_empty_folders(Below *self, Arena *arena, Str folder) {
  Str ignored;
  for (; folder.len; folder = parent_of(folder)) {
    if (!go_to(self, arena, parent_of(folder), false, &ignored)) continue;
    bool is_gone = unlinkat(self->last, name_of(arena, folder), AT_REMOVEDIR) == 0;
    if (!is_gone && errno != ENOENT) return;
  }
}

bool below_remove(Below *self, Arena *arena, Str path, Str *error) {
  const char *name = name_of(arena, path);
  bool is_removed = go_to(self, arena, parent_of(path), false, error) &&
                    (unlinkat(self->last, name, 0) == 0 || file_fail(arena, error));
  if (!is_removed && !is_no_file(errno)) return false;
  remove_empty_folders(self, arena, parent_of(path));
  return true;
}

bool below_remove_temporaries(Below *self, Arena *arena, Str folder, Str *error) {
  if (!go_to(self, arena, folder, false, error)) return is_no_file(errno);
  return file_remove_temporaries(arena, self->last, error);
}
