#include "cli/keep.h"

static void keep_note(Arena *arena, DiagNote *note) {
  note->message = str_copy(arena, note->message);
  note->file = str_copy(arena, note->file);
}

static DiagNoteVec keep_notes(Arena *arena, const DiagNoteVec *notes) {
  DiagNoteVec copy = {0};
  for (uint32_t i = 0; i < notes->len; i++) {
    vec_push(arena, &copy, notes->items[i]);
    keep_note(arena, vec_last(&copy));
  }
  return copy;
}

static Fix keep_fix(Arena *arena, const Fix *fix) {
  Fix copy = {.safe = fix->safe};
  for (uint32_t i = 0; i < fix->edits.len; i++) {
    FixEdit edit = fix->edits.items[i];
    edit.text = str_copy(arena, edit.text);
    vec_push(arena, &copy.edits, edit);
  }
  return copy;
}

DiagVec keep_diags(Arena *arena, const DiagVec *diags) {
  DiagVec copy = {0};
  for (uint32_t i = 0; i < diags->len; i++) {
    Diag diag = diags->items[i];
    diag.message = str_copy(arena, diag.message);
    diag.help = str_copy(arena, diag.help);
    diag.symbol = str_copy(arena, diag.symbol);
    diag.notes = keep_notes(arena, &diag.notes);
    diag.fix = keep_fix(arena, &diag.fix);
    vec_push(arena, &copy, diag);
  }
  return copy;
}

Output keep_output(Arena *arena, Output output) {
  bool has_code = output.changed && output.code.ptr;
  output.code = has_code ? str_copy(arena, output.code) : (Str){0};
  if (output.map.ptr) output.map = str_copy(arena, output.map);
  return output;
}

static StrVec keep_texts(Arena *arena, const StrVec *texts) {
  StrVec copy = {0};
  for (uint32_t i = 0; i < texts->len; i++)
    vec_push(arena, &copy, str_copy(arena, texts->items[i]));
  return copy;
}

Manifest keep_functions(Arena *arena, const Manifest *functions) {
  Manifest copy = {0};
  vec_each (const ManifestEntry, entry, &functions->entries) {
    ManifestEntry kept = *entry;
    kept.id = str_copy(arena, kept.id);
    kept.module = str_copy(arena, kept.module);
    kept.export_name = str_copy(arena, kept.export_name);
    kept.symbol = str_copy(arena, kept.symbol);
    kept.name = str_copy(arena, kept.name);
    kept.captures = keep_texts(arena, &kept.captures);
    kept.wrappers = keep_texts(arena, &kept.wrappers);
    vec_push(arena, &copy.entries, kept);
  }
  vec_each (const ClientModule, module, &functions->client_modules) {
    ClientModule kept = {str_copy(arena, module->id), str_copy(arena, module->module),
                         keep_texts(arena, &module->exports)};
    vec_push(arena, &copy.client_modules, kept);
  }
  return copy;
}
