// A cache of the parse table. In the package, most states are lists of symbols that are searched
// from the front for each token and each reduction. One grammar at a time, one cache a thread.
enum { TABLE_CACHE_SLOTS = 8192 };

typedef struct TableSlot {
  uint32_t key; // state and symbol; no_key: free
  uint32_t value;
} TableSlot;

static _Thread_local struct {
  const TSLanguage *language;
  TableSlot slots[TABLE_CACHE_SLOTS];
} table_cache;

static __attribute__((noinline)) uint16_t table_find(const TSLanguage *language, TSStateId state,
                                                     TSSymbol symbol, TableSlot *slot) {
  if (table_cache.language != language) {
    memset(table_cache.slots, 0xff, sizeof table_cache.slots);
    table_cache.language = language;
  }
  slot->value = ts_language_lookup(language, state, symbol);
  slot->key = (uint32_t)state << 16 | symbol;
  return (uint16_t)slot->value;
}

// As ts_language_lookup().
static inline uint16_t table_lookup(const TSLanguage *language, TSStateId state, TSSymbol symbol) {
  uint32_t key = (uint32_t)state << 16 | symbol;
  TableSlot *slot = &table_cache.slots[(state * 61u + symbol) % TABLE_CACHE_SLOTS];
  if (__builtin_expect(slot->key == key && table_cache.language == language, 1))
    return (uint16_t)slot->value;
  return table_find(language, state, symbol, slot);
}

// As ts_language_table_entry().
static inline void table_get_entry(const TSLanguage *language, TSStateId state, TSSymbol symbol,
                                   TableEntry *entry) {
  if (symbol >= ts_builtin_sym_error_repeat) {
    *entry = (TableEntry){0};
    return;
  }
  const TSParseActionEntry *found = &language->parse_actions[table_lookup(language, state, symbol)];
  entry->actions = (const TSParseAction *)(found + 1);
  entry->action_count = found->entry.count;
  entry->is_reusable = found->entry.reusable;
}

// As ts_language_has_actions().
static inline bool table_has_actions(const TSLanguage *language, TSStateId state, TSSymbol symbol) {
  return table_lookup(language, state, symbol) != 0;
}

// As ts_language_next_state().
static inline TSStateId table_next_state(const TSLanguage *language, TSStateId state,
                                         TSSymbol symbol) {
  if (symbol >= ts_builtin_sym_error_repeat) return 0;
  if (symbol >= language->token_count) return table_lookup(language, state, symbol);
  TableEntry entry;
  table_get_entry(language, state, symbol, &entry);
  if (entry.action_count == 0) return 0;
  TSParseAction last = entry.actions[entry.action_count - 1];
  if (last.type != TSParseActionTypeShift) return 0;
  return last.shift.extra ? state : last.shift.state;
}

#define ts_language_table_entry table_get_entry
#define ts_language_has_actions table_has_actions
#define ts_language_next_state table_next_state
