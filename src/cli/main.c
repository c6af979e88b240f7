// rscc COMMAND [OPTIONS] [PATH…]: finds the command and runs it.
#include "base/json_memory.h"
#include "cli/commands.h"
#include "cli/help.h"
#include "cli/interrupt.h"
#include "cli/message.h"
#include "cli/output.h"
#include "cli/paths.h"
#include "cli/suggest.h"

typedef struct Command {
  Str name;
  CommandFunction *run;
} Command;

static const Command commands[] = {
#define COMMAND(id, name, arguments, function, summary) [id] = {{name, sizeof(name) - 1}, function},
#include "cli/command_list.h"
#undef COMMAND
};

static ExitStatus complain_unknown(Str name) {
  if (str_starts_with(name, STR("-"))) {
    message_error("the command comes first: rscc COMMAND [OPTIONS] [PATH…]");
    message_help("`rscc --help` lists the commands");
    return EXIT_USAGE;
  }
  message_error("unknown command `%.*s`", STR_ARG(name));
  Suggestion suggestion = suggest_for(name);
  for (CommandId id = 0; id < COMMAND_NUMBER; id++) suggest_offer(&suggestion, commands[id].name);
  if (suggestion.best.len)
    suggest_print(&suggestion, "rscc ");
  else
    message_help("`rscc --help` lists the commands");
  return EXIT_USAGE;
}

static ExitStatus run_command(Arena *arena, CommandId id, int count, char **arguments) {
  Options options = {.command = id};
  Str current = STR("/");
  path_current_folder(arena, &current);
  if (!options_parse(&options, arena, count, arguments, current)) return EXIT_USAGE;
  if (options.values[OPTION_HELP].on) return output_write(help_of_command(arena, id));
  if (options.values[OPTION_VERSION].on) return output_write(STR(RSCC_VERSION "\n"));
  return commands[id].run(arena, &options);
}

static CommandId find_command(Str name) {
  for (CommandId id = 0; id < COMMAND_NUMBER; id++)
    if (str_equals(commands[id].name, name)) return id;
  return COMMAND_NUMBER;
}

// `words`: behind `help`.
static ExitStatus run_help(Arena *arena, int count, char **words) {
  if (!count) return output_write(help_general(arena));
  CommandId id = find_command(str_of(words[0]));
  if (id == COMMAND_NUMBER) return complain_unknown(str_of(words[0]));
  return output_write(help_of_command(arena, id));
}

static ExitStatus run(Arena *arena, int count, char **arguments) {
  if (count < 2) {
    message_text(help_general(arena));
    return EXIT_USAGE;
  }
  Str name = str_of(arguments[1]);
  bool wants_help = str_equals(name, STR("--help")) || str_equals(name, STR("-h"));
  bool wants_version = str_equals(name, STR("--version")) || str_equals(name, STR("-V"));
  if (wants_help) return output_write(help_general(arena));
  if (wants_version) return output_write(STR(RSCC_VERSION "\n"));
  if (str_equals(name, STR("help"))) return run_help(arena, count - 2, arguments + 2);
  CommandId id = find_command(name);
  if (id == COMMAND_NUMBER) return complain_unknown(name);
  return run_command(arena, id, count - 2, arguments + 2);
}

int main(int count, char **arguments) {
  output_hold_streams();
  interrupt_install();
  json_memory_watch();
  Arena arena = {0};
  jmp_buf out_of_memory;
  arena.out_of_memory = &out_of_memory;
  if (setjmp(out_of_memory)) {
    message_error("out of memory");
    return EXIT_ENVIRONMENT;
  }
  ExitStatus status = run(&arena, count, arguments);
  arena_release(&arena);
  return (int)status;
}
