// The edits that are taken lie apart and sorted, so that both neighbours of a further one are found
// by halving. A fix is taken as a whole or not at all.
#include "report/fix.h"

typedef Vec(FixEdit) EditVec;

static bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

static bool ends_line(char c) {
  return c == '\n' || c == '\r';
}

static uint32_t after_line_end(Str text, uint32_t at) {
  bool is_crlf = at + 1 < text.len && text.ptr[at] == '\r' && text.ptr[at + 1] == '\n';
  return at + (is_crlf ? 2 : 1);
}

void fix_add_removal(Arena *arena, Diag *diag, Str text, Span span) {
  uint32_t before = span.start, after = span.end;
  while (before > 0 && is_blank(text.ptr[before - 1])) before--;
  while (after < text.len && is_blank(text.ptr[after])) after++;
  bool begins_line = before == 0 || ends_line(text.ptr[before - 1]);
  bool is_last = after == text.len || ends_line(text.ptr[after]);
  Span removed = {span.start, after};
  if (is_last) removed = (Span){before, span.end};
  if (is_last && begins_line)
    removed = (Span){before, after == text.len ? after : after_line_end(text, after)};
  diag_add_edit(arena, diag, removed, STR(""));
}

// The first edit that ends at or behind the place.
static uint32_t find_edit(const EditVec *edits, uint32_t place) {
  uint32_t low = 0, high = edits->len;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (edits->items[middle].span.end < place)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static bool touches_any(const EditVec *edits, const Fix *fix) {
  vec_each (const FixEdit, edit, &fix->edits) {
    uint32_t next = find_edit(edits, edit->span.start);
    if (next < edits->len && edits->items[next].span.start <= edit->span.end) return true;
  }
  return false;
}

static void take(Arena *arena, EditVec *edits, FixEdit edit) {
  uint32_t at = find_edit(edits, edit.span.start);
  vec_push(arena, edits, edit);
  memmove(&edits->items[at + 1], &edits->items[at], (edits->len - 1 - at) * sizeof edit);
  edits->items[at] = edit;
}

static Str rewrite(Arena *arena, Str text, const EditVec *edits) {
  StrBuf out = strbuf_on(arena, text.len + 64);
  uint32_t at = 0;
  vec_each (const FixEdit, edit, edits) {
    strbuf_add(&out, str_slice(text, at, edit->span.start));
    strbuf_add(&out, edit->text);
    at = edit->span.end;
  }
  strbuf_add(&out, str_slice(text, at, text.len));
  return strbuf_str(&out);
}

static bool is_wanted(const Diag *diag, const DiagSettings *settings, FixLevel level) {
  bool is_of_level = level == FIX_ALL || (level == FIX_SAFE && diag->fix.safe);
  return is_of_level && diag->fix.edits.len && diag_severity(settings, diag->id) != SEVERITY_OFF;
}

Str fix_apply(Arena *arena, Str text, const DiagVec *diags, const DiagSettings *settings,
              FixChoice choice, uint32_t *count) {
  EditVec edits = {0};
  uint32_t passed = 0;
  *count = 0;
  vec_each (const Diag, diag, diags) {
    if (!is_wanted(diag, settings, choice.level) || *count == choice.most) continue;
    if (passed++ < choice.skip || touches_any(&edits, &diag->fix)) continue;
    vec_each (const FixEdit, edit, &diag->fix.edits) take(arena, &edits, *edit);
    (*count)++;
  }
  return *count ? rewrite(arena, text, &edits) : text;
}
