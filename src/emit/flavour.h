// The forms in which a manifest is written: `manifest --as=NAME`. A form is a file flavour_NAME.c
// and a row of the table in flavour.c; its name is written nowhere else in code.
#pragma once

#include "emit/manifest.h"

typedef struct FlavourOptions {
  Str import_base; // what imports begin with; empty: the form's own
  Str runtime;     // the server runtime's specifier
} FlavourOptions;

typedef struct Flavour {
  Str name, import_base;
  bool needs_client_modules; // the manifest must have been made with client references
  void (*write)(StrBuf *out, const Manifest *manifest, const FlavourOptions *options);
} Flavour;

// NULL if there is none of that name.
const Flavour *flavour_find(Str name);

// Writes the manifest in a form.
void flavour_write(const Flavour *self, StrBuf *out, const Manifest *manifest,
                   const FlavourOptions *options);

// The specifier of a module's import, quoted, with percent-encoding where a URL needs it; for the
// forms.
void flavour_add_specifier(StrBuf *out, Str base, Str path);

// The forms, for the table.
void flavour_write_rscc(StrBuf *out, const Manifest *manifest, const FlavourOptions *options);
void flavour_write_registry(StrBuf *out, const Manifest *manifest, const FlavourOptions *options);
void flavour_write_client_modules(StrBuf *out, const Manifest *manifest,
                                  const FlavourOptions *options);
void flavour_write_webpack(StrBuf *out, const Manifest *manifest, const FlavourOptions *options);
void flavour_write_turbopack(StrBuf *out, const Manifest *manifest, const FlavourOptions *options);
void flavour_write_parcel(StrBuf *out, const Manifest *manifest, const FlavourOptions *options);
