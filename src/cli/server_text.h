// The long texts of server modules: what no client file may hold. They are the string literals and
// templates of 'use server' modules, and of inline server functions elsewhere; never specifiers of
// imports, directives and types. Of each only runs that bundlers leave as they are: printable ASCII
// without quotes, backslashes, `<`, `>` and `&`, at least SERVER_TEXT_LENGTH long.
#pragma once

#include "base/map.h"
#include "cli/project.h"
#include "emit/manifest.h"

enum { SERVER_TEXT_LENGTH = 20 };

typedef struct ServerText {
  Str text, module; // module: relative to the current folder
  uint32_t line;
  uint32_t next;  // another text with the same beginning, or UINT32_MAX
  bool is_common; // a module that is no server module holds it too
} ServerText;

typedef struct ServerTexts {
  Vec(ServerText) items;
  Map beginnings; // the first SERVER_TEXT_LENGTH bytes → index of the first text
} ServerTexts;

// Of the modules that the manifest names, below the project's root; adds them to the project's
// inputs. EXIT_USAGE when one of them is not there; a message was printed.
ExitStatus server_texts_collect(ServerTexts *self, Project *project, const Manifest *manifest);
// The longest text that stands at this offset, or UINT32_MAX.
uint32_t server_texts_at(const ServerTexts *self, Str text, size_t offset);
