// record = path text body, body = diagnostics functions client-modules, each a number and so many
// items. Writers and readers of one thing stand together, in the same order of fields.
#include "cli/cache_record.h"

typedef struct Reader {
  Str rest;
  const CacheRecord *record; // NULL: of none yet
  Arena *arena;
  bool is_broken; // then everything that is read is 0 or empty
} Reader;

static void write_number(StrBuf *out, uint32_t number) {
  for (int shift = 0; shift < 32; shift += 8) strbuf_add_byte(out, (char)(number >> shift & 0xFF));
}

static uint32_t read_number(Reader *self) {
  enum { SIZE = 4 };
  if (self->rest.len < SIZE) self->is_broken = true;
  if (self->is_broken) return 0;
  uint32_t number = 0;
  for (int i = SIZE; i-- > 0;) number = number << 8 | (unsigned char)self->rest.ptr[i];
  self->rest = str_slice(self->rest, SIZE, self->rest.len);
  return number;
}

// A number below `count`.
static uint32_t read_choice(Reader *self, uint32_t count) {
  uint32_t number = read_number(self);
  if (number >= count) self->is_broken = true;
  return self->is_broken ? 0 : number;
}

static bool read_bool(Reader *self) {
  return read_choice(self, 2) == 1;
}

static void write_text(StrBuf *out, Str text) {
  write_number(out, (uint32_t)text.len);
  strbuf_add(out, text);
}

static Str read_text(Reader *self) {
  uint32_t length = read_number(self);
  if (length > self->rest.len) self->is_broken = true;
  if (self->is_broken) return (Str){0};
  Str text = str_slice(self->rest, 0, length);
  self->rest = str_slice(self->rest, length, self->rest.len);
  return text;
}

static void write_texts(StrBuf *out, const StrVec *texts) {
  write_number(out, texts->len);
  vec_each (const Str, text, texts) write_text(out, *text);
}

// How many items follow. Each has four bytes at least, so that a wrong number costs no memory.
static uint32_t read_count(Reader *self) {
  uint32_t count = read_number(self);
  if (count > self->rest.len / 4) self->is_broken = true;
  return self->is_broken ? 0 : count;
}

static StrVec read_texts(Reader *self) {
  StrVec texts = {0};
  for (uint32_t left = read_count(self); left && !self->is_broken; left--)
    vec_push(self->arena, &texts, read_text(self));
  return texts;
}

static void write_span(StrBuf *out, Span span) {
  write_number(out, span.start);
  write_number(out, span.end);
}

static Span read_span(Reader *self) {
  Span span = {read_number(self), 0};
  span.end = read_number(self);
  bool is_inside = span.start <= span.end && span.end <= self->record->text.len;
  if (!is_inside) self->is_broken = true;
  return self->is_broken ? (Span){0} : span;
}

static void write_diag(StrBuf *out, const Diag *diag) {
  write_number(out, diag->id);
  write_number(out, diag->order);
  write_span(out, diag->span);
  write_text(out, diag->message);
  write_text(out, diag->help);
  write_text(out, diag->symbol);
  write_number(out, diag->notes.len);
  vec_each (const DiagNote, note, &diag->notes) {
    write_span(out, note->span);
    write_text(out, note->message);
  }
  write_number(out, diag->fix.safe);
  write_number(out, diag->fix.edits.len);
  vec_each (const FixEdit, edit, &diag->fix.edits) {
    write_span(out, edit->span);
    write_text(out, edit->text);
  }
}

static void read_notes(Reader *self, Diag *diag) {
  for (uint32_t left = read_count(self); left && !self->is_broken; left--) {
    DiagNote note = {.span = read_span(self)};
    note.message = read_text(self);
    vec_push(self->arena, &diag->notes, note);
  }
}

static void read_fix(Reader *self, Diag *diag) {
  diag->fix.safe = read_bool(self);
  for (uint32_t left = read_count(self); left && !self->is_broken; left--) {
    FixEdit edit = {.span = read_span(self)};
    edit.text = read_text(self);
    vec_push(self->arena, &diag->fix.edits, edit);
  }
}

static Diag read_diag(Reader *self) {
  Diag diag = {.id = (DiagId)read_choice(self, DIAG_COUNT)};
  diag.order = read_number(self);
  diag.span = read_span(self);
  diag.message = read_text(self);
  diag.help = read_text(self);
  diag.symbol = read_text(self);
  read_notes(self, &diag);
  read_fix(self, &diag);
  return diag;
}

// The module is the record's.
static void write_entry(StrBuf *out, const ManifestEntry *entry) {
  write_text(out, entry->id);
  write_text(out, entry->export_name);
  write_text(out, entry->symbol);
  write_text(out, entry->name);
  write_number(out, entry->form);
  write_number(out, entry->is_inline);
  write_number(out, entry->is_async);
  write_number(out, entry->is_generator);
  write_number(out, entry->verified);
  write_number(out, entry->has_rest);
  write_number(out, entry->params);
  write_number(out, entry->line);
  write_number(out, entry->column);
  write_texts(out, &entry->captures);
  write_texts(out, &entry->wrappers);
}

static ManifestEntry read_entry(Reader *self) {
  ManifestEntry entry = {.module = self->record->path};
  entry.id = read_text(self);
  entry.export_name = read_text(self);
  entry.symbol = read_text(self);
  entry.name = read_text(self);
  entry.form = (FunctionForm)read_choice(self, FORM_STATIC_METHOD + 1);
  entry.is_inline = read_bool(self);
  entry.is_async = read_bool(self);
  entry.is_generator = read_bool(self);
  entry.verified = read_bool(self);
  entry.has_rest = read_bool(self);
  entry.params = read_number(self);
  entry.line = read_number(self);
  entry.column = read_number(self);
  entry.captures = read_texts(self);
  entry.wrappers = read_texts(self);
  return entry;
}

static void write_client_module(StrBuf *out, const ClientModule *module) {
  write_text(out, module->id);
  write_texts(out, &module->exports);
}

static ClientModule read_client_module(Reader *self) {
  ClientModule module = {.module = self->record->path};
  module.id = read_text(self);
  module.exports = read_texts(self);
  return module;
}

bool cache_record_can_hold(const DiagVec *diags) {
  vec_each (const Diag, diag, diags)
    vec_each (const DiagNote, note, &diag->notes)
      if (note->file.len) return false;
  return true;
}

void cache_record_copy(StrBuf *out, const CacheRecord *record) {
  write_text(out, record->path);
  write_text(out, record->text);
  write_text(out, record->body);
}

void cache_record_write(StrBuf *out, Str path, Str text, const DiagVec *diags,
                        const Manifest *functions) {
  StrBuf body = strbuf_on(out->arena, 256);
  write_number(&body, diags->len);
  vec_each (const Diag, diag, diags) write_diag(&body, diag);
  write_number(&body, functions->entries.len);
  vec_each (const ManifestEntry, entry, &functions->entries) write_entry(&body, entry);
  write_number(&body, functions->client_modules.len);
  vec_each (const ClientModule, module, &functions->client_modules)
    write_client_module(&body, module);
  cache_record_copy(out, &(CacheRecord){path, text, strbuf_str(&body)});
}

bool cache_record_next(Str *bytes, CacheRecord *record) {
  Reader reader = {.rest = *bytes};
  record->path = read_text(&reader);
  record->text = read_text(&reader);
  record->body = read_text(&reader);
  *bytes = reader.rest;
  return !reader.is_broken;
}

bool cache_record_read(const CacheRecord *record, Arena *arena, DiagVec *diags,
                       Manifest *functions) {
  Reader reader = {.rest = record->body, .record = record, .arena = arena};
  DiagVec found = {0};
  Manifest listed = {0};
  for (uint32_t left = read_count(&reader); left && !reader.is_broken; left--)
    vec_push(arena, &found, read_diag(&reader));
  for (uint32_t left = read_count(&reader); left && !reader.is_broken; left--)
    vec_push(arena, &listed.entries, read_entry(&reader));
  for (uint32_t left = read_count(&reader); left && !reader.is_broken; left--)
    vec_push(arena, &listed.client_modules, read_client_module(&reader));
  if (reader.is_broken || reader.rest.len) return false;
  *diags = found;
  *functions = listed;
  return true;
}
