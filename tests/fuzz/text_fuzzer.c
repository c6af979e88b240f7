// libFuzzer over readers of short texts: globs, URLs and base/json. FUZZ_READER chooses one, as in
// readers_fuzzer.c; what each promises is measured by another reader where there is one.

#include <cjson/cJSON.h>
#include <ctype.h>
#include <fnmatch.h>
#include <stdlib.h>

#include "base/glob.h"
#include "base/json.h"
#include "base/url.h"
#include "base/utf8.h"
#include "fuzz.h"

// The first line, and what follows it.
static Str first_line(Str text, Str *rest) {
  size_t end = str_find(text, STR("\n"), 0);
  *rest = end == SIZE_MAX ? STR("") : str_slice(text, end + 1, text.len);
  return str_slice(text, 0, end);
}

// fnmatch() knows neither `**` nor braces, has classes of its own, reads bytes above 127 by the
// locale, and to glibc's `*\/` is not what `*/` is.
static bool is_known_to_fnmatch(Str pattern, Str path) {
  for (size_t i = 0; i < pattern.len; i++)
    if (!isprint((unsigned char)pattern.ptr[i])) return false;
  for (size_t i = 0; i < path.len; i++)
    if (!isprint((unsigned char)path.ptr[i])) return false;
  static const char *const unknown[] = {"**", "[", "\\/"};
  for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++)
    if (str_find(pattern, str_of(unknown[i]), 0) != SIZE_MAX) return false;
  return true;
}

// A glob means what it means to fnmatch(), takes all below a folder that it takes, and an
// alternative at least what it takes alone.
static void fuzz_glob(Arena *arena, Str text) {
  Str path, pattern = first_line(text, &path);
  bool matches = glob_matches(pattern, path);
  if (is_known_to_fnmatch(pattern, path)) {
    bool is_expected = fnmatch(str_to_c(arena, pattern), str_to_c(arena, path), FNM_PATHNAME) == 0;
    demand(matches == is_expected, "a glob differs from fnmatch()");
  }
  GlobVec globs = {0}, alternatives = {0};
  glob_add(arena, &globs, pattern);
  bool any = glob_any_matches(&globs, path);
  bool is_plain = !memchr(pattern.ptr, '{', pattern.len) && pattern.len;
  if (!is_plain) return;
  demand(!matches || any, "a pattern of the config takes less than its glob");
  bool is_alone = !memchr(pattern.ptr, ',', pattern.len) &&
                  !memchr(pattern.ptr, '}', pattern.len) && !memchr(pattern.ptr, '\\', pattern.len);
  if (!is_alone) return;
  glob_add(arena, &alternatives, str_format(arena, "{%.*s,x}", STR_ARG(pattern)));
  demand(!any || glob_any_matches(&alternatives, path), "an alternative takes less than alone");
}

// A path comes back from its URL; a resolved URL has no `.` or `..` but at its start, and resolving
// it again changes nothing.
static void fuzz_url(Arena *arena, Str text) {
  Str rest, url = first_line(text, &rest), path;
  StrBuf added = strbuf_on(arena, 64);
  url_add_path(&added, text);
  bool has_nul = memchr(text.ptr, 0, text.len);
  bool is_decoded = url_decode(arena, strbuf_str(&added), &path);
  demand(is_decoded != has_nul, "a path's URL is broken");
  demand(has_nul || str_equals(path, text), "a path differs behind its URL");
  for (size_t i = 0; i < added.len; i++)
    demand(isgraph((unsigned char)added.ptr[i]) && added.ptr[i] != '"',
           "a URL holds a control character");
  url_decode(arena, url, &path);
  Str base = url_folder(rest);
  Str once = url_resolve(arena, base, url), twice = url_resolve(arena, STR(""), once);
  if (url_is_absolute(url) || url_is_absolute(once)) return;
  demand(str_equals(once, twice), "resolving a resolved URL changes it");
  bool is_up = true;
  for (size_t at = 0; at < once.len;) {
    size_t end = str_find(once, STR("/"), at);
    Str part = str_slice(once, at, end);
    demand(!str_equals(part, STR(".")), "a resolved URL has a `.`");
    bool goes_up = str_equals(part, STR(".."));
    demand(is_up || !goes_up, "a resolved URL goes down and up");
    is_up = goes_up;
    at = end == SIZE_MAX ? once.len : end + 1;
  }
}

// cJSON's text of an object's keys; json_next() gives them as they are written.
static bool is_same_string(Arena *arena, Str value, const char *expected) {
  Str text;
  if (!json_string(arena, value, &text)) return false;
  bool is_exotic =
      memchr(text.ptr, 0, text.len) || str_find(text, STR("\xEF\xBF\xBD"), 0) != SIZE_MAX;
  return is_exotic || str_equals(text, str_of(expected));
}

static bool is_same_value(Arena *arena, Str value, const cJSON *expected) {
  JsonCursor cursor;
  uint32_t number;
  if (cJSON_IsString(expected)) return is_same_string(arena, value, expected->valuestring);
  if (cJSON_IsArray(expected)) return json_enter(value, '[', &cursor);
  if (cJSON_IsObject(expected)) return json_enter(value, '{', &cursor);
  if (cJSON_IsNumber(expected) && json_whole_number(value, UINT32_MAX, &number))
    return !(expected->valuedouble < number) && !(expected->valuedouble > number);
  return true;
}

// What cJSON reads, is read alike; two levels deep.
static void check_level(Arena *arena, Str text, const cJSON *expected, int depth) {
  JsonCursor cursor;
  Str key, value;
  const cJSON *item = expected->child;
  json_enter(text, cJSON_IsObject(expected) ? '{' : '[', &cursor);
  for (; json_next(&cursor, &key, &value); item = item->next) {
    demand(item, "more values than cJSON finds");
    demand(is_same_value(arena, value, item), "another value than cJSON finds");
    bool is_deeper = depth && (cJSON_IsObject(item) || cJSON_IsArray(item));
    if (is_deeper) check_level(arena, value, item, depth - 1);
  }
  demand(!cursor.is_broken, "broken, and cJSON reads it");
  demand(!item, "fewer values than cJSON finds");
}

static void fuzz_json(Arena *arena, Str text) {
  JsonCursor cursor;
  Str key, value, decoded;
  uint32_t number;
  for (int i = 0; i < 2; i++) {
    if (!json_enter(text, "{["[i], &cursor)) continue;
    while (json_next(&cursor, &key, &value)) {
      json_member(value, STR("a"));
      json_string(arena, value, &decoded);
      json_whole_number(value, 1000, &number);
    }
  }
  const char *end;
  cJSON *json = cJSON_ParseWithLengthOpts(text.ptr, text.len, &end, false);
  bool is_text = utf8_find_invalid(text) == SIZE_MAX &&
                 !str_starts_with(text, STR("\xEF\xBB\xBF")) && json_find_fault(text) == SIZE_MAX;
  if (is_text && (cJSON_IsObject(json) || cJSON_IsArray(json)))
    check_level(arena, str_slice(text, 0, (size_t)(end - text.ptr)), json, 2);
  cJSON_Delete(json);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  limit_time();
  jmp_buf out_of_memory;
  Arena arena = {.out_of_memory = &out_of_memory};
  if (setjmp(out_of_memory) == 0) FUZZ_READER(&arena, (Str){(const char *)data, size});
  arena_release(&arena);
  return 0;
}
