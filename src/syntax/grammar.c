#include "syntax/grammar.h"

#include "base/bug.h"
#include "base/map.h"
#include "syntax/flatten.h"
#include "syntax/tree.h"

const TSLanguage *tree_sitter_javascript(void);
const TSLanguage *tree_sitter_typescript(void);
const TSLanguage *tree_sitter_tsx(void);

static void fill_kinds(Arena *arena, Grammar *grammar) {
  Map named = {0}, tokens = {0};
  for (Kind kind = KIND_ERROR + 1; kind < KIND_COUNT; kind++) {
    bool is_token = kind >= TOKEN_ASYNC;
    *map_put(is_token ? &tokens : &named, arena, kind_name(kind), NULL) = kind;
  }
  uint32_t count = ts_language_symbol_count(grammar->language);
  grammar->kinds = arena_new_array(arena, uint8_t, count);
  for (uint32_t symbol = 0; symbol < count; symbol++) {
    TSSymbolType type = ts_language_symbol_type(grammar->language, (TSSymbol)symbol);
    Str name = str_of(ts_language_symbol_name(grammar->language, (TSSymbol)symbol));
    const uint32_t *kind = type == TSSymbolTypeRegular     ? map_find(&named, name)
                           : type == TSSymbolTypeAnonymous ? map_find(&tokens, name)
                                                           : NULL;
    if (kind) grammar->kinds[symbol] = (uint8_t)*kind;
  }
}

static void fill_fields(Arena *arena, Grammar *grammar) {
  Map fields = {0};
  for (Field field = FIELD_NONE + 1; field < FIELD_COUNT; field++)
    *map_put(&fields, arena, field_name(field), NULL) = field;
  uint32_t count = ts_language_field_count(grammar->language) + 1;
  grammar->fields = arena_new_array(arena, uint8_t, count);
  for (uint32_t id = 1; id < count; id++) {
    Str name = str_of(ts_language_field_name_for_id(grammar->language, (TSFieldId)id));
    const uint32_t *field = map_find(&fields, name);
    if (field) grammar->fields[id] = (uint8_t)*field;
  }
}

Grammar grammar_open(Arena *arena, Language language) {
  Grammar self = {0};
  switch (language) {
  case LANGUAGE_JS: self.language = tree_sitter_javascript(); break;
  case LANGUAGE_TS: self.language = tree_sitter_typescript(); break;
  case LANGUAGE_TSX: self.language = tree_sitter_tsx(); break;
  default: BUG("a module without a language");
  }
  fill_kinds(arena, &self);
  fill_fields(arena, &self);
  self.fields_at = flatten_fields(arena, self.language);
  return self;
}
