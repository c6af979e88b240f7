// The rule pages, docs/rules/NAME.md, embedded when rscc is built.
#pragma once

#include "report/diag.h"

// The page's Markdown; it begins with "# name (CODE)".
Str rule_page(DiagId id);
