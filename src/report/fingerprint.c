// What is hashed: "sync-function" NUL "Page.save", or "misplaced-directive" NUL "app/page.tsx" NUL
// "'use server'" (the line's text without the white space around it).
#include "report/fingerprint.h"

#include <xxhash.h>

static void add_part(StrBuf *out, Str part) {
  strbuf_add(out, part);
  strbuf_add_byte(out, 0);
}

static Str line_text(const RenderCursor *cursor) {
  Position at = line_index_position(&cursor->lines, cursor->diag->span.start);
  return str_trim(line_index_line(&cursor->lines, at.line));
}

static Str repository_path(const RenderCursor *cursor) {
  return render_repository_path(cursor->arena, cursor->report, cursor->file->path);
}

static Str material(const RenderCursor *cursor) {
  StrBuf out = strbuf_on(cursor->arena, 128);
  add_part(&out, diag_rule(cursor->diag->id)->name);
  if (cursor->diag->symbol.len) {
    add_part(&out, cursor->diag->symbol);
    return strbuf_str(&out);
  }
  add_part(&out, repository_path(cursor));
  add_part(&out, line_text(cursor));
  return strbuf_str(&out);
}

static Str hashed(Arena *arena, Str bytes) {
  XXH128_hash_t hash = XXH3_128bits(bytes.ptr, bytes.len);
  return str_format(arena, "%016llx%016llx", (unsigned long long)hash.high64,
                    (unsigned long long)hash.low64);
}

Str fingerprint_next(Fingerprints *self, const RenderCursor *cursor, FingerprintScope scope) {
  Str known_by = material(cursor), path = repository_path(cursor);
  StrBuf with_file = strbuf_on(cursor->arena, known_by.len + path.len + 1);
  add_part(&with_file, path);
  strbuf_add(&with_file, known_by);
  Str in_file = strbuf_str(&with_file);
  bool added;
  uint32_t *count = map_put(&self->seen, cursor->arena, in_file, &added);
  uint32_t number = ++*count;
  Str hash = hashed(cursor->arena, scope == FINGERPRINT_SYMBOL ? known_by : in_file);
  return number == 1 ? hash : str_format(cursor->arena, "%.*s:%u", STR_ARG(hash), number);
}
