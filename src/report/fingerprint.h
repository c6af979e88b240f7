// A name for a problem that stays when the code around it moves, so that services can tell old
// problems from new ones. Private to this folder.
#pragma once

#include "base/map.h"
#include "report/render_format.h"

// Counts equal problems of one report. A zeroed one is empty and valid.
typedef struct Fingerprints {
  Map seen;
} Fingerprints;

// What a problem is known by.
typedef enum FingerprintScope {
  FINGERPRINT_SYMBOL, // rule and symbol; rule, file and line where there is no symbol
  FINGERPRINT_REPORT, // the same with the file: unique in the report
} FingerprintScope;

// 32 hex digits, and ":2" for the second such problem of a file.
Str fingerprint_next(Fingerprints *self, const RenderCursor *cursor, FingerprintScope scope);
