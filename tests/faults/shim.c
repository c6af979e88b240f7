// Put in front of libc with LD_PRELOAD: makes the n-th call of one function fail, and counts calls.
//
//   FAULT_CALL=read        the function; none: nothing fails
//   FAULT_AT=3             which of its calls, from 1
//   FAULT_ERRNO=5          why it fails
//   FAULT_SHORT=1          write() gives half of the bytes instead of failing
//   FAULT_KILL=1           the process is killed before the call
//   FAULT_RUN=COMMAND      the shell runs this before the call, which then is made as ever
//   FAULT_REPORT=FILE      where to write, at the end, the calls of every function, how many files
//                          are still open and how many blocks of memory are still held
//
// It uses nothing of the compiler's, so that what it sees is what the process asks of the system.
#undef _FILE_OFFSET_BITS
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

// Every function that is watched; variants for large files and open folders count as the same one.
// (clang-format finds no stable form for a list of macros.)
// clang-format off
#define CALLS(CALL)                                                                                \
  CALL(open) CALL(read) CALL(write) CALL(close) CALL(fstat) CALL(stat) CALL(lstat) CALL(access)    \
  CALL(rename) CALL(unlink) CALL(mkdir) CALL(rmdir) CALL(symlink) CALL(readlink) CALL(realpath)    \
  CALL(fchmod) CALL(flock) CALL(dup) CALL(opendir) CALL(readdir) CALL(getcwd)       \
  CALL(malloc) CALL(pthread_create)
// clang-format on

typedef enum CallId {
#define CALL(name) CALL_##name,
  CALLS(CALL)
#undef CALL
      CALL_COUNT
} CallId;

static const char *const names[] = {
#define CALL(name) #name,
    CALLS(CALL)
#undef CALL
};

static atomic_uint counts[CALL_COUNT];
static atomic_int open_files, held_blocks;
static int chosen = -1;
static unsigned chosen_at;
static int chosen_error;
static int is_short, is_killing;
static const char *command;

__attribute__((constructor)) static void read_wishes(void) {
  const char *name = getenv("FAULT_CALL"), *at = getenv("FAULT_AT"), *error = getenv("FAULT_ERRNO");
  is_short = getenv("FAULT_SHORT") != NULL;
  is_killing = getenv("FAULT_KILL") != NULL;
  command = getenv("FAULT_RUN");
  chosen_at = at ? (unsigned)atoi(at) : 0;
  chosen_error = error ? atoi(error) : EIO;
  for (int i = 0; name && i < CALL_COUNT; i++)
    if (strcmp(name, names[i]) == 0) chosen = i;
  for (int i = 0; i < CALL_COUNT; i++) atomic_store(&counts[i], 0);
  atomic_store(&open_files, 0);
  atomic_store(&held_blocks, 0);
}

// Counts the call. True: it is the one to fail, and errno is set.
static int fails(CallId id) {
  unsigned number = atomic_fetch_add(&counts[id], 1) + 1;
  if ((int)id != chosen || number != chosen_at) return 0;
  if (is_killing) kill(getpid(), SIGKILL);
  if (command) {
    unsetenv("LD_PRELOAD"); // not in the shell
    if (system(command) != 0) abort();
    return 0;
  }
  errno = chosen_error;
  return 1;
}

static void *next_of(const char *name) {
  void *found = dlsym(RTLD_NEXT, name);
  if (!found) abort();
  return found;
}
#define NEXT(name) ((__typeof__(&(name)))next_of(#name))

__attribute__((destructor)) static void report(void) {
  const char *path = getenv("FAULT_REPORT");
  if (!path) return;
  char text[2048];
  int files = atomic_load(&open_files), blocks = atomic_load(&held_blocks);
  int length = snprintf(text, sizeof text, "files %d\nblocks %d\n", files, blocks);
  for (int i = 0; i < CALL_COUNT; i++)
    length += snprintf(text + length, sizeof text - (size_t)length, "%s %u\n", names[i],
                       atomic_load(&counts[i]));
  int fd = NEXT(open)(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (NEXT(write)(fd, text, (size_t)length) != length) abort();
  NEXT(close)(fd);
}

static mode_t mode_of(int flags, va_list args) {
  return flags & O_CREAT ? (mode_t)va_arg(args, int) : 0;
}

#define OPEN(name, parameters, arguments)                                                          \
  int name parameters {                                                                            \
    va_list args;                                                                                  \
    va_start(args, flags);                                                                         \
    mode_t mode = mode_of(flags, args);                                                            \
    va_end(args);                                                                                  \
    if (fails(CALL_open)) return -1;                                                               \
    int fd = NEXT(name) arguments;                                                                 \
    if (fd >= 0) atomic_fetch_add(&open_files, 1);                                                 \
    return fd;                                                                                     \
  }
OPEN(open, (const char *path, int flags, ...), (path, flags, mode))
OPEN(open64, (const char *path, int flags, ...), (path, flags, mode))
OPEN(openat, (int folder, const char *path, int flags, ...), (folder, path, flags, mode))
OPEN(openat64, (int folder, const char *path, int flags, ...), (folder, path, flags, mode))

// What is closed is closed, whatever is reported: so does Linux.
int close(int fd) {
  int is_failing = fails(CALL_close), error = errno;
  int result = NEXT(close)(fd);
  if (result == 0) atomic_fetch_sub(&open_files, 1);
  if (!is_failing) return result;
  errno = error;
  return -1;
}

int dup(int fd) {
  if (fails(CALL_dup)) return -1;
  int copy = NEXT(dup)(fd);
  if (copy >= 0) atomic_fetch_add(&open_files, 1);
  return copy;
}

ssize_t read(int fd, void *to, size_t size) {
  return fails(CALL_read) ? -1 : NEXT(read)(fd, to, size);
}

ssize_t write(int fd, const void *from, size_t size) {
  if (!fails(CALL_write)) return NEXT(write)(fd, from, size);
  return is_short ? NEXT(write)(fd, from, (size + 1) / 2) : -1;
}

#define FAILING(id, failure, type, name, parameters, arguments)                                    \
  type name parameters {                                                                           \
    return fails(CALL_##id) ? (failure) : NEXT(name) arguments;                                    \
  }
FAILING(fstat, -1, int, fstat, (int fd, struct stat *to), (fd, to))
FAILING(fstat, -1, int, fstat64, (int fd, struct stat64 *to), (fd, to))
FAILING(stat, -1, int, stat, (const char *path, struct stat *to), (path, to))
FAILING(stat, -1, int, stat64, (const char *path, struct stat64 *to), (path, to))
FAILING(lstat, -1, int, lstat, (const char *path, struct stat *to), (path, to))
FAILING(lstat, -1, int, lstat64, (const char *path, struct stat64 *to), (path, to))
FAILING(access, -1, int, access, (const char *path, int mode), (path, mode))
FAILING(rename, -1, int, rename, (const char *from, const char *to), (from, to))
FAILING(unlink, -1, int, unlink, (const char *path), (path))
FAILING(mkdir, -1, int, mkdir, (const char *path, mode_t mode), (path, mode))
FAILING(rmdir, -1, int, rmdir, (const char *path), (path))
FAILING(symlink, -1, int, symlink, (const char *target, const char *path), (target, path))
FAILING(readlink, -1, ssize_t, readlink, (const char *path, char *to, size_t size),
        (path, to, size))
FAILING(lstat, -1, int, fstatat, (int folder, const char *path, struct stat *to, int flags),
        (folder, path, to, flags))
FAILING(lstat, -1, int, fstatat64, (int folder, const char *path, struct stat64 *to, int flags),
        (folder, path, to, flags))
FAILING(rename, -1, int, renameat, (int from_folder, const char *from, int folder, const char *to),
        (from_folder, from, folder, to))
FAILING(unlink, -1, int, unlinkat, (int folder, const char *path, int flags), (folder, path, flags))
FAILING(mkdir, -1, int, mkdirat, (int folder, const char *path, mode_t mode), (folder, path, mode))
FAILING(symlink, -1, int, symlinkat, (const char *target, int folder, const char *path),
        (target, folder, path))
FAILING(readlink, -1, ssize_t, readlinkat, (int folder, const char *path, char *to, size_t size),
        (folder, path, to, size))
FAILING(realpath, NULL, char *, realpath, (const char *path, char *to), (path, to))
FAILING(fchmod, -1, int, fchmod, (int fd, mode_t mode), (fd, mode))
FAILING(flock, -1, int, flock, (int fd, int operation), (fd, operation))
FAILING(opendir, NULL, DIR *, opendir, (const char *path), (path))
FAILING(readdir, NULL, struct dirent *, readdir, (DIR * folder), (folder))
FAILING(readdir, NULL, struct dirent64 *, readdir64, (DIR * folder), (folder))
FAILING(getcwd, NULL, char *, getcwd, (char *to, size_t size), (to, size))

// closedir() closes what it was given, unseen.
DIR *fdopendir(int fd) {
  if (fails(CALL_opendir)) return NULL;
  DIR *folder = NEXT(fdopendir)(fd);
  if (folder) atomic_fetch_sub(&open_files, 1);
  return folder;
}

int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*start)(void *),
                   void *argument) {
  if (fails(CALL_pthread_create)) return chosen_error;
  return NEXT(pthread_create)(thread, attributes, start, argument);
}

// dlsym() itself may allocate, so these are called by their other names in glibc.
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);
void __libc_free(void *block);

static void *counted(void *block) {
  if (block) atomic_fetch_add(&held_blocks, 1);
  return block;
}

void *malloc(size_t size) {
  return fails(CALL_malloc) ? NULL : counted(__libc_malloc(size));
}

void *calloc(size_t count, size_t size) {
  return fails(CALL_malloc) ? NULL : counted(__libc_calloc(count, size));
}

void *realloc(void *old, size_t size) {
  if (fails(CALL_malloc)) return NULL;
  void *block = __libc_realloc(old, size);
  return old ? block : counted(block);
}

void free(void *block) {
  if (block) atomic_fetch_sub(&held_blocks, 1);
  __libc_free(block);
}
