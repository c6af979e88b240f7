// Random JavaScript and TypeScript for the compiler's mutator: a table of productions, most of them
// valid syntax, with server functions wherever one may stand.
#pragma once

#include "base/str.h"
#include "chance.h"
#include "syntax/language.h"

// Adds what a rule of the table stands for, at most some thousand bytes. GRAMMAR_ names are rules.
enum {
  GRAMMAR_MODULE = 'M',
  GRAMMAR_MODULE_ITEM = 'm',
  GRAMMAR_STATEMENT = 's',
  GRAMMAR_EXPRESSION = 'e',
  GRAMMAR_PATTERN = 'p',
  GRAMMAR_PARAMETERS = 'q',
  GRAMMAR_NAME = 'i',
  GRAMMAR_STRING = 'x',
  GRAMMAR_SERVER_FUNCTION = 'F',
  GRAMMAR_CLASS_MEMBER = 'c',
  GRAMMAR_OBJECT_MEMBER = 'o',
  GRAMMAR_TYPE = 't',
  GRAMMAR_JSX = 'j',
  GRAMMAR_TRIVIA = 'k',
};
void grammar_add(StrBuf *out, Chance *chance, Language language, char rule);
