// Byte filters: most files of a tree cannot hold a directive, and are never parsed.
#pragma once

#include "base/str.h"

// Exact for compiling: a directive's characters are `use server` between quotes, never escaped.
bool prefilter_may_hold_directive(Str text);
// The same for `use client`, where client references are wanted.
bool prefilter_may_hold_client_directive(Str text);
// For lint: also the spellings that people meant to be the directive (case, white space, hyphen,
// escapes, up to two edits). No false negatives for those; few false positives.
bool prefilter_may_nearly_hold_directive(Str text);
// Whether the characters between a string's quotes are nearly `use server` (and not exactly, and no
// other known directive).
bool prefilter_is_near_miss(Str characters);
