#include "cli/message.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>

#define PRINT_LINE(prefix)                                                                         \
  do {                                                                                             \
    va_list args;                                                                                  \
    va_start(args, format);                                                                        \
    flockfile(stderr);                                                                             \
    fputs((prefix), stderr);                                                                       \
    vfprintf(stderr, format, args);                                                                \
    fputc('\n', stderr);                                                                           \
    funlockfile(stderr);                                                                           \
    va_end(args);                                                                                  \
  } while (0)

void message_error(const char *format, ...) {
  PRINT_LINE("rscc: error: ");
}

void message_warning(const char *format, ...) {
  PRINT_LINE("rscc: warning: ");
}

void message_help(const char *format, ...) {
  PRINT_LINE("  help: ");
}

void message_text(Str text) {
  fwrite(text.ptr, 1, text.len, stderr);
}

Str message_reason(Arena *arena, int error) {
  char buffer[128];
  char *reason = str_to_c(arena, str_of(strerror_r(error, buffer, sizeof buffer)));
  reason[0] = (char)tolower((unsigned char)reason[0]);
  return str_of(reason);
}
