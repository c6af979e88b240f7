#include "cli/output.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "cli/interrupt.h"
#include "cli/message.h"
#include "syntax/language.h"

void output_hold_streams(void) {
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++) {
    bool is_closed = fcntl(fd, F_GETFD) < 0 && errno == EBADF;
    if (is_closed && open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY) < 0) return;
  }
}

ExitStatus output_write(Str text) {
  for (size_t at = 0; at < text.len;) {
    ssize_t written = write(STDOUT_FILENO, text.ptr + at, text.len - at);
    if (written >= 0) {
      at += (size_t)written;
      continue;
    }
    if (errno == EINTR) continue;
    // Who closed the pipe wants no more, not a message.
    if (errno != EPIPE) message_error("cannot write to stdout: %s", strerror(errno));
    return EXIT_ENVIRONMENT;
  }
  return EXIT_FINE;
}

bool output_is_no_source(const Project *project) {
  Str file = project_text(project, OPTION_OUTPUT_FILE);
  struct stat output, input;
  bool can_be_module = file.len && language_of_path(file) != LANGUAGE_AUTO;
  if (!can_be_module || stat(file.ptr, &output) != 0) return true;
  vec_each (const Input, each, &project->inputs) {
    bool is_same = stat(each->file.ptr, &input) == 0 && input.st_ino == output.st_ino &&
                   input.st_dev == output.st_dev;
    if (!is_same) continue;
    message_error("the output %.*s would replace the source %.*s", STR_ARG(file),
                  STR_ARG(each->shown));
    return false;
  }
  return true;
}

ExitStatus output_write_file(Arena *arena, Str path, Str text) {
  if (str_equals(path, STR("-"))) return output_write(text);
  Str error;
  interrupt_hold();
  bool ok = file_write(arena, path.ptr, text, &error);
  interrupt_release();
  if (ok) return EXIT_FINE;
  message_error("cannot write %.*s: %.*s", STR_ARG(path), STR_ARG(error));
  return EXIT_ENVIRONMENT;
}
