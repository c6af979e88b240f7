// SIGINT, SIGTERM and SIGHUP end the process with status 130. While they are held, the work goes
// on, so that no temporary file is left behind; long loops ask interrupt_is_pending().
#pragma once

#include <stdbool.h>

// Also ignores SIGPIPE: a closed pipe is a write error like any other.
void interrupt_install(void);
void interrupt_hold(void);
bool interrupt_is_pending(void);
// Ends the process if one came in the meantime.
void interrupt_release(void);
