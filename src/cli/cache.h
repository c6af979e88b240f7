// --cache=DIR: what earlier runs found in modules, so that a module that did not change is not
// parsed again. A result counts for exactly one text of one path, compared byte by byte: neither
// times nor sizes are trusted, nor a hash of the text.
//
// DIR holds one file for everything else that a result depends on, named by its hash: this very
// executable, the options, the salt, the config and the paths of the command. Nothing in DIR is
// ever needed: what is not as it should be is not used, and written anew.
#pragma once

#include "cli/cache_record.h"
#include "cli/driver.h"

typedef struct Cache {
  Str folder, file;       // absolute; empty: nothing is kept
  Str stamp;              // what the file must begin with
  CacheRecordVec records; // of an earlier run, sorted by path
} Cache;

// After the project's options are complete. Without --cache it does nothing.
void cache_open(Cache *self, Project *project);
// Whether results of this module may be kept: not where what is reported depends on how the module
// is named in this run.
bool cache_is_for(const Input *input);
// The record for this text, or NULL.
const CacheRecord *cache_find(const Cache *self, Str path, Str text);
// Writes what the driver found, if anything of it is new. Warns where that can't be done: no run
// fails for its cache.
void cache_store(const Cache *self, const Project *project, const Driver *driver);
// Reads a cache's bytes behind the stamp; the records are views of them. false: they are broken.
bool cache_read_records(Arena *arena, Str bytes, CacheRecordVec *records);
