// Which language a file is written in, and which grammar reads it.
#pragma once

#include "base/str.h"

typedef enum Language {
  LANGUAGE_AUTO,
  LANGUAGE_JS, // .js .jsx .mjs .cjs: JavaScript with JSX
  LANGUAGE_TS, // .ts .mts .cts: TypeScript, where `<T>x` is a type assertion
  LANGUAGE_TSX,
} Language;

// LANGUAGE_AUTO for a file that rscc does not read (.d.ts, .json, …).
Language language_of_path(Str path);
// "js", "jsx", "ts", "tsx"; LANGUAGE_AUTO for anything else.
Language language_of_name(Str name);
bool language_is_commonjs_path(Str path); // .cjs, .cts
// What an import may call the module at a path: without its extension and without `/index`.
Str language_module_name(Str path);
