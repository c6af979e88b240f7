// Compiles every file cut at every byte, and with every byte replaced. Nothing may crash, and what
// comes out must be what checks.h asks for. tests/mangle.mjs runs it.
//
//   mangle --progress=FILE [--every=N] [--from=K] FILE…
//
// --every=N --from=K does only the offsets K, K+N, …: several processes share the work. The
// progress file always names the input being compiled, so that a crash can be repeated. A failure
// is a line FAIL and a line with the input as a JSON string.

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "checks.h"

typedef struct Mangle {
  Checker checker;
  DiagSettings lowered;
  int progress;
  size_t every, from;
  unsigned long tried, broken;
} Mangle;

// A copy without spare bytes behind it, so that ASan sees a read past the end.
static Str exact_copy(Str text) {
  char *bytes = malloc(text.len > 0 ? text.len : 1);
  if (bytes == NULL) abort();
  memcpy(bytes, text.ptr, text.len);
  return (Str){bytes, text.len};
}

static void note_progress(Mangle *self, const char *path, const char *what, size_t offset) {
  char line[512];
  int length = snprintf(line, sizeof line, "%s %s %zu\n", path, what, offset);
  if (length > 0 && pwrite(self->progress, line, (size_t)length, 0) != length) abort();
}

static void try_text(Mangle *self, const char *path, Str text, const char *what, size_t offset) {
  note_progress(self, path, what, offset);
  CompileOptions options = {
      .path = str_of(path),
      .language = language_of_path(str_of(path)),
      .targets = TARGET_SERVER | TARGET_CLIENT,
      .lint = offset % 2 == 0,
      .guard_client = true,
      .settings = offset % 3 == 0 ? &self->lowered : NULL,
  };
  Str copy = exact_copy(text);
  const char *broken = checker_check(&self->checker, copy, &options);
  free((void *)copy.ptr);
  self->tried++;
  if (broken == NULL) return;
  self->broken++;
  Arena arena = {0};
  StrBuf shown = strbuf_on(&arena, text.len * 2);
  strbuf_add_json(&shown, text);
  printf("FAIL %s %s %zu: %s\n%.*s\n", path, what, offset, broken, STR_ARG(strbuf_str(&shown)));
  arena_release(&arena);
}

static void mangle_text(Mangle *self, Arena *arena, const char *path, Str text) {
  static const char bytes[] = "{}()[]'\"`;,<>/\\*=.#@$ \n\0\xff\xe2"
                              "a0";
  for (size_t at = self->from; at <= text.len; at += self->every) {
    try_text(self, path, str_slice(text, 0, at), "cut", at);
    if (at == text.len) break;
    Str changed = str_copy(arena, text);
    ((char *)changed.ptr)[at] = bytes[(at * 7 + text.len) % (sizeof bytes - 1)];
    try_text(self, path, changed, "replace", at);
    Str without = str_concat(arena, str_slice(text, 0, at), str_slice(text, at + 1, text.len));
    try_text(self, path, without, "delete", at);
  }
}

static bool mangle_file(Mangle *self, const char *path) {
  Arena arena = {0};
  Str text, error;
  bool is_read = file_read(&arena, path, &text, &error);
  if (is_read) mangle_text(self, &arena, path, text);
  if (!is_read) printf("FAIL %s: %.*s\n", path, STR_ARG(error));
  arena_release(&arena);
  return is_read;
}

static bool read_option(Mangle *self, const char *arg) {
  Str option = str_of(arg);
  if (str_starts_with(option, STR("--every=")))
    self->every = strtoul(arg + 8, NULL, 10);
  else if (str_starts_with(option, STR("--from=")))
    self->from = strtoul(arg + 7, NULL, 10);
  else if (str_starts_with(option, STR("--progress="))) {
    self->progress = open(arg + 11, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  } else
    return false;
  return true;
}

int main(int argc, char **argv) {
  Mangle mangle = {
      .checker = checker_new(), .lowered = checker_lowered_settings(), .progress = -1, .every = 1};
  int first = 1;
  while (first < argc && read_option(&mangle, argv[first])) first++;
  if (mangle.progress < 0 || mangle.every == 0 || first == argc) {
    fprintf(stderr, "usage: mangle --progress=FILE [--every=N] [--from=K] FILE...\n");
    return 2;
  }
  bool all_read = true;
  for (int i = first; i < argc; i++) all_read = mangle_file(&mangle, argv[i]) && all_read;
  checker_release(&mangle.checker);
  close(mangle.progress);
  printf("%lu inputs, %lu broken\n", mangle.tried, mangle.broken);
  return all_read && mangle.broken == 0 && mangle.tried > 0 ? 0 : 1;
}
