#include "syntax/language.h"

static const struct {
  Str extension;
  Language language;
  bool is_commonjs;
} extensions[] = {
    {{".js", 3}, LANGUAGE_JS, false},  {{".jsx", 4}, LANGUAGE_JS, false},
    {{".mjs", 4}, LANGUAGE_JS, false}, {{".cjs", 4}, LANGUAGE_JS, true},
    {{".ts", 3}, LANGUAGE_TS, false},  {{".mts", 4}, LANGUAGE_TS, false},
    {{".cts", 4}, LANGUAGE_TS, true},  {{".tsx", 4}, LANGUAGE_TSX, false},
};

static bool is_declaration_file(Str path) {
  size_t slash = str_find_last(path, '/');
  Str name = slash == SIZE_MAX ? path : str_slice(path, slash + 1, path.len);
  // .d.ts, .d.mts, .d.cts, and .d.EXT.ts (declarations for other file types)
  size_t at = str_find(name, STR(".d."), 0);
  if (at == SIZE_MAX) return false;
  Str rest = str_slice(name, at + 3, name.len);
  bool is_ts = str_ends_with(rest, STR("ts"));
  return is_ts && (rest.len <= 3 || str_ends_with(rest, STR(".ts")));
}

Language language_of_path(Str path) {
  for (size_t i = 0; i < sizeof extensions / sizeof *extensions; i++) {
    if (!str_ends_with(path, extensions[i].extension)) continue;
    bool is_declaration = extensions[i].language == LANGUAGE_TS && is_declaration_file(path);
    return is_declaration ? LANGUAGE_AUTO : extensions[i].language;
  }
  return LANGUAGE_AUTO;
}

Language language_of_name(Str name) {
  if (str_equals(name, STR("js")) || str_equals(name, STR("jsx"))) return LANGUAGE_JS;
  if (str_equals(name, STR("ts"))) return LANGUAGE_TS;
  return str_equals(name, STR("tsx")) ? LANGUAGE_TSX : LANGUAGE_AUTO;
}

bool language_is_commonjs_path(Str path) {
  for (size_t i = 0; i < sizeof extensions / sizeof *extensions; i++)
    if (extensions[i].is_commonjs && str_ends_with(path, extensions[i].extension)) return true;
  return false;
}

Str language_module_name(Str path) {
  for (size_t i = 0; i < sizeof extensions / sizeof *extensions; i++) {
    Str extension = extensions[i].extension;
    if (!str_ends_with(path, extension)) continue;
    path.len -= extension.len;
    break;
  }
  if (str_equals(path, STR("index"))) return STR("");
  if (str_ends_with(path, STR("/index"))) path.len -= sizeof "/index" - 1;
  return path;
}
