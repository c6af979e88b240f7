#include "cli/output.h"

#include <errno.h>
#include <unistd.h>

#include "base/file.h"
#include "cli/interrupt.h"
#include "cli/message.h"

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
