#include "cli/interrupt.h"

#include <signal.h>
#include <stddef.h>
#include <unistd.h>

#include "cli/exit_status.h"

static const int interrupts[] = {SIGINT, SIGTERM, SIGHUP};
enum { INTERRUPT_COUNT = sizeof interrupts / sizeof *interrupts };

static void end_process(int signal_number) {
  (void)signal_number;
  _exit(EXIT_INTERRUPTED);
}

// A signal that the caller ignores (nohup) stays ignored.
static void install_one(int number) {
  struct sigaction current, ours = {.sa_handler = end_process};
  sigemptyset(&ours.sa_mask);
  bool is_ignored = sigaction(number, NULL, &current) == 0 && current.sa_handler == SIG_IGN;
  if (!is_ignored) sigaction(number, &ours, NULL);
}

void interrupt_install(void) {
  for (size_t i = 0; i < INTERRUPT_COUNT; i++) install_one(interrupts[i]);
  struct sigaction ignore = {.sa_handler = SIG_IGN};
  sigaction(SIGPIPE, &ignore, NULL);
  sigaction(SIGXFSZ, &ignore, NULL); // a file larger than the limit is an error of writing
}

static void change_mask(int how) {
  sigset_t set;
  sigemptyset(&set);
  for (size_t i = 0; i < INTERRUPT_COUNT; i++) sigaddset(&set, interrupts[i]);
  pthread_sigmask(how, &set, NULL);
}

void interrupt_hold(void) {
  change_mask(SIG_BLOCK);
}

bool interrupt_is_pending(void) {
  sigset_t pending;
  if (sigpending(&pending) != 0) return false;
  for (size_t i = 0; i < INTERRUPT_COUNT; i++)
    if (sigismember(&pending, interrupts[i]) == 1) return true;
  return false;
}

void interrupt_release(void) {
  change_mask(SIG_UNBLOCK);
}
