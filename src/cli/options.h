// Options: the rows of option_list.h and command_list.h, and what people gave for them.
#pragma once

#include "base/str.h"
#include "base/vec.h"
#include "report/diag.h"

typedef enum CommandId {
#define COMMAND(id, name, arguments, function, summary) id,
#include "cli/command_list.h"
#undef COMMAND
  COMMAND_NUMBER
} CommandId;

// Sets of commands, for the rows of option_list.h.
enum {
  IN_TRANSFORM = 1 << COMMAND_TRANSFORM,
  IN_BUILD = 1 << COMMAND_BUILD,
  IN_MANIFEST = 1 << COMMAND_MANIFEST,
  IN_CHECK = 1 << COMMAND_CHECK,
  IN_MERGE = 1 << COMMAND_MERGE,
  IN_LIST = 1 << COMMAND_LIST,
  IN_LINT = 1 << COMMAND_LINT,
  IN_VERIFY = 1 << COMMAND_VERIFY,
  IN_RULES = 1 << COMMAND_RULES,
  IN_SERVICE = 1 << COMMAND_SERVICE,
  IN_TREE = IN_BUILD | IN_MANIFEST | IN_CHECK | IN_LIST | IN_LINT,
  IN_COMPILING = IN_TREE | IN_TRANSFORM,
  IN_CACHED = IN_TREE & ~IN_BUILD,
  IN_SALTED = (IN_COMPILING & ~IN_CHECK) | IN_VERIFY | IN_SERVICE, // a baseline's ids hold no salt
  IN_ALL = (1 << COMMAND_NUMBER) - 1,
};

typedef enum OptionId {
#define OPTION(id, name, letter, argument, type, commands, key, group, help) id,
#include "cli/option_list.h"
#undef OPTION
  OPTION_NUMBER
} OptionId;

typedef enum OptionType {
  OPTION_FLAG,
  OPTION_TEXT,
  OPTION_PATH,   // relative to the current folder or, in the config, to the config's folder
  OPTION_STREAM, // a path, or `-`: standard input or output
  OPTION_COUNT,  // 0 … 4294967295
  OPTION_CHOICE, // one of the argument's words
  OPTION_OPTIONAL_CHOICE, // the same; the first one where only the option is given
  OPTION_RULE,            // repeatable, -A/-W/-D
} OptionType;

typedef enum HelpGroup { HELP_MAIN, HELP_COMPILE, HELP_REPORT, HELP_GENERAL, HELP_DEBUG } HelpGroup;

typedef struct OptionRow {
  Str name;
  char letter;
  Str argument;
  OptionType type;
  unsigned commands;
  Str key; // in the config; "": not there
  HelpGroup group;
  Str help;
} OptionRow;

typedef struct OptionValue {
  bool is_given, on;
  uint32_t number;
  Str text;
  Str where; // as in RuleLevel
} OptionValue;

typedef struct RuleLevel {
  Str name; // a rule, a group or "all"
  DiagSeverity severity;
  RuleOptions *options; // NULL: none, earlier ones stay
  Str where;            // "rscc.json:3: ", in front of messages; "": on the command line
} RuleLevel;

typedef struct Options {
  CommandId command;
  OptionValue values[OPTION_NUMBER];
  Vec(RuleLevel) levels; // in the order given
  Vec(Str) paths;
} Options;

const OptionRow *option_row(OptionId id);
// Is `-` the only path?
bool options_name_stdin(const Options *self);
// Checks and stores a value, as it is written on the command line; `name`: how to call it in
// messages, with backticks; `folder`: what an OPTION_PATH is relative to. false: a message was
// printed.
bool option_store(Options *self, Arena *arena, OptionId id, Str name, Str text, Str folder);
// argv after the command's name. false: a message was printed.
bool options_parse(Options *self, Arena *arena, int count, char **arguments, Str folder);
