// The endpoint surface: what has changed between two manifests, for `check`. Functions are paired
// by module and symbol; those of a file that was moved, by symbol alone.
#pragma once

#include "emit/manifest.h"

typedef enum ChangeKind {
  CHANGE_ADDED,
  CHANGE_REMOVED,
  CHANGE_CHANGED,
  CHANGE_MOVED,
  CHANGE_KINDS
} ChangeKind;

typedef struct Change {
  ChangeKind kind;
  const ManifestEntry *before, *after; // NULL when added, when removed
} Change;
typedef Vec(Change) ChangeVec;

// Sorted by module, then place. Both manifests must outlive the changes.
ChangeVec surface_compare(Arena *arena, const Manifest *before, const Manifest *after);
// The old id is gone: a page that is already open calls an endpoint that no longer exists.
bool change_is_breaking(const Change *change);
Str change_kind_name(ChangeKind kind);

// One field of a function that is compared.
typedef struct FieldValue {
  Str text;            // of a word, a number, true, false or null
  const StrVec *words; // of a list; NULL otherwise
  bool is_word;        // a string in JSON
} FieldValue;

typedef struct Field {
  Str name; // as in the manifest
  FieldValue (*value)(Arena *arena, const ManifestEntry *entry);
} Field;

const Field *surface_fields(uint32_t *count);
bool field_differs(const Field *field, Arena *arena, const Change *change);

// Turns removals and additions of a moved file into moves. `changes` holds no other kinds.
void surface_find_moves(Arena *arena, ChangeVec *changes, const Manifest *before,
                        const Manifest *after);
