#include "syntax/names.h"

// ECMAScript's ReservedWord, without `await` and `yield`, which are names in some places.
static const char *const reserved[] = {
    "break",  "case",     "catch",  "class",  "const",  "continue",   "debugger", "default",
    "delete", "do",       "else",   "enum",   "export", "extends",    "false",    "finally",
    "for",    "function", "if",     "import", "in",     "instanceof", "new",      "null",
    "return", "super",    "switch", "this",   "throw",  "true",       "try",      "typeof",
    "var",    "void",     "while",  "with",
};

// What else names nothing in strict code, or something of the language.
static const char *const taken[] = {
    "arguments", "await",  "eval",   "implements", "interface", "let", "package",  "private",
    "protected", "public", "static", "yield",      "undefined", "NaN", "Infinity",
};

static bool is_one_of(Str text, const char *const words[], size_t count) {
  for (size_t i = 0; i < count; i++)
    if (words[i][0] == text.ptr[0] && str_equals(text, str_of(words[i]))) return true;
  return false;
}

bool name_is_reserved(Str text) {
  enum { SHORTEST = 2, LONGEST = 10 };
  if (text.len < SHORTEST || text.len > LONGEST) return false;
  return is_one_of(text, reserved, sizeof reserved / sizeof *reserved);
}

bool name_is_identifier(Str text) {
  for (size_t i = 0; i < text.len; i++) {
    char c = text.ptr[i];
    bool is_digit = c >= '0' && c <= '9';
    bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
    if (!is_letter && (!is_digit || i == 0)) return false;
  }
  return text.len > 0;
}

bool name_is_binding(Str text) {
  if (!name_is_identifier(text)) return false;
  return !name_is_reserved(text) && !is_one_of(text, taken, sizeof taken / sizeof *taken);
}
