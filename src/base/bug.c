#include "base/bug.h"

#include <stdio.h>
#include <stdlib.h>

enum { EXIT_BUG = 4 };

_Noreturn void bug_at(const char *file, int line, const char *message) {
  fprintf(stderr, "rscc: internal error at %s:%d: %s\n", file, line, message);
  fprintf(stderr,
          "rscc: this is a fault of rscc; please report it with the input that caused it\n");
#ifdef RSCC_ABORT_ON_BUG
  abort();
#else
  _Exit(EXIT_BUG); // not exit(): other threads still run, and half an output helps nobody
#endif
}
