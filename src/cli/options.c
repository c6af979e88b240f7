#include "cli/options.h"

#include "cli/message.h"
#include "cli/paths.h"
#include "cli/suggest.h"

#define TEXT(literal)                                                                              \
  { ("" literal), sizeof(literal) - 1 }

static const OptionRow rows[OPTION_NUMBER] = {
#define OPTION(id, name, letter, argument, type, commands, key, group, help)                       \
  [id] = {TEXT(name), letter, TEXT(argument), type, commands, TEXT(key), group, TEXT(help)},
#include "cli/option_list.h"
#undef OPTION
};

const OptionRow *option_row(OptionId id) {
  return &rows[id];
}

bool options_name_stdin(const Options *self) {
  return self->paths.len == 1 && str_equals(self->paths.items[0], STR("-"));
}

static bool parse_count(Str text, uint32_t *number) {
  uint64_t value = 0;
  for (size_t i = 0; i < text.len; i++) {
    char c = text.ptr[i];
    if (c < '0' || c > '9') return false;
    value = value * 10 + (uint64_t)(c - '0');
    if (value > UINT32_MAX) return false;
  }
  *number = (uint32_t)value;
  return text.len > 0;
}

static bool check_choice(const OptionRow *row, Str name, Str text) {
  Suggestion suggestion = suggest_for(text);
  for (size_t at = 0; at <= row->argument.len;) {
    size_t end = str_find(row->argument, STR("|"), at);
    if (end == SIZE_MAX) end = row->argument.len;
    Str choice = str_slice(row->argument, at, end);
    if (str_equals(choice, text)) return true;
    suggest_offer(&suggestion, choice);
    at = end + 1;
  }
  message_error("%.*s does not take the value `%.*s`", STR_ARG(name), STR_ARG(text));
  if (suggestion.best.len)
    suggest_print(&suggestion, "");
  else
    message_help("the values are %.*s", STR_ARG(row->argument));
  return false;
}

static void add_level(Options *self, Arena *arena, OptionId id, Str rule) {
  DiagSeverity severity = id == OPTION_ALLOW  ? SEVERITY_OFF
                          : id == OPTION_WARN ? SEVERITY_WARNING
                                              : SEVERITY_ERROR;
  RuleLevel level = {.name = rule, .severity = severity};
  vec_push(arena, &self->levels, level);
}

bool option_store(Options *self, Arena *arena, OptionId id, Str name, Str text, Str folder) {
  const OptionRow *row = option_row(id);
  OptionValue value = {.is_given = true, .on = true, .text = text};
  if (row->type != OPTION_FLAG && !text.len) {
    message_error("%.*s needs a value: %.*s", STR_ARG(name), STR_ARG(row->argument));
    return false;
  }
  if (row->type == OPTION_COUNT && !parse_count(text, &value.number)) {
    message_error("%.*s takes a whole number up to %u, not `%.*s`", STR_ARG(name), UINT32_MAX,
                  STR_ARG(text));
    return false;
  }
  bool is_choice = row->type == OPTION_CHOICE || row->type == OPTION_OPTIONAL_CHOICE;
  if (is_choice && !check_choice(row, name, text)) return false;
  bool is_stream = row->type == OPTION_STREAM && str_equals(text, STR("-"));
  bool is_path = row->type == OPTION_PATH || row->type == OPTION_STREAM;
  if (is_path && !is_stream) value.text = path_join(arena, folder, text);
  if (row->type == OPTION_RULE) add_level(self, arena, id, text);
  self->values[id] = value;
  return true;
}

// The command line, word by word.
typedef struct Words {
  char **next, **end;
  Str folder;
} Words;

static bool is_in(OptionId id, CommandId command) {
  return rows[id].commands & 1u << command;
}

static OptionId find_long(Str name, CommandId command) {
  OptionId elsewhere = OPTION_NUMBER;
  for (OptionId id = 0; id < OPTION_NUMBER; id++) {
    if (!str_equals(rows[id].name, name)) continue;
    if (is_in(id, command)) return id;
    elsewhere = id;
  }
  return elsewhere;
}

static OptionId find_short(char letter, CommandId command) {
  OptionId elsewhere = OPTION_NUMBER;
  for (OptionId id = 0; id < OPTION_NUMBER; id++) {
    if (rows[id].letter != letter) continue;
    if (is_in(id, command)) return id;
    elsewhere = id;
  }
  return elsewhere;
}

static Str command_name(CommandId id) {
  static const Str names[] = {
#define COMMAND(id, name, arguments, function, summary) [id] = TEXT(name),
#include "cli/command_list.h"
#undef COMMAND
  };
  return names[id];
}

static bool complain_unknown(Str name, CommandId command) {
  message_error("unknown option `--%.*s`", STR_ARG(name));
  Suggestion suggestion = suggest_for(name);
  for (OptionId id = 0; id < OPTION_NUMBER; id++)
    if (is_in(id, command)) suggest_offer(&suggestion, rows[id].name);
  if (suggestion.best.len)
    suggest_print(&suggestion, "--");
  else
    message_help("`rscc %.*s --help` lists the options", STR_ARG(command_name(command)));
  return false;
}

static bool complain_elsewhere(Str word, CommandId command) {
  Str name = command_name(command);
  message_error("`%.*s` is not an option of `rscc %.*s`", STR_ARG(word), STR_ARG(name));
  message_help("`rscc %.*s --help` lists its options", STR_ARG(name));
  return false;
}

// `word`: the option as written, without a value. `attached`: what stood behind `=`, or NULL.
static bool take_option(Options *self, Arena *arena, Words *words, OptionId id, Str word,
                        const Str *attached) {
  if (!is_in(id, self->command)) return complain_elsewhere(word, self->command);
  bool is_flag = rows[id].type == OPTION_FLAG;
  if (is_flag && attached) {
    message_error("`%.*s` takes no value", STR_ARG(word));
    return false;
  }
  bool is_optional = rows[id].type == OPTION_OPTIONAL_CHOICE;
  Str value = attached ? *attached : STR("");
  if (is_optional && !attached)
    value = str_slice(rows[id].argument, 0, str_find(rows[id].argument, STR("|"), 0));
  bool wants_next = !is_flag && !is_optional && !attached && words->next < words->end;
  if (wants_next) value = str_of(*words->next++);
  Str name = str_format(arena, "`%.*s`", STR_ARG(word));
  return option_store(self, arena, id, name, value, words->folder);
}

static bool take_long(Options *self, Arena *arena, Words *words, Str word) {
  size_t equals = str_find(word, STR("="), 0);
  Str value = str_slice(word, equals == SIZE_MAX ? word.len : equals + 1, word.len);
  Str spelled = str_slice(word, 0, equals), name = str_slice(spelled, 2, spelled.len);
  OptionId id = find_long(name, self->command);
  if (id == OPTION_NUMBER) return complain_unknown(name, self->command);
  return take_option(self, arena, words, id, spelled, equals == SIZE_MAX ? NULL : &value);
}

// -j4, -j=4 and -j 4.
static bool take_short(Options *self, Arena *arena, Words *words, Str word) {
  OptionId id = find_short(word.ptr[1], self->command);
  if (id == OPTION_NUMBER) {
    message_error("unknown option `%.*s`", STR_ARG(word));
    message_help("`rscc %.*s --help` lists the options", STR_ARG(command_name(self->command)));
    return false;
  }
  Str value = str_slice(word, 2, word.len);
  bool is_attached = value.len > 0;
  if (str_starts_with(value, STR("="))) value = str_slice(value, 1, value.len);
  return take_option(self, arena, words, id, str_slice(word, 0, 2), is_attached ? &value : NULL);
}

bool options_parse(Options *self, Arena *arena, int count, char **arguments, Str folder) {
  Words words = {arguments, arguments + count, folder};
  bool only_paths = false;
  while (words.next < words.end) {
    Str word = str_of(*words.next++);
    bool is_path = only_paths || word.len < 2 || word.ptr[0] != '-';
    if (is_path) {
      vec_push(arena, &self->paths, word);
    } else if (str_equals(word, STR("--"))) {
      only_paths = true;
    } else if (str_starts_with(word, STR("--"))) {
      if (!take_long(self, arena, &words, word)) return false;
    } else if (!take_short(self, arena, &words, word)) {
      return false;
    }
  }
  return true;
}
