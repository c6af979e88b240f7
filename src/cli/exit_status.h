// The statuses that the process ends with. Scripts rely on them: docs/cli.md.
#pragma once

typedef enum ExitStatus {
  EXIT_FINE = 0,
  EXIT_CODE_ERRORS = 1,  // errors in the compiled code
  EXIT_USAGE = 2,        // wrong options, paths or config
  EXIT_ENVIRONMENT = 3,  // a file could not be read or written, or memory ran out
  EXIT_BUG_IN_RSCC = 4,  // as in base/bug.c
  EXIT_INTERRUPTED = 130 // SIGINT, SIGTERM, SIGHUP
} ExitStatus;
