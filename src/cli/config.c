// {
//   "root": "..",                                 // a long option, in camelCase
//   "include": ["app/**"], "exclude": ["**/*.test.ts"],
//   "packages": ["some-ui"],
//   "rules": {"strict-exports": "error"},
//   "overrides": [{"files": ["legacy/**"], "rules": {"own-this": "off"}}]
// }
#include "cli/config.h"

#include <sys/stat.h>

#include "base/file.h"
#include "base/map.h"
#include "base/utf8.h"
#include "cli/config_source.h"
#include "cli/message.h"
#include "cli/paths.h"
#include "cli/rule_options.h"

typedef struct Reader {
  Arena *arena;
  Config *config;
  Options *options;
  Options given; // before the config: what the command line says counts more
  ConfigSource source;
} Reader;

static bool complain(const Reader *self, const cJSON *item, const char *what) {
  return config_complain(&self->source, item, what);
}

static bool read_packages(Reader *self, const cJSON *list) {
  if (!cJSON_IsArray(list)) return complain(self, list, "a list of package names");
  const cJSON *item;
  cJSON_ArrayForEach(item, list) {
    bool is_name = cJSON_IsString(item) && item->valuestring[0] && item->valuestring[0] != '.' &&
                   item->valuestring[0] != '/';
    if (!is_name) return complain(self, list, "a list of package names");
    vec_push(self->arena, &self->config->packages, config_text(&self->source, item));
  }
  return true;
}

static bool find_severity(const cJSON *item, DiagSeverity *severity) {
  if (!cJSON_IsString(item)) return false;
  Str name = str_of(item->valuestring);
  if (str_equals(name, STR("off"))) return *severity = SEVERITY_OFF, true;
  if (str_equals(name, STR("warn"))) return *severity = SEVERITY_WARNING, true;
  if (str_equals(name, STR("error"))) return *severity = SEVERITY_ERROR, true;
  return false;
}

// "error", ["error"] or ["error", {options}].
static bool read_level(Reader *self, const cJSON *item, RuleLevel *level) {
  const cJSON *first = cJSON_IsArray(item) ? cJSON_GetArrayItem(item, 0) : item;
  const cJSON *options = cJSON_IsArray(item) ? cJSON_GetArrayItem(item, 1) : NULL;
  bool is_short = !cJSON_IsArray(item) || cJSON_GetArraySize(item) <= 2;
  bool is_well_formed = first && is_short && (!options || cJSON_IsObject(options));
  if (!is_well_formed || !find_severity(first, &level->severity))
    return complain(self, item, "\"off\", \"warn\", \"error\" or [\"error\", {options}]");
  if (!settings_check_level(level)) return false;
  if (!options || !options->child) return true;
  DiagId rule = diag_find_rule(level->name);
  if (rule == DIAG_COUNT) return complain(self, item, "a severity: a group has no options");
  return rule_options_read(&self->source, rule, options, &level->options);
}

static bool read_rules(Reader *self, const cJSON *rules, RuleLevelVec *levels) {
  if (!cJSON_IsObject(rules)) return complain(self, rules, "an object from rule to severity");
  const cJSON *item;
  cJSON_ArrayForEach(item, rules) {
    RuleLevel level = {.name = str_copy(self->arena, str_of(item->string)),
                       .where = config_place(&self->source, item)};
    if (!read_level(self, item, &level)) return false;
    vec_push(self->arena, levels, level);
  }
  return true;
}

static bool read_override(Reader *self, const cJSON *object, RuleOverride *override) {
  const cJSON *item;
  cJSON_ArrayForEach(item, object) {
    Str key = str_of(item->string);
    bool ok;
    if (str_equals(key, STR("files"))) {
      ok = config_read_globs(&self->source, item, &override->files);
    } else if (str_equals(key, STR("rules"))) {
      ok = read_rules(self, item, &override->rules);
    } else {
      Suggestion suggestion = suggest_for(key);
      suggest_offer(&suggestion, STR("files"));
      suggest_offer(&suggestion, STR("rules"));
      ok = config_complain_unknown(&self->source, item, &suggestion);
    }
    if (!ok) return false;
  }
  return true;
}

static bool read_overrides(Reader *self, const cJSON *list) {
  if (!cJSON_IsArray(list)) return complain(self, list, "a list of {files, rules}");
  const cJSON *item;
  cJSON_ArrayForEach(item, list) {
    RuleOverride override = {0};
    if (!cJSON_IsObject(item)) return complain(self, list, "a list of {files, rules}");
    if (!read_override(self, item, &override)) return false;
    if (!override.files.len) return complain(self, list, "a list of {files, rules}, with files");
    vec_push(self->arena, &self->config->overrides, override);
  }
  return true;
}

static bool is_true_or_false(const OptionRow *row) {
  return row->type == OPTION_FLAG || str_equals(row->argument, STR("true|false"));
}

// A value as the command line would write it; ptr is NULL when the JSON type is wrong.
static Str spell_value(const Reader *self, const OptionRow *row, const cJSON *item) {
  bool is_number = row->type == OPTION_COUNT && cJSON_IsNumber(item);
  if (is_number) return str_format(self->arena, "%.15g", item->valuedouble);
  bool is_bool = is_true_or_false(row) && cJSON_IsBool(item);
  if (is_bool) return cJSON_IsTrue(item) ? STR("true") : STR("false");
  bool is_text = !is_true_or_false(row) && row->type != OPTION_COUNT && cJSON_IsString(item);
  return is_text ? config_text(&self->source, item) : (Str){0};
}

static bool read_option(Reader *self, OptionId id, const cJSON *item) {
  const OptionRow *row = option_row(id);
  bool is_elsewhere = !(row->commands & 1u << self->options->command);
  Str text = spell_value(self, row, item);
  if (!text.ptr)
    return complain(self, item,
                    is_true_or_false(row)       ? "true or false"
                    : row->type == OPTION_COUNT ? "a number"
                                                : "a string");
  Options scratch = *self->options;
  Str place = config_place(&self->source, item);
  Str name = str_format(self->arena, "%.*s`%s`", STR_ARG(place), item->string);
  if (!option_store(&scratch, self->arena, id, name, text, self->config->folder)) return false;
  scratch.values[id].on = row->type != OPTION_FLAG || cJSON_IsTrue(item);
  scratch.values[id].where = place;
  if (!is_elsewhere && !self->given.values[id].is_given) *self->options = scratch;
  return true;
}

static OptionId find_option(Str key) {
  for (OptionId id = 0; id < OPTION_NUMBER; id++)
    if (key.len && str_equals(option_row(id)->key, key)) return id;
  return OPTION_NUMBER;
}

static bool read_unknown(Reader *self, const cJSON *item) {
  static const Str others[] = {{"include", 7}, {"exclude", 7},   {"packages", 8},
                               {"rules", 5},   {"overrides", 9}, {"$schema", 7}};
  Suggestion suggestion = suggest_for(str_of(item->string));
  for (OptionId id = 0; id < OPTION_NUMBER; id++) suggest_offer(&suggestion, option_row(id)->key);
  for (size_t i = 0; i < sizeof others / sizeof *others; i++) suggest_offer(&suggestion, others[i]);
  return config_complain_unknown(&self->source, item, &suggestion);
}

static bool read_member(Reader *self, const cJSON *item) {
  Str key = str_of(item->string);
  Config *config = self->config;
  if (str_equals(key, STR("include")))
    return config_read_globs(&self->source, item, &config->include);
  if (str_equals(key, STR("exclude")))
    return config_read_globs(&self->source, item, &config->exclude);
  if (str_equals(key, STR("packages"))) return read_packages(self, item);
  if (str_equals(key, STR("rules"))) return read_rules(self, item, &config->rules);
  if (str_equals(key, STR("overrides"))) return read_overrides(self, item);
  if (str_equals(key, STR("$schema"))) return true;
  OptionId id = find_option(key);
  return id == OPTION_NUMBER ? read_unknown(self, item) : read_option(self, id, item);
}

// JSON says nothing about which one counts.
static bool check_repeated(const Reader *self, const cJSON *value) {
  Map keys = {0};
  const cJSON *item;
  cJSON_ArrayForEach(item, value) {
    bool is_new = true;
    if (item->string) map_put(&keys, self->arena, str_of(item->string), &is_new);
    if (!is_new) {
      message_error("%.*s`%s` is there twice", STR_ARG(config_place(&self->source, item)),
                    item->string);
      return false;
    }
    if (!check_repeated(self, item)) return false;
  }
  return true;
}

static bool complain_of_syntax(const Reader *self) {
  LineIndex lines = line_index_of(self->arena, self->config->text);
  Position place = line_index_position(&lines, (uint32_t)self->source.json.error_at);
  message_error("%.*s:%u:%u: this is not JSON", STR_ARG(self->source.shown), place.line,
                place.column);
  return false;
}

static bool read_members(Reader *self) {
  const cJSON *object = self->source.json.value, *item;
  if (!object) return complain_of_syntax(self);
  if (!cJSON_IsObject(object)) {
    message_error("%.*s:1: the config must be an object", STR_ARG(self->source.shown));
    return false;
  }
  if (!check_repeated(self, object)) return false;
  cJSON_ArrayForEach(item, object) {
    if (!read_member(self, item)) return false;
  }
  return true;
}

// An override may lean on the options of `rules`, wherever those stand in the file.
static bool check_options(const Config *config) {
  if (!settings_check_options(&config->rules, NULL)) return false;
  vec_each (const RuleOverride, override, &config->overrides)
    if (!settings_check_options(&override->rules, &config->rules)) return false;
  return true;
}

static bool is_link(Str file) {
  struct stat status;
  return lstat(file.ptr, &status) == 0 && S_ISLNK(status.st_mode);
}

// The nearest rscc.json at or above `folder`; "" if there is none. A link that leads nowhere is
// meant to be one.
static Str find_file(Arena *arena, Str folder) {
  for (;; folder = path_parent(folder)) {
    Str file = path_join(arena, folder, STR("rscc.json"));
    if (file_is_there(file.ptr) || is_link(file)) return file;
    if (folder.len <= 1) return STR("");
  }
}

bool config_load(Config *self, Arena *arena, Options *options, Str current, bool *is_unreadable) {
  const OptionValue *named = &options->values[OPTION_CONFIG];
  *self = (Config){.file = named->is_given ? named->text : find_file(arena, current)};
  *is_unreadable = false;
  if (!self->file.len) return true;
  self->folder = str_copy(arena, path_parent(self->file));
  Str shown = path_relative(arena, current, self->file), error;
  bool is_read = named->is_given ? file_read(arena, self->file.ptr, &self->text, &error)
                                 : file_read_found(arena, self->file.ptr, &self->text, &error);
  if (!is_read) {
    message_error("cannot read the config %.*s: %.*s", STR_ARG(shown), STR_ARG(error));
    *is_unreadable = !named->is_given || file_is_there(self->file.ptr);
    return false;
  }
  ConfigSource source = {arena, jsonc_parse(arena, self->text), shown, self->folder};
  Reader reader = {arena, self, options, *options, source};
  bool ok = read_members(&reader) && check_options(self);
  cJSON_Delete(source.json.value);
  return ok;
}
