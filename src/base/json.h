// Reading JSON in place: a value is the text that it stands in. For many threads at once, which
// cJSON's parser is not. Members that nobody asks for are only skipped.
//
//   JsonCursor cursor;
//   if (json_enter(value, '{', &cursor))
//     while (json_next(&cursor, &key, &item)) …
//   if (cursor.is_broken) …
#pragma once

#include "base/str.h"

typedef struct JsonCursor {
  Str text;
  size_t at; // in the text, for messages
  char close;
  bool has_begun, is_broken;
} JsonCursor;

// `open`: '{' or '['. false: the value is no such thing.
bool json_enter(Str value, char open, JsonCursor *cursor);
// The next member, or item (`key` is empty then). false: there is none, or the text is broken.
bool json_next(JsonCursor *self, Str *key, Str *value);
// The value of an object's member with this plain name; empty if there is none.
Str json_member(Str object, Str name);
// A string's text: a view of the value, or decoded on the arena. false: the value is no string.
bool json_string(Arena *arena, Str value, Str *text);
// A whole number up to `most`. false: the value is something else.
bool json_whole_number(Str value, uint32_t most, uint32_t *number);

// Where a text is no JSON, of what cJSON would read all the same: control characters but tabs and
// line ends, a NUL among them, which would end a string too early, and a `\u` without four digits.
// SIZE_MAX: nowhere. What `\u0000` comes to is for the caller to know.
size_t json_find_fault(Str text);
// The text with U+FFFD for each escape of half of a surrogate pair: JSON has these, UTF-8 can't,
// and cJSON refuses them.
Str json_mend_halves(Arena *arena, Str text);
