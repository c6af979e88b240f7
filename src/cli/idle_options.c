#include "cli/idle_options.h"

#include "cli/maps.h"
#include "cli/message.h"

typedef struct Need {
  OptionId option;
  bool (*is_met)(const Options *options);
  const char *complaint, *help;
} Need;

static Str text_of(const Options *options, OptionId id) {
  return options->values[id].text;
}

static bool writes_sarif(const Options *options) {
  bool is_check = options->command == COMMAND_CHECK;
  return str_equals(text_of(options, is_check ? OPTION_CHECK_FORMAT : OPTION_FORMAT), STR("sarif"));
}

static bool has_other_form(const Options *options) {
  Str form = text_of(options, OPTION_AS);
  return form.len && !str_equals(form, STR("rscc"));
}

static bool makes_maps(const Options *options) {
  return maps_settings(options).wanted;
}

static const Need needs[] = {
    {OPTION_STDIN_FILENAME, options_name_stdin,
     "`--stdin-filename` names standard input, and it is not read",
     "`-` as the only path is standard input"},
    {OPTION_CATEGORY, writes_sarif, "`--category` is for SARIF, and this is another format",
     "add --format=sarif"},
    {OPTION_IMPORT_BASE, has_other_form, "`--import-base` is for imports, and a manifest has none",
     "add --as=registry or --as=client-modules"},
    {OPTION_INPUT_MAP, makes_maps, "`--input-map` is for source maps, and none are made",
     "add --sourcemap"},
};

bool idle_options_check(const Options *options) {
  for (size_t i = 0; i < sizeof needs / sizeof *needs; i++) {
    const OptionValue *value = &options->values[needs[i].option];
    bool is_on_command_line = value->is_given && !value->where.len;
    if (!is_on_command_line || needs[i].is_met(options)) continue;
    message_error("%s", needs[i].complaint);
    message_help("%s", needs[i].help);
    return false;
  }
  return true;
}
