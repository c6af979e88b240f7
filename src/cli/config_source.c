#include "cli/config_source.h"

#include "cli/message.h"
#include "cli/paths.h"

Str config_place(const ConfigSource *self, const cJSON *item) {
  return str_format(self->arena, "%.*s:%u: ", STR_ARG(self->shown), jsonc_line(&self->json, item));
}

bool config_complain(const ConfigSource *self, const cJSON *item, const char *what) {
  Str place = config_place(self, item);
  if (item->string)
    message_error("%.*s`%s` must be %s", STR_ARG(place), item->string, what);
  else
    message_error("%.*sthis must be %s", STR_ARG(place), what);
  return false;
}

bool config_complain_unknown(const ConfigSource *self, const cJSON *item, Suggestion *suggestion) {
  Str place = config_place(self, item);
  message_error("%.*sunknown key `%s`", STR_ARG(place), item->string);
  suggest_print(suggestion, "");
  return false;
}

Str config_text(const ConfigSource *self, const cJSON *item) {
  return str_copy(self->arena, str_of(item->valuestring));
}

// A pattern is a path from the folder of the config: `./src/` is `src`, and `.` everything.
static bool add_glob(const ConfigSource *self, const cJSON *item, GlobVec *globs) {
  Str pattern = str_of(item->valuestring);
  if (!pattern.len || pattern.ptr[0] == '/' || pattern.ptr[0] == '!') {
    message_error("%.*s`%.*s` can match nothing", STR_ARG(config_place(self, item)),
                  STR_ARG(pattern));
    message_help("patterns are relative to the folder of the config, without `/` in front; what is "
                 "left out stands in `exclude`, without `!`");
    return false;
  }
  Str path = path_join(self->arena, self->folder, pattern);
  Str plain = path_relative(self->arena, self->folder, path);
  glob_add(self->arena, globs, str_equals(plain, STR(".")) ? STR("**") : plain);
  return true;
}

bool config_read_globs(const ConfigSource *self, const cJSON *list, GlobVec *globs) {
  if (!cJSON_IsArray(list)) return config_complain(self, list, "a list of patterns");
  const cJSON *item;
  cJSON_ArrayForEach(item, list) {
    if (!cJSON_IsString(item)) return config_complain(self, list, "a list of patterns");
    if (!add_glob(self, item, globs)) return false;
  }
  return true;
}
