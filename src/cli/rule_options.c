#include "cli/rule_options.h"

#include "cli/message.h"
#include "cli/paths.h"
#include "syntax/language.h"

typedef struct OptionsReader {
  const ConfigSource *source;
  RuleOptions *out;
} OptionsReader;

typedef struct RuleOption {
  DiagId rule;
  Str key;
  bool (*read)(OptionsReader *self, const cJSON *item);
} RuleOption;

static bool complain_about_functions(const OptionsReader *self, const cJSON *item) {
  config_complain(self->source, item, "a list of {\"name\": …, \"from\": …}");
  message_help("a name alone could be anybody's: `from` is what it is imported from");
  return false;
}

// "withUser", "action.handler".
static bool read_name(const OptionsReader *self, const cJSON *item, FunctionName *name) {
  Str text = cJSON_IsString(item) ? config_text(self->source, item) : STR("");
  size_t dot = str_find(text, STR("."), 0);
  name->name = str_slice(text, 0, dot);
  name->method = dot == SIZE_MAX ? STR("") : str_slice(text, dot + 1, text.len);
  bool has_parts = name->name.len && (dot == SIZE_MAX || name->method.len);
  bool has_one_dot = str_find(name->method, STR("."), 0) == SIZE_MAX;
  if (has_parts && has_one_dot) return true;
  return config_complain(self->source, item,
                         "an exported name, or one of its methods: \"action.handler\"");
}

static bool complain_about_source(const OptionsReader *self, const cJSON *from) {
  return config_complain(self->source, from,
                         "a package, an alias, a file with ./, or a list of them");
}

// `name` may stand behind `from`, so it is filled in afterwards.
static bool add_source(OptionsReader *self, const cJSON *from, const cJSON *item, bool is_first) {
  const ConfigSource *source = self->source;
  Str text = cJSON_IsString(item) ? config_text(source, item) : STR("");
  if (!text.len) return complain_about_source(self, from);
  FunctionName name = {.from = text, .shown = text, .is_repeated = !is_first};
  name.is_file = text.ptr[0] == '.';
  if (name.is_file) name.from = path_join(source->arena, source->folder, text);
  vec_push(source->arena, &self->out->functions, name);
  return true;
}

static bool add_sources(OptionsReader *self, const cJSON *from) {
  if (!cJSON_IsArray(from)) return add_source(self, from, from, true);
  if (!from->child) return complain_about_source(self, from);
  const cJSON *item;
  cJSON_ArrayForEach(item, from) {
    if (!add_source(self, from, item, item == from->child)) return false;
  }
  return true;
}

static bool read_function(OptionsReader *self, const cJSON *list, const cJSON *object) {
  FunctionName name = {0};
  uint32_t first = self->out->functions.len;
  const cJSON *item;
  if (!cJSON_IsObject(object)) return complain_about_functions(self, list);
  cJSON_ArrayForEach(item, object) {
    Str key = str_of(item->string);
    bool is_name = str_equals(key, STR("name")), is_from = str_equals(key, STR("from"));
    if (is_name && !read_name(self, item, &name)) return false;
    if (is_from && !add_sources(self, item)) return false;
    if (is_name || is_from) continue;
    config_complain_unknown(self->source, item, &(Suggestion){0});
    message_help("a function has a `name` and a `from`");
    return false;
  }
  if (!name.name.len || self->out->functions.len == first)
    return complain_about_functions(self, list);
  for (uint32_t i = first; i < self->out->functions.len; i++) {
    self->out->functions.items[i].name = name.name;
    self->out->functions.items[i].method = name.method;
  }
  return true;
}

static bool read_functions(OptionsReader *self, const cJSON *list) {
  bool has_items = cJSON_IsArray(list) && cJSON_GetArraySize(list) > 0;
  if (!has_items) return complain_about_functions(self, list);
  const cJSON *object;
  cJSON_ArrayForEach(object, list) {
    if (!read_function(self, list, object)) return false;
  }
  return true;
}

static bool read_files(OptionsReader *self, const cJSON *item) {
  return config_read_globs(self->source, item, &self->out->files);
}

static bool read_module_level(OptionsReader *self, const cJSON *item) {
  if (!cJSON_IsBool(item)) return config_complain(self->source, item, "true or false");
  self->out->module_level = cJSON_IsTrue(item);
  return true;
}

static bool read_max(OptionsReader *self, const cJSON *item) {
  double value = cJSON_IsNumber(item) ? item->valuedouble : -1;
  bool is_whole = value >= 0 && value <= UINT32_MAX && value == (double)(uint32_t)value;
  if (!is_whole) return config_complain(self->source, item, "a whole number");
  self->out->max = (uint32_t)value;
  return true;
}

static const RuleOption rule_options[] = {
    {DIAG_REQUIRE_WRAPPER, STR_INIT("functions"), read_functions},
    {DIAG_REQUIRE_CALL, STR_INIT("functions"), read_functions},
    {DIAG_ALLOW_DIRECTIVE, STR_INIT("files"), read_files},
    {DIAG_ALLOW_DIRECTIVE, STR_INIT("moduleLevel"), read_module_level},
    {DIAG_MAX_CAPTURES, STR_INIT("max"), read_max},
};
enum { OPTION_ROWS = sizeof rule_options / sizeof *rule_options };

static bool complain_unknown(const ConfigSource *source, DiagId rule, const cJSON *item) {
  message_error("%.*sthe rule `%.*s` has no option `%s`", STR_ARG(config_place(source, item)),
                STR_ARG(diag_rule(rule)->name), item->string);
  Suggestion suggestion = suggest_for(str_of(item->string));
  for (int i = 0; i < OPTION_ROWS; i++)
    if (rule_options[i].rule == rule) suggest_offer(&suggestion, rule_options[i].key);
  if (suggestion.best.len)
    suggest_print(&suggestion, "");
  else if (diag_takes_options(rule))
    message_help("its options are %s", rule_options_example(rule));
  return false;
}

static bool read_option(OptionsReader *self, DiagId rule, const cJSON *item) {
  Str key = str_of(item->string);
  for (int i = 0; i < OPTION_ROWS; i++) {
    const RuleOption *row = &rule_options[i];
    if (row->rule == rule && str_equals(row->key, key)) return row->read(self, item);
  }
  return complain_unknown(self->source, rule, item);
}

bool rule_options_read(const ConfigSource *self, DiagId rule, const cJSON *object,
                       RuleOptions **options) {
  *options = NULL;
  if (!object->child) return true;
  OptionsReader reader = {self, arena_new(self->arena, RuleOptions)};
  const cJSON *item;
  cJSON_ArrayForEach(item, object) {
    if (!read_option(&reader, rule, item)) return false;
  }
  bool allows_all =
      rule == DIAG_ALLOW_DIRECTIVE && !reader.out->files.len && !reader.out->module_level;
  if (allows_all) return config_complain(self, object->child, "a restriction: it allows all");
  *options = reader.out;
  return true;
}

void rule_options_anchor(RuleOptions *options, Arena *arena, Str root) {
  vec_each (FunctionName, name, &options->functions)
    if (name->is_file && name->from.len && name->from.ptr[0] == '/')
      name->from = language_module_name(path_relative(arena, root, name->from));
}

const char *rule_options_example(DiagId rule) {
  switch (rule) {
  case DIAG_ALLOW_DIRECTIVE: return "{\"files\": [\"app/actions/**\"], \"moduleLevel\": true}";
  case DIAG_MAX_CAPTURES: return "{\"max\": 3}";
  default: return "{\"functions\": [{\"name\": \"withUser\", \"from\": \"./src/session\"}]}";
  }
}
