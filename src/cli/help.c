#include "cli/help.h"

typedef struct CommandText {
  const char *name, *arguments, *summary;
} CommandText;

static const CommandText commands[] = {
#define COMMAND(id, name, arguments, function, summary) [id] = {name, arguments, summary},
#include "cli/command_list.h"
#undef COMMAND
};

static const char *const group_titles[] = {
    [HELP_MAIN] = "Options",    [HELP_COMPILE] = "Compiling", [HELP_REPORT] = "Diagnostics",
    [HELP_GENERAL] = "General", [HELP_DEBUG] = "Debugging",
};

enum { NAME_WIDTH = 34 };

Str help_general(Arena *arena) {
  StrBuf out = strbuf_on(arena, 2048);
  strbuf_add(&out, STR("rscc compiles React's 'use server' directive.\n\n"
                       "Usage: rscc COMMAND [OPTIONS] [PATH…]\n\nCommands:\n"));
  for (CommandId id = 0; id < COMMAND_NUMBER; id++)
    strbuf_add_format(&out, "  %-12s %s\n", commands[id].name, commands[id].summary);
  strbuf_add(&out,
             STR("\n  -h, --help     Print this help; `rscc COMMAND --help` explains one\n"
                 "  -V, --version  Print the version\n\n"
                 "Exit status: 0 fine, 1 errors in the code, 2 wrong usage or config,\n"
                 "3 a file could not be read or written, 4 a fault of rscc, 130 interrupted.\n"));
  return strbuf_str(&out);
}

static void add_option(StrBuf *out, const OptionRow *row) {
  StrBuf name = strbuf_on(out->arena, 64);
  if (row->letter)
    strbuf_add_format(&name, "-%c, ", row->letter);
  else
    strbuf_add(&name, STR("    "));
  strbuf_add_format(&name, "--%.*s", STR_ARG(row->name));
  const char *form = row->type == OPTION_OPTIONAL_CHOICE ? "[=%.*s]" : "=%.*s";
  if (row->argument.len) strbuf_add_format(&name, form, STR_ARG(row->argument));
  Str text = strbuf_str(&name);
  bool fits = text.len < NAME_WIDTH;
  strbuf_add_format(out, "  %.*s", STR_ARG(text));
  if (!fits) strbuf_add_byte(out, '\n');
  int padding = fits ? NAME_WIDTH - (int)text.len : NAME_WIDTH + 2;
  strbuf_add_format(out, "%*s%.*s\n", padding, "", STR_ARG(row->help));
}

static void add_group(StrBuf *out, CommandId command, HelpGroup group) {
  bool has_title = false;
  for (OptionId id = 0; id < OPTION_NUMBER; id++) {
    const OptionRow *row = option_row(id);
    if (row->group != group || !(row->commands & 1u << command)) continue;
    if (!has_title) strbuf_add_format(out, "\n%s:\n", group_titles[group]);
    has_title = true;
    add_option(out, row);
  }
}

Str help_of_command(Arena *arena, CommandId command) {
  StrBuf out = strbuf_on(arena, 4096);
  const CommandText *text = &commands[command];
  strbuf_add_format(&out, "%s.\n\nUsage: rscc %s [OPTIONS]%s%s\n", text->summary, text->name,
                    text->arguments[0] ? " " : "", text->arguments);
  for (HelpGroup group = HELP_MAIN; group <= HELP_DEBUG; group++) add_group(&out, command, group);
  return strbuf_str(&out);
}
