#include "syntax/names.h"

static const char *const reserved[] = {
    "arguments", "await",      "break",   "case",    "catch",      "class",     "const",
    "continue",  "debugger",   "default", "delete",  "do",         "else",      "enum",
    "eval",      "export",     "extends", "false",   "finally",    "for",       "function",
    "if",        "implements", "import",  "in",      "instanceof", "interface", "let",
    "new",       "null",       "package", "private", "protected",  "public",    "return",
    "static",    "super",      "switch",  "this",    "throw",      "true",      "try",
    "typeof",    "var",        "void",    "while",   "with",       "yield",     "undefined",
    "NaN",       "Infinity",
};

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
  for (size_t i = 0; i < sizeof reserved / sizeof *reserved; i++)
    if (str_equals(text, str_of(reserved[i]))) return false;
  return true;
}
