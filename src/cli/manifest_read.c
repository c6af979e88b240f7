#include "cli/manifest_read.h"

#include <cjson/cJSON.h>
#include <unistd.h>

#include "base/file.h"
#include "base/json.h"
#include "base/json_memory.h"
#include "base/utf8.h"
#include "cli/message.h"
#include "cli/paths.h"

enum { VERSION = 1, ID_DIGITS = 32 };

typedef struct Reader {
  Arena *arena;
  Str *error;
  const char *list;
  uint32_t index; // of the function or module at hand
} Reader;

static bool complain(const Reader *self, const char *key, const char *what) {
  *self->error =
      str_format(self->arena, "%s[%u]: `%s` must be %s", self->list, self->index, key, what);
  return false;
}

static const cJSON *member(const cJSON *object, const char *key) {
  return cJSON_GetObjectItemCaseSensitive(object, key);
}

static bool read_text(const Reader *self, const cJSON *object, const char *key, Str *text) {
  const cJSON *item = member(object, key);
  if (!cJSON_IsString(item)) return complain(self, key, "a string");
  *text = str_copy(self->arena, str_of(item->valuestring));
  return true;
}

static bool read_id(const Reader *self, const cJSON *object, Str *id) {
  if (!read_text(self, object, "id", id)) return false;
  bool is_id = id->len == ID_DIGITS;
  for (size_t i = 0; i < id->len; i++) {
    char c = id->ptr[i];
    if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f')) is_id = false;
  }
  return is_id || complain(self, "id", "32 lower-case hex digits");
}

static bool read_module(const Reader *self, const cJSON *object, Str *path) {
  if (!read_text(self, object, "module", path)) return false;
  Str absolute = str_concat(self->arena, STR("/"), *path);
  bool is_path = path->len && str_equals(path_join(self->arena, STR("/"), absolute), absolute);
  return is_path || complain(self, "module", "a path relative to the root");
}

static bool read_words(const Reader *self, const cJSON *object, const char *key, StrVec *words) {
  const cJSON *list = member(object, key), *item;
  if (!cJSON_IsArray(list)) return complain(self, key, "a list of strings");
  cJSON_ArrayForEach(item, list) {
    if (!cJSON_IsString(item)) return complain(self, key, "a list of strings");
    vec_push(self->arena, words, str_copy(self->arena, str_of(item->valuestring)));
  }
  return true;
}

static bool read_flag(const Reader *self, const cJSON *object, const char *key, bool *flag) {
  const cJSON *item = member(object, key);
  *flag = cJSON_IsTrue(item);
  return cJSON_IsBool(item) || complain(self, key, "true or false");
}

static bool read_count(const Reader *self, const cJSON *object, const char *key, uint32_t *count) {
  const cJSON *item = member(object, key);
  double value = cJSON_IsNumber(item) ? item->valuedouble : -1;
  bool is_count = value >= 0 && value <= UINT32_MAX;
  if (is_count) *count = (uint32_t)value;
  bool is_whole = is_count && !(value > *count) && !(value < *count);
  return is_whole || complain(self, key, "a whole number");
}

// Baselines have no places.
static bool read_place(const Reader *self, const cJSON *object, ManifestEntry *entry) {
  if (!member(object, "line")) return true;
  bool is_read = read_count(self, object, "line", &entry->line) &&
                 read_count(self, object, "column", &entry->column);
  if (!is_read) return false;
  bool is_place = entry->line && entry->column;
  return is_place || complain(self, entry->line ? "column" : "line", "a whole number from 1");
}

static bool read_form(const Reader *self, const cJSON *object, FunctionForm *form) {
  Str name;
  if (!read_text(self, object, "form", &name)) return false;
  return manifest_find_form(name, form) || complain(self, "form", "a form that rscc knows");
}

static bool read_directive(const Reader *self, const cJSON *object, bool *is_inline) {
  Str name;
  if (!read_text(self, object, "directive", &name)) return false;
  *is_inline = str_equals(name, STR("inline"));
  return *is_inline || str_equals(name, STR("module")) ||
         complain(self, "directive", "\"module\" or \"inline\"");
}

// What is null while the function is known only at run time.
static bool read_signature(const Reader *self, const cJSON *object, ManifestEntry *entry) {
  if (!read_flag(self, object, "verified", &entry->verified)) return false;
  if (!entry->verified) return true;
  return read_flag(self, object, "async", &entry->is_async) &&
         read_flag(self, object, "generator", &entry->is_generator) &&
         read_flag(self, object, "rest", &entry->has_rest) &&
         read_count(self, object, "params", &entry->params);
}

static bool read_names(const Reader *self, const cJSON *object, ManifestEntry *entry) {
  return read_id(self, object, &entry->id) && read_module(self, object, &entry->module) &&
         read_text(self, object, "export", &entry->export_name) &&
         read_text(self, object, "symbol", &entry->symbol) &&
         read_text(self, object, "name", &entry->name);
}

static bool read_entry(const Reader *self, const cJSON *object, ManifestEntry *entry) {
  if (!cJSON_IsObject(object)) {
    *self->error = str_format(self->arena, "functions[%u] must be an object", self->index);
    return false;
  }
  return read_names(self, object, entry) && read_directive(self, object, &entry->is_inline) &&
         read_form(self, object, &entry->form) && read_signature(self, object, entry) &&
         read_words(self, object, "captures", &entry->captures) &&
         read_words(self, object, "wrappers", &entry->wrappers) && read_place(self, object, entry);
}

static bool read_client_module(const Reader *self, const cJSON *object, ClientModule *module) {
  return read_id(self, object, &module->id) && read_module(self, object, &module->module) &&
         read_words(self, object, "exports", &module->exports);
}

// Manifests without client references don't have the list.
static bool read_client_modules(Manifest *self, Reader *reader, const cJSON *list) {
  const cJSON *item;
  if (!list) return true;
  self->has_client_modules = true;
  cJSON_ArrayForEach(item, list) {
    ClientModule module = {0};
    if (!read_client_module(reader, item, &module)) return false;
    vec_push(reader->arena, &self->client_modules, module);
    reader->index++;
  }
  return true;
}

static bool check_version(Arena *arena, const cJSON *version, Str *error) {
  if (!cJSON_IsNumber(version)) {
    *error = STR("this is no manifest: `version` must be a number");
    return false;
  }
  double number = version->valuedouble;
  if (!(number < VERSION) && !(number > VERSION)) return true;
  *error = str_format(arena, "version %.17g, and this rscc knows only version %d", number, VERSION);
  return false;
}

static bool read_manifest(Manifest *self, Arena *arena, const cJSON *json, Str *error) {
  if (!check_version(arena, member(json, "version"), error)) return false;
  const cJSON *functions = member(json, "functions"), *item;
  if (!cJSON_IsArray(functions)) {
    *error = STR("this is no manifest: `functions` must be a list");
    return false;
  }
  Reader reader = {arena, error, "functions", 0};
  cJSON_ArrayForEach(item, functions) {
    ManifestEntry entry = {0};
    if (!read_entry(&reader, item, &entry)) return false;
    vec_push(arena, &self->entries, entry);
    reader.index++;
  }
  Reader modules = {arena, error, "clientModules", 0};
  return read_client_modules(self, &modules, member(json, "clientModules"));
}

static bool complain_of_line(Arena *arena, Str text, const char *end, const char *what,
                             Str *error) {
  uint32_t line = 1;
  for (const char *at = text.ptr; at < end && at < text.ptr + text.len; at++) line += *at == '\n';
  *error = str_format(arena, "this is not %s (line %u)", what, line);
  return false;
}

bool manifest_read(Manifest *self, Arena *arena, Str text, Str *error) {
  // cJSON's strings end there.
  if (str_find(text, STR("\\u0000"), 0) != SIZE_MAX) {
    *error = STR("it holds the character U+0000, which rscc can't read from a manifest");
    return false;
  }
  const char *bytes = str_to_c(arena, text), *end = bytes;
  size_t fault = json_find_fault(text);
  if (fault != SIZE_MAX) return complain_of_line(arena, text, text.ptr + fault, "JSON", error);
  size_t invalid = utf8_find_invalid(text); // would not be written again as it was read
  if (invalid != SIZE_MAX) return complain_of_line(arena, text, text.ptr + invalid, "UTF-8", error);
  cJSON *json = cJSON_ParseWithLengthOpts(bytes, text.len + 1, &end, true);
  if (!json) json_memory_check(arena);
  if (!json) return complain_of_line(arena, (Str){bytes, text.len}, end, "JSON", error);
  bool ok = read_manifest(self, arena, json, error);
  cJSON_Delete(json);
  return ok;
}

ExitStatus manifest_read_file(Manifest *self, Arena *arena, Str file, Str shown, Str *text) {
  bool is_missing = !str_equals(file, STR("-")) && !file_is_there(file.ptr);
  Str error;
  if (!file_read(arena, file.ptr, text, &error)) {
    message_error("cannot read %.*s: %.*s", STR_ARG(shown), STR_ARG(error));
    return is_missing ? EXIT_USAGE : EXIT_ENVIRONMENT;
  }
  if (manifest_read(self, arena, *text, &error)) return EXIT_FINE;
  message_error("%.*s: %.*s", STR_ARG(shown), STR_ARG(error));
  return EXIT_USAGE;
}
