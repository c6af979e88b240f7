// The manifest: every server function of a module, a build or a merge, and with client references
// every client module, as data of its own that outlives the modules.
#pragma once

#include "analyze/plan.h"

typedef struct ManifestEntry {
  Str id, module, export_name, symbol, name;
  FunctionForm form;
  bool is_inline, is_async, is_generator, verified, has_rest;
  uint32_t params, line, column; // places are 1-based, UTF-16; 0 in a baseline
  StrVec captures, wrappers;
} ManifestEntry;

// A 'use client' module whose exports are references on the server.
typedef struct ClientModule {
  Str id, module;
  StrVec exports;
} ClientModule;

typedef struct Manifest {
  Vec(ManifestEntry) entries;
  bool has_client_modules; // they were asked for; else the file doesn't mention them
  Vec(ClientModule) client_modules;
} Manifest;

// Copies what a module's plan says; texts go to the arena.
void manifest_add_module(Manifest *self, Arena *arena, Str path, Str text, const Plan *plan);
// Appends the entries of another manifest; texts are shared.
void manifest_add_all(Manifest *self, Arena *arena, const Manifest *other);
// By module (bytes), then position.
void manifest_sort(Manifest *self);
// Two entries with one id, as indexes; false if there are none. Needs a sorted manifest.
bool manifest_find_duplicate(const Manifest *self, Arena *arena, uint32_t *first, uint32_t *second);
// The file: one function a line. Entries of a baseline have no place here either.
void manifest_write_json(StrBuf *out, const Manifest *self);
// The same without line and column, which change with every edit.
void manifest_write_baseline(StrBuf *out, const Manifest *self);
// One client module, an object on one line.
void manifest_write_client_module(StrBuf *out, const ClientModule *module);
// The array of functions alone, on one line.
void manifest_write_functions(StrBuf *out, const Manifest *self);
Str manifest_form_name(FunctionForm form);
// false: there is no form of that name.
bool manifest_find_form(Str name, FunctionForm *form);
