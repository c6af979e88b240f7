// service: a child process for bundlers that compiles what it is sent.
#include "cli/commands.h"
#include "cli/message.h"
#include "cli/service.h"

ExitStatus command_service(Arena *arena, const Options *options) {
  if (options->paths.len) {
    message_error("service takes no PATH: modules come in requests on stdin");
    message_help("docs/service.md has the protocol");
    return EXIT_USAGE;
  }
  Project project;
  ExitStatus status = project_open(&project, arena, options);
  if (status != EXIT_FINE) return status;
  return service_run(&project, options->values[OPTION_THREADS].number);
}
