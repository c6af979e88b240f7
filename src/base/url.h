// Relative URLs, as module specifiers and source maps hold them.
#pragma once

#include "base/str.h"

// A path with `/` between its parts. What a URL does not hold as it is (a colon too, which would
// make a scheme of a first part) is percent-encoded, so the result has no white space, quote or
// control character.
void url_add_path(StrBuf *out, Str path);
// false: an encoding is broken, or stands for a NUL.
bool url_decode(Arena *arena, Str url, Str *path);
// Has it a scheme, or begins it with `/`? Such a URL is not relative to a folder.
bool url_is_absolute(Str url);
// Up to the last `/`, with it; "" if there is none.
Str url_folder(Str url);
// `url` as it stands in the folder `base` ("" or ending in `/`), seen from where `base` starts;
// `.` and `..` are resolved. An absolute one stays as it is.
Str url_resolve(Arena *arena, Str base, Str url);
