// A cache of the parse tables. In the package, most states are lists of symbols that are searched
// from the front for each token and each reduction. Each thread has one for each grammar.
enum { TABLE_CACHES = 3, TABLE_CACHE_SLOTS = 8192 };

typedef struct TableSlot {
  uint32_t key; // state and symbol; all bits set: free
  uint32_t value;
} TableSlot;

typedef struct TableCache {
  const TSLanguage *language;
  TableSlot slots[TABLE_CACHE_SLOTS];
} TableCache;

static _Thread_local TableCache table_caches[TABLE_CACHES];
static _Thread_local uint32_t table_cache; // the one in use

static inline TableSlot *table_slot(TSStateId state, TSSymbol symbol) {
  return &table_caches[table_cache].slots[(state * 61u + symbol) % TABLE_CACHE_SLOTS];
}

// The language's cache; that of another where there are more languages.
static void table_cache_choose(const TSLanguage *language) {
  uint32_t i = 0;
  while (i < TABLE_CACHES && table_caches[i].language != language) i++;
  if (i == TABLE_CACHES) {
    i = 0;
    while (i < TABLE_CACHES - 1 && table_caches[i].language) i++;
    memset(table_caches[i].slots, 0xff, sizeof table_caches[i].slots);
    table_caches[i].language = language;
  }
  table_cache = i;
}

static __attribute__((noinline)) uint16_t table_find(const TSLanguage *language, TSStateId state,
                                                     TSSymbol symbol) {
  if (table_caches[table_cache].language != language) table_cache_choose(language);
  TableSlot *slot = table_slot(state, symbol);
  uint32_t key = (uint32_t)state << 16 | symbol;
  if (slot->key != key)
    *slot = (TableSlot){.key = key, .value = ts_language_lookup(language, state, symbol)};
  return (uint16_t)slot->value;
}

// As ts_language_lookup().
static inline uint16_t table_lookup(const TSLanguage *language, TSStateId state, TSSymbol symbol) {
  uint32_t key = (uint32_t)state << 16 | symbol;
  const TableSlot *slot = table_slot(state, symbol);
  bool is_known = slot->key == key && table_caches[table_cache].language == language;
  return __builtin_expect(is_known, 1) ? (uint16_t)slot->value
                                       : table_find(language, state, symbol);
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
