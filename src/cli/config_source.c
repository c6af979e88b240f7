#include "cli/config_source.h"

#include "cli/message.h"

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

bool config_read_globs(const ConfigSource *self, const cJSON *list, GlobVec *globs) {
  if (!cJSON_IsArray(list)) return config_complain(self, list, "a list of patterns");
  const cJSON *item;
  cJSON_ArrayForEach(item, list) {
    if (!cJSON_IsString(item)) return config_complain(self, list, "a list of patterns");
    glob_add(self->arena, globs, config_text(self, item));
  }
  return true;
}
