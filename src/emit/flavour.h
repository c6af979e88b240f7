// The forms in which a manifest is written: `manifest --as=NAME`. A form is a file flavour_NAME.c
// and a row of the table in flavour.c; its name is written nowhere else in code.
#pragma once

#include "emit/manifest.h"

typedef struct FlavourOptions {
  Str import_base; // what the registry's imports begin with
  Str runtime;     // the server runtime's specifier
} FlavourOptions;

typedef struct Flavour {
  Str name;
  void (*write)(StrBuf *out, const Manifest *manifest, const FlavourOptions *options);
} Flavour;

// NULL if there is none of that name.
const Flavour *flavour_find(Str name);

// The forms, for the table.
void flavour_write_rscc(StrBuf *out, const Manifest *manifest, const FlavourOptions *options);
void flavour_write_registry(StrBuf *out, const Manifest *manifest, const FlavourOptions *options);
void flavour_write_webpack(StrBuf *out, const Manifest *manifest, const FlavourOptions *options);
void flavour_write_turbopack(StrBuf *out, const Manifest *manifest, const FlavourOptions *options);
void flavour_write_parcel(StrBuf *out, const Manifest *manifest, const FlavourOptions *options);
