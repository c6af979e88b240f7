#include "emit/id.h"

#include <xxhash.h>

#include "base/map.h"

enum { ID_DIGITS = 32 };

static Str hashed(Arena *arena, Str bytes) {
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.ptr, bytes.len));
  static const char digits[] = "0123456789abcdef";
  char *id = arena_take(arena, ID_DIGITS);
  for (size_t i = 0; i < sizeof canonical.digest; i++) {
    id[i * 2] = digits[canonical.digest[i] >> 4];
    id[i * 2 + 1] = digits[canonical.digest[i] & 15];
  }
  return (Str){id, ID_DIGITS};
}

static void add_part(StrBuf *out, Str part) {
  strbuf_add_byte(out, 0);
  strbuf_add(out, part);
}

static StrBuf module_bytes(Arena *arena, Str salt, Str path) {
  StrBuf bytes = strbuf_on(arena, 128);
  strbuf_add(&bytes, STR("rscc1"));
  add_part(&bytes, salt);
  add_part(&bytes, path);
  return bytes;
}

Str id_of_module(Arena *arena, Str salt, Str path) {
  StrBuf bytes = module_bytes(arena, salt, path);
  return hashed(arena, strbuf_str(&bytes));
}

Str id_of(Arena *arena, Str salt, Str path, const ServerFunction *function) {
  StrBuf bytes = module_bytes(arena, salt, path);
  add_part(&bytes, function->symbol);
  vec_each (const Capture, capture, &function->captures) add_part(&bytes, capture->path);
  return hashed(arena, strbuf_str(&bytes));
}

void id_assign(Arena *arena, Plan *plan, Str salt, Str path) {
  vec_each (ServerFunction, function, &plan->functions)
    function->id = id_of(arena, salt, path, function);
  if (plan->is_client_reference) plan->client_id = id_of_module(arena, salt, path);
}

static void report_duplicate(Arena *arena, const ServerFunction *first,
                             const ServerFunction *second, DiagVec *diags) {
  Diag *diag = diag_add(arena, diags, DIAG_DUPLICATE_ID, second->place,
                        str_format(arena, "this server function and another have the same id %.*s",
                                   STR_ARG(second->id)));
  diag_add_note(arena, diag, first->place, STR("the other one is here"));
  diag->help = STR("rename one of them");
}

void id_report_duplicates(Arena *arena, const Plan *plan, DiagVec *diags) {
  Map firsts = {0};
  for (uint32_t i = 0; i < plan->functions.len; i++) {
    bool added;
    uint32_t *first = map_put(&firsts, arena, plan->functions.items[i].id, &added);
    if (added)
      *first = i;
    else
      report_duplicate(arena, &plan->functions.items[*first], &plan->functions.items[i], diags);
  }
}
