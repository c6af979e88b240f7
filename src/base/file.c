#include "base/file.h"

#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static bool fail(Arena *arena, Str *error) {
  Str message = str_copy(arena, str_of(strerror(errno)));
  if (message.len) *(char *)(uintptr_t)message.ptr = (char)tolower((unsigned char)message.ptr[0]);
  *error = message;
  return false;
}

static bool read_all(Arena *arena, int fd, size_t expected, Str *text, Str *error) {
  StrBuf out = strbuf_on(arena, expected + 1);
  for (;;) {
    if (out.cap - out.len == 0) strbuf_reserve(&out, out.cap);
    ssize_t got = read(fd, out.ptr + out.len, out.cap - out.len);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return fail(arena, error);
    if (got == 0) break;
    out.len += (size_t)got;
  }
  *text = strbuf_str(&out);
  return true;
}

bool file_is_there(const char *path) {
  return access(path, F_OK) == 0 || (errno != ENOENT && errno != ENOTDIR);
}

static bool read_regular(Arena *arena, int fd, bool only_regular, Str *text, Str *error) {
  struct stat status;
  if (fstat(fd, &status) != 0) return fail(arena, error);
  if (S_ISDIR(status.st_mode)) {
    errno = EISDIR;
    return fail(arena, error);
  }
  if (!only_regular || S_ISREG(status.st_mode))
    return read_all(arena, fd, (size_t)status.st_size, text, error);
  *error = STR("not a regular file");
  return false;
}

// The file is closed before out of memory unwinds.
static bool read_open(Arena *arena, int fd, bool only_regular, Str *text, Str *error) {
  jmp_buf *const outer = arena->out_of_memory, here;
  arena->out_of_memory = &here;
  if (setjmp(here)) {
    close(fd);
    arena->out_of_memory = outer;
    arena_fail(arena);
  }
  bool ok = read_regular(arena, fd, only_regular, text, error);
  arena->out_of_memory = outer;
  close(fd);
  return ok;
}

bool file_read(Arena *arena, const char *path, Str *text, Str *error) {
  enum { STDIN_GUESS = 64 * 1024 };
  if (strcmp(path, "-") == 0) return read_all(arena, STDIN_FILENO, STDIN_GUESS, text, error);
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  return fd < 0 ? fail(arena, error) : read_open(arena, fd, false, text, error);
}

bool file_read_found(Arena *arena, const char *path, Str *text, Str *error) {
  int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  return fd < 0 ? fail(arena, error) : read_open(arena, fd, true, text, error);
}

static bool make_folder(Arena *arena, const char *path, Str *error) {
  if (mkdir(path, 0777) == 0) return true;
  int reason = errno;
  struct stat status;
  bool exists = stat(path, &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) return true;
  errno = exists ? ENOTDIR : reason;
  return fail(arena, error);
}

bool file_make_folders(Arena *arena, const char *path, Str *error) {
  char *partial = str_to_c(arena, str_of(path));
  for (size_t i = 1; i < strlen(path); i++) {
    if (partial[i] != '/') continue;
    partial[i] = 0;
    if (!make_folder(arena, partial, error)) return false;
    partial[i] = '/';
  }
  return make_folder(arena, partial, error);
}

static bool make_parent(Arena *arena, const char *path, Str *error) {
  size_t slash = str_find_last(str_of(path), '/');
  if (slash == SIZE_MAX || slash == 0) return true;
  const char *parent = str_to_c(arena, str_slice(str_of(path), 0, slash));
  return access(parent, F_OK) == 0 || file_make_folders(arena, parent, error);
}

static bool write_all(int fd, Str text) {
  while (text.len) {
    ssize_t written = write(fd, text.ptr, text.len);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    text = str_slice(text, (size_t)written, text.len);
  }
  return true;
}

static bool holds_already(Arena *arena, const char *path, const struct stat *status, Str text) {
  if ((size_t)status->st_size != text.len) return false;
  Str old = {0}, ignored = {0};
  return file_read(arena, path, &old, &ignored) && str_equals(old, text);
}

// Writes the text to what the flags open. `mode`: the permissions to give it, or NULL.
static bool write_to(Arena *arena, const char *path, int flags, const mode_t *mode, Str text,
                     Str *error) {
  int fd = open(path, O_WRONLY | O_CLOEXEC | flags, 0666);
  if (fd < 0) return fail(arena, error);
  bool ok = !mode || fchmod(fd, *mode & 07777) == 0 || fail(arena, error);
  ok = ok && (write_all(fd, text) || fail(arena, error));
  if (close(fd) != 0 && ok) ok = fail(arena, error);
  return ok;
}

static bool write_beside(Arena *arena, const char *path, const mode_t *mode, Str text, Str *error) {
  const char *temporary = str_format(arena, "%s.%ld.tmp", path, (long)getpid()).ptr;
  bool ok = write_to(arena, temporary, O_CREAT | O_TRUNC, mode, text, error);
  if (ok && rename(temporary, path) != 0) ok = fail(arena, error);
  if (!ok) unlink(temporary);
  return ok;
}

static bool replace_file(Arena *arena, const char *path, const struct stat *status, Str text,
                         Str *error) {
  if (holds_already(arena, path, status, text)) return true;
  char *target = realpath(path, NULL);
  if (!target) return fail(arena, error);
  bool ok = write_beside(arena, str_to_c(arena, str_of(target)), &status->st_mode, text, error);
  free(target);
  return ok;
}

bool file_write(Arena *arena, const char *path, Str text, Str *error) {
  struct stat status;
  if (stat(path, &status) != 0)
    return make_parent(arena, path, error) && write_beside(arena, path, NULL, text, error);
  bool is_plain = S_ISREG(status.st_mode) || S_ISDIR(status.st_mode);
  if (is_plain) return replace_file(arena, path, &status, text, error);
  return write_to(arena, path, 0, NULL, text, error);
}
