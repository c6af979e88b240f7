#include "fuzz.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/time.h>
#include <unistd.h>

static int errors = -1; // stderr, which -close_fd_mask may take away

int LLVMFuzzerInitialize(int *count, char ***arguments) {
  (void)count;
  (void)arguments;
  errors = dup(STDERR_FILENO);
  return 0;
}

void demand(bool is_kept, const char *promise) {
  if (is_kept) return;
  dprintf(errors, "broken: %s\n", promise);
  abort();
}

static void stop(int signal_number) {
  (void)signal_number;
  abort();
}

void limit_time(void) {
  enum { SECONDS = 10 };
  static bool is_ready;
  if (!is_ready) signal(SIGVTALRM, stop);
  is_ready = true;
  const struct itimerval limit = {.it_value = {.tv_sec = SECONDS}};
  setitimer(ITIMER_VIRTUAL, &limit, NULL);
}

size_t put_input(uint8_t *data, size_t most, Str text) {
  size_t size = text.len < most ? text.len : most;
  memcpy(data, text.ptr, size);
  return size;
}
