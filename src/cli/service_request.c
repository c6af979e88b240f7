#include "cli/service_request.h"

#include <cjson/cJSON.h>
#include <stdio.h>
#include <strings.h>

#include "base/json.h"
#include "base/json_memory.h"
#include "cli/suggest.h"

static const Str method_names[SERVICE_METHOD_NUMBER] = {
    [SERVICE_TRANSFORM] = STR_INIT("transform"), [SERVICE_MANIFEST] = STR_INIT("manifest"),
    [SERVICE_FORGET] = STR_INIT("forget"),       [SERVICE_CONFIG] = STR_INIT("config"),
    [SERVICE_VERSION] = STR_INIT("version"),     [SERVICE_SHUTDOWN] = STR_INIT("shutdown"),
};

typedef bool TakeMember(ServiceRequest *self, const cJSON *value);

// What an object may hold. `methods`: a set of 1 << ServiceMethod.
typedef struct Member {
  Str name;
  unsigned methods;
  TakeMember *take; // false: the value is of the wrong kind
  const char *kind;
} Member;

static bool fail(ServiceRequest *self, Str code, Str message) {
  self->error_code = code;
  self->error = message;
  return false;
}

static Str text_of(const cJSON *value) {
  return str_of(value->valuestring);
}

static bool take_text(Str *text, const cJSON *value) {
  if (!cJSON_IsString(value)) return false;
  *text = text_of(value);
  return true;
}

static bool take_path(ServiceRequest *self, const cJSON *value) {
  if (!take_text(&self->path, value)) return false;
  self->path = str_slice(self->path, 0, str_find(self->path, STR("?"), 0));
  return self->path.len > 0;
}

static bool take_source(ServiceRequest *self, const cJSON *value) {
  return take_text(&self->source, value);
}

static bool take_target(ServiceRequest *self, const cJSON *value) {
  Str name = STR("");
  if (!take_text(&name, value)) return false;
  if (str_equals(name, STR("server"))) self->target = TARGET_SERVER;
  if (str_equals(name, STR("client"))) self->target = TARGET_CLIENT;
  return self->target != TARGET_NONE;
}

static bool take_language(ServiceRequest *self, const cJSON *value) {
  Str name = STR("");
  if (take_text(&name, value)) self->language = language_of_name(name);
  return self->language != LANGUAGE_AUTO;
}

static bool take_dev(ServiceRequest *self, const cJSON *value) {
  self->has_dev = true;
  self->dev = cJSON_IsTrue(value);
  return cJSON_IsBool(value);
}

static bool take_server_runtime(ServiceRequest *self, const cJSON *value) {
  return take_text(&self->server_runtime, value) && self->server_runtime.len;
}

static bool take_client_runtime(ServiceRequest *self, const cJSON *value) {
  return take_text(&self->client_runtime, value) && self->client_runtime.len;
}

static bool take_sourcemap(ServiceRequest *self, const cJSON *value) {
  static const Str modes[] = {STR_INIT("linked"), STR_INIT("inline"), STR_INIT("external"),
                              STR_INIT("none")};
  if (cJSON_IsBool(value)) {
    self->sourcemap = cJSON_IsTrue(value) ? STR("external") : STR("none");
    return true;
  }
  if (!take_text(&self->sourcemap, value)) return false;
  for (size_t i = 0; i < sizeof modes / sizeof *modes; i++)
    if (str_equals(self->sourcemap, modes[i])) return true;
  return false;
}

// As an object, or as the text of one.
static bool take_input_map(ServiceRequest *self, const cJSON *value) {
  if (take_text(&self->input_map, value)) return true;
  if (!cJSON_IsObject(value)) return false;
  char *text = cJSON_PrintUnformatted(value);
  if (!text) json_memory_check(self->arena);
  if (text) self->input_map = str_copy(self->arena, str_of(text));
  cJSON_free(text);
  return self->input_map.ptr != NULL;
}

static TakeMember take_options;

enum { OF_TRANSFORM = 1 << SERVICE_TRANSFORM, OF_FORGET = 1 << SERVICE_FORGET };

static const Member params[] = {
    {STR_INIT("path"), OF_TRANSFORM | OF_FORGET, take_path, "a path"},
    {STR_INIT("source"), OF_TRANSFORM, take_source, "a string"},
    {STR_INIT("target"), OF_TRANSFORM, take_target, "\"server\" or \"client\""},
    {STR_INIT("language"), OF_TRANSFORM, take_language, "\"js\", \"jsx\", \"ts\" or \"tsx\""},
    {STR_INIT("dev"), OF_TRANSFORM, take_dev, "true or false"},
    {STR_INIT("sourcemap"), OF_TRANSFORM, take_sourcemap,
     "\"linked\", \"inline\", \"external\", \"none\", true or false"},
    {STR_INIT("inputMap"), OF_TRANSFORM, take_input_map, "a source map"},
    {STR_INIT("options"), OF_TRANSFORM, take_options, "an object"},
    {{0}, 0, NULL, NULL},
};

static const Member compile_options[] = {
    {STR_INIT("serverRuntime"), OF_TRANSFORM, take_server_runtime, "a module specifier"},
    {STR_INIT("clientRuntime"), OF_TRANSFORM, take_client_runtime, "a module specifier"},
    {{0}, 0, NULL, NULL},
};

static const Member *find_member(const Member *members, Str name, unsigned method) {
  for (const Member *member = members; member->take; member++)
    if (member->methods & method && str_equals(member->name, name)) return member;
  return NULL;
}

static bool complain_unknown(ServiceRequest *self, const Member *members, Str name,
                             unsigned method) {
  Suggestion suggestion = suggest_for(name);
  for (const Member *member = members; member->take; member++)
    if (member->methods & method) suggest_offer(&suggestion, member->name);
  Str hint = suggestion.best.len
                 ? str_format(self->arena, "; did you mean `%.*s`?", STR_ARG(suggestion.best))
                 : STR("");
  return fail(
      self, STR("invalid-params"),
      str_format(self->arena, "unknown parameter `%.*s`%.*s", STR_ARG(name), STR_ARG(hint)));
}

// A member that is null counts as absent.
static bool take_members(ServiceRequest *self, const Member *members, const cJSON *object) {
  unsigned method = 1u << self->method;
  const cJSON *value;
  cJSON_ArrayForEach(value, object) {
    Str name = str_of(value->string);
    const Member *member = find_member(members, name, method);
    if (!member) return complain_unknown(self, members, name, method);
    if (cJSON_IsNull(value) || member->take(self, value)) continue;
    if (!self->error.len)
      fail(self, STR("invalid-params"),
           str_format(self->arena, "`%.*s` must be %s", STR_ARG(name), member->kind));
    return false;
  }
  return true;
}

static bool take_options(ServiceRequest *self, const cJSON *value) {
  return cJSON_IsObject(value) && take_members(self, compile_options, value);
}

// A NUL is written \u0000 in JSON, where a C string would end. It travels as a character that the
// line does not have.
typedef struct NulGuard {
  char *line;       // NULL: there is none
  char stand_in[4]; // 3 bytes of UTF-8
} NulGuard;

static Str put_nuls_back(Arena *arena, const NulGuard *guard, Str text) {
  if (!guard->line) return text;
  Str stand_in = str_of(guard->stand_in);
  StrBuf out = strbuf_on(arena, text.len);
  for (size_t at = 0;;) {
    size_t next = str_find(text, stand_in, at);
    strbuf_add(&out, str_slice(text, at, next));
    if (next == SIZE_MAX) return strbuf_str(&out);
    strbuf_add_byte(&out, '\0');
    at = next + stand_in.len;
  }
}

static void take_id(ServiceRequest *self, const NulGuard *guard) {
  const cJSON *id = cJSON_GetObjectItemCaseSensitive(self->json, "id");
  StrBuf out = strbuf_on(self->arena, 32);
  char number[32];
  if (cJSON_IsString(id))
    strbuf_add_json(&out, put_nuls_back(self->arena, guard, text_of(id)));
  else if (cJSON_IsNumber(id) &&
           cJSON_PrintPreallocated((cJSON *)(uintptr_t)id, number, sizeof number, false))
    strbuf_add(&out, str_of(number));
  else
    return;
  self->id = strbuf_str(&out);
}

static bool take_method(ServiceRequest *self) {
  const cJSON *method = cJSON_GetObjectItemCaseSensitive(self->json, "method");
  if (!cJSON_IsString(method))
    return fail(self, STR("invalid-request"), STR("a request is {id, method, params}"));
  Suggestion suggestion = suggest_for(text_of(method));
  for (ServiceMethod m = 0; m < SERVICE_METHOD_NUMBER; m++) {
    self->method = m;
    if (str_equals(method_names[m], text_of(method))) return true;
    suggest_offer(&suggestion, method_names[m]);
  }
  Str hint = suggestion.best.len
                 ? str_format(self->arena, "; did you mean `%.*s`?", STR_ARG(suggestion.best))
                 : STR("");
  return fail(self, STR("unknown-method"),
              str_format(self->arena, "unknown method `%.*s`%.*s", STR_ARG(text_of(method)),
                         STR_ARG(hint)));
}

static bool take_params(ServiceRequest *self) {
  const cJSON *object = cJSON_GetObjectItemCaseSensitive(self->json, "params");
  if (object && !cJSON_IsNull(object) && !cJSON_IsObject(object))
    return fail(self, STR("invalid-request"), STR("`params` must be an object"));
  if (!take_members(self, params, object)) return false;
  bool needs_path = self->method == SERVICE_TRANSFORM || self->method == SERVICE_FORGET;
  if (needs_path && !self->path.len)
    return fail(self, STR("invalid-params"), STR("`path` is missing"));
  if (self->method == SERVICE_TRANSFORM && !self->source.ptr)
    return fail(self, STR("invalid-params"), STR("`source` is missing"));
  return true;
}

static bool has_escape(Str line, const char *hex) {
  for (size_t at = 0; at + 6 <= line.len; at++) {
    if (line.ptr[at] != '\\') continue;
    if (line.ptr[at + 1] == 'u' && strncasecmp(line.ptr + at + 2, hex, 4) == 0) return true;
    at++;
  }
  return false;
}

static void replace_escaped_nuls(char *line, size_t len, const char *hex) {
  for (size_t at = 0; at + 6 <= len; at++) {
    if (line[at] != '\\') continue;
    if (memcmp(line + at + 1, "u0000", 5) == 0) memcpy(line + at + 2, hex, 4);
    at++;
  }
}

// U+E000 to U+F8FF are for private use.
static NulGuard guard_nuls(Arena *arena, Str line) {
  NulGuard guard = {0};
  if (!has_escape(line, "0000")) return guard;
  for (unsigned code = 0xE000; code <= 0xF8FF; code++) {
    char hex[5];
    snprintf(hex, sizeof hex, "%04x", code);
    guard.stand_in[0] = (char)(0xE0 | code >> 12);
    guard.stand_in[1] = (char)(0x80 | (code >> 6 & 0x3F));
    guard.stand_in[2] = (char)(0x80 | (code & 0x3F));
    if (has_escape(line, hex) || str_find(line, str_of(guard.stand_in), 0) != SIZE_MAX) continue;
    guard.line = str_to_c(arena, line);
    replace_escaped_nuls(guard.line, line.len, hex);
    return guard;
  }
  return guard;
}

// NULL too where something follows the value: a second request on the line would be lost.
static cJSON *parse_line(Arena *arena, Str line) {
  const char *end;
  if (json_find_fault(line) != SIZE_MAX) return NULL;
  cJSON *json = cJSON_ParseWithLengthOpts(line.ptr, line.len, &end, false);
  if (!json) json_memory_check(arena);
  size_t read = json ? (size_t)(end - line.ptr) : 0;
  if (!str_trim(str_slice(line, read, line.len)).len) return json;
  cJSON_Delete(json);
  return NULL;
}

static void read_object(ServiceRequest *self, const NulGuard *guard) {
  if (!cJSON_IsObject(self->json)) {
    fail(self, STR("invalid-json"), STR("the line is no JSON object"));
    return;
  }
  take_id(self, guard);
  if (!take_method(self) || !take_params(self) || !guard->line) return;
  self->source = put_nuls_back(self->arena, guard, self->source);
  if (str_find(self->path, str_of(guard->stand_in), 0) != SIZE_MAX)
    fail(self, STR("invalid-params"), STR("`path` must be a path"));
}

void service_request_read(ServiceRequest *self, Arena *arena, Str line) {
  *self = (ServiceRequest){.arena = arena, .id = STR("null")};
  line = json_mend_halves(arena, line);
  NulGuard guard = guard_nuls(arena, line);
  self->json = parse_line(arena, (Str){guard.line ? guard.line : line.ptr, line.len});
  read_object(self, &guard);
}

void service_request_release(ServiceRequest *self) {
  cJSON_Delete(self->json);
}
