// What a module was found to be, as bytes: a record of the cache. Numbers are 32 bits, the lowest
// byte first; a text is its length and its bytes. A record is made by the same executable that
// reads it, so its form has no version; the reader believes nothing all the same.
#pragma once

#include "emit/manifest.h"
#include "report/diag.h"

// Views of the bytes that it was read from.
typedef struct CacheRecord {
  Str path, text; // the module's: a record counts for exactly these
  Str body;       // what was found
} CacheRecord;
typedef Vec(CacheRecord) CacheRecordVec;

// Whether a record can hold this: notes about other files can't be kept.
bool cache_record_can_hold(const DiagVec *diags);
void cache_record_write(StrBuf *out, Str path, Str text, const DiagVec *diags,
                        const Manifest *functions);
// A record that was read, once more.
void cache_record_copy(StrBuf *out, const CacheRecord *record);
// Takes the next record off `bytes`. false: there is none.
bool cache_record_next(Str *bytes, CacheRecord *record);
// Reads what was found; texts are views of the record. Every place lies within the module's text.
// false: the record is broken, and nothing was added.
bool cache_record_read(const CacheRecord *record, Arena *arena, DiagVec *diags,
                       Manifest *functions);
