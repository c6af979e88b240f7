#include "base/file.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include <xxhash.h>

bool file_fail(Arena *arena, Str *error) {
  int reason = errno;
  Str message = str_copy(arena, str_of(strerror(errno)));
  if (message.len) *(char *)(uintptr_t)message.ptr = (char)tolower((unsigned char)message.ptr[0]);
  *error = message;
  errno = reason;
  return false;
}

static bool read_all(Arena *arena, int fd, size_t expected, Str *text, Str *error) {
  StrBuf out = strbuf_on(arena, expected + 1);
  for (;;) {
    if (out.cap - out.len == 0) strbuf_reserve(&out, out.cap);
    ssize_t got = read(fd, out.ptr + out.len, out.cap - out.len);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return file_fail(arena, error);
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
  if (fstat(fd, &status) != 0) return file_fail(arena, error);
  if (S_ISDIR(status.st_mode)) {
    errno = EISDIR;
    return file_fail(arena, error);
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
  return fd < 0 ? file_fail(arena, error) : read_open(arena, fd, false, text, error);
}

bool file_read_found(Arena *arena, const char *path, Str *text, Str *error) {
  int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  return fd < 0 ? file_fail(arena, error) : read_open(arena, fd, true, text, error);
}

static bool make_folder(Arena *arena, const char *path, Str *error) {
  if (mkdir(path, 0777) == 0) return true;
  int reason = errno;
  struct stat status;
  bool exists = stat(path, &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) return true;
  errno = exists ? ENOTDIR : reason;
  return file_fail(arena, error);
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

// Whether the rest of an open file is this text. A part at a time: the text may be large.
static bool reads_as(int fd, Str text) {
  char part[16 * 1024];
  for (;;) {
    ssize_t got = read(fd, part, sizeof part);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return got == 0 && text.len == 0;
    if (!str_starts_with(text, (Str){part, (size_t)got})) return false;
    text = str_slice(text, (size_t)got, text.len);
  }
}

static bool holds_already(int folder, const char *name, const struct stat *status, Str text) {
  if (!S_ISREG(status->st_mode) || (size_t)status->st_size != text.len) return false;
  int fd = openat(folder, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
  if (fd < 0) return false;
  bool is_same = reads_as(fd, text);
  close(fd);
  return is_same;
}

static bool write_to_device(Arena *arena, const char *path, Str text, Str *error) {
  int fd = open(path, O_WRONLY | O_CLOEXEC);
  if (fd < 0) return file_fail(arena, error);
  bool ok = write_all(fd, text) || file_fail(arena, error);
  if (close(fd) != 0 && ok) ok = file_fail(arena, error);
  return ok;
}

// The same for each run, so that what one left that was killed is found by the next; and short,
// since the file's own name may be as long as a name can be.
const char *file_temporary(Arena *arena, const char *path) {
  Str whole = str_of(path);
  size_t slash = str_find_last(whole, '/'), start = slash == SIZE_MAX ? 0 : slash + 1;
  unsigned long long hash = XXH3_64bits(path + start, whole.len - start);
  return str_format(arena, "%.*s.rscc-%016llx.tmp", (int)start, path, hash).ptr;
}

bool file_is_temporary(Str name) {
  enum { LENGTH = sizeof ".rscc-0123456789abcdef.tmp" - 1 };
  return name.len == LENGTH && str_starts_with(name, STR(".rscc-")) &&
         str_ends_with(name, STR(".tmp"));
}

// Held by one run at a time, until its file is in place. A file system without locks has none.
static bool lock_temporary(int fd) {
  enum { TRIES = 5000, PAUSE_NS = 1000 * 1000 };
  for (int i = 0; i < TRIES; i++) {
    if (flock(fd, LOCK_EX | LOCK_NB) == 0 || (errno != EWOULDBLOCK && errno != EINTR)) return true;
    nanosleep(&(struct timespec){.tv_nsec = PAUSE_NS}, NULL);
  }
  errno = EBUSY;
  return false;
}

static bool is_at(int fd, int folder, const char *name) {
  struct stat ours, there;
  return fstat(fd, &ours) == 0 && fstatat(folder, name, &there, AT_SYMLINK_NOFOLLOW) == 0 &&
         ours.st_dev == there.st_dev && ours.st_ino == there.st_ino;
}

// Takes away what a killed run left. If another run is writing it, waits until that is done.
static bool remove_old(int folder, const char *temporary) {
  int fd = openat(folder, temporary, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (fd < 0) return errno == ENOENT || unlinkat(folder, temporary, 0) == 0 || errno == ENOENT;
  bool ok = lock_temporary(fd);
  if (ok && is_at(fd, folder, temporary)) ok = unlinkat(folder, temporary, 0) == 0;
  int reason = errno;
  close(fd);
  errno = reason;
  return ok;
}

// A new file, locked; or -1.
static int open_temporary(int folder, const char *temporary) {
  enum { TRIES = 100 };
  for (int i = 0; i < TRIES; i++) {
    int fd = openat(folder, temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd < 0 && errno != EEXIST) return -1;
    if (fd < 0 && !remove_old(folder, temporary)) return -1;
    if (fd < 0) continue;
    struct stat status;
    bool is_locked = lock_temporary(fd);
    if (is_locked && fstat(fd, &status) == 0 && status.st_nlink) return fd;
    close(fd); // another run took it for an old one
  }
  errno = EBUSY;
  return -1;
}

// Closing says whether everything was written; the lock stays with `fd`.
static bool is_written_out(int fd) {
  int copy = dup(fd);
  return copy >= 0 && close(copy) == 0;
}

// `mode`: the permissions to give it, or NULL.
static bool write_beside(Arena *arena, int folder, const char *name, const mode_t *mode, Str text,
                         Str *error) {
  const char *temporary = file_temporary(arena, name);
  int fd = open_temporary(folder, temporary);
  if (fd < 0) return file_fail(arena, error);
  bool ok = (!mode || fchmod(fd, *mode & 07777) == 0) && write_all(fd, text) &&
            is_written_out(fd) && renameat(folder, temporary, folder, name) == 0;
  int reason = errno;
  if (!ok) unlinkat(folder, temporary, 0);
  close(fd);
  errno = reason;
  return ok || file_fail(arena, error);
}

bool file_write_at(Arena *arena, int folder, const char *name, Str text, Str *error) {
  struct stat status;
  bool is_there = fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0;
  if (!is_there && errno != ENOENT) return file_fail(arena, error);
  if (is_there && holds_already(folder, name, &status, text)) return true;
  bool has_mode = is_there && S_ISREG(status.st_mode);
  return write_beside(arena, folder, name, has_mode ? &status.st_mode : NULL, text, error);
}

static bool has_same_target(Arena *arena, int folder, const char *name, Str target) {
  char *buffer = arena_take(arena, target.len + 1);
  ssize_t length = readlinkat(folder, name, buffer, target.len + 1);
  return length == (ssize_t)target.len && memcmp(buffer, target.ptr, target.len) == 0;
}

bool file_write_link_at(Arena *arena, int folder, const char *name, Str target, Str *error) {
  const char *temporary = file_temporary(arena, name), *to = str_to_c(arena, target);
  if (has_same_target(arena, folder, name, target)) return true;
  bool ok = symlinkat(to, folder, temporary) == 0;
  if (!ok && errno == EEXIST)
    ok = remove_old(folder, temporary) && symlinkat(to, folder, temporary) == 0;
  if (ok && renameat(folder, temporary, folder, name) == 0) return true;
  int reason = errno;
  unlinkat(folder, temporary, 0);
  errno = reason;
  return file_fail(arena, error);
}

bool file_remove_temporaries(Arena *arena, int folder, Str *error) {
  int fd = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR *entries = fd < 0 ? NULL : fdopendir(fd);
  if (!entries) {
    int reason = errno;
    if (fd >= 0) close(fd);
    errno = reason;
    return file_fail(arena, error);
  }
  errno = 0;
  for (struct dirent *entry; errno == 0 && (entry = readdir(entries));)
    if (file_is_temporary(str_of(entry->d_name))) unlinkat(dirfd(entries), entry->d_name, 0);
  int reason = errno;
  closedir(entries);
  errno = reason;
  return reason == 0 || file_fail(arena, error);
}

FileLock file_lock_folder(const char *path, bool wait, bool *is_taken) {
  int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  bool ok = fd >= 0 && flock(fd, LOCK_EX | (wait ? 0 : LOCK_NB)) == 0;
  *is_taken = fd >= 0 && !ok && errno == EWOULDBLOCK;
  if (fd >= 0 && !ok) close(fd);
  return (FileLock){ok ? fd + 1 : 0};
}

void file_unlock(FileLock *self) {
  if (self->fd) close(self->fd - 1);
  *self = (FileLock){0};
}

static bool replace_file(Arena *arena, const char *path, Str text, Str *error) {
  char *target = arena_take(arena, PATH_MAX);
  if (!realpath(path, target)) return file_fail(arena, error);
  return file_write_at(arena, AT_FDCWD, target, text, error);
}

bool file_write(Arena *arena, const char *path, Str text, Str *error) {
  struct stat status;
  if (stat(path, &status) != 0)
    return make_parent(arena, path, error) &&
           write_beside(arena, AT_FDCWD, path, NULL, text, error);
  bool is_plain = S_ISREG(status.st_mode) || S_ISDIR(status.st_mode);
  if (is_plain) return replace_file(arena, path, text, error);
  return write_to_device(arena, path, text, error);
}
