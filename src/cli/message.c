#include "cli/message.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>

#include "report/render.h"

enum { LONGEST = 16 * 1024 };

// On one line and without what steers a terminal, whatever names a message holds.
static void print_line(const char *prefix, const char *format, va_list args) {
  char line[LONGEST];
  int length = vsnprintf(line, sizeof line, format, args);
  size_t shown = length < 0 ? 0 : (size_t)length < sizeof line ? (size_t)length : sizeof line - 1;
  jmp_buf out_of_memory;
  Arena arena = {.out_of_memory = &out_of_memory};
  flockfile(stderr);
  fputs(prefix, stderr);
  if (!setjmp(out_of_memory)) {
    StrBuf visible = strbuf_on(&arena, shown);
    render_add_visible(&visible, (Str){line, shown});
    fwrite(visible.ptr, 1, visible.len, stderr);
  }
  fputc('\n', stderr);
  funlockfile(stderr);
  arena_release(&arena);
}

#define PRINT_LINE(prefix)                                                                         \
  do {                                                                                             \
    va_list args;                                                                                  \
    va_start(args, format);                                                                        \
    print_line((prefix), format, args);                                                            \
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
