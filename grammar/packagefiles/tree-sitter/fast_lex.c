// Lexing a token where there is no error: what stands around the generated lexers. Those see the
// text through lexing.h. Whatever is unusual goes to the package's ts_parser__lex(), which
// begins anew.

// The token that ts_parser__advance() gets instead of lexing again.
static _Thread_local Subtree handed_over;

// As ts_lexer_reset(), for the one range that there is.
static inline void lexer_move(Lexer *lexer, Length position) {
  uint32_t byte = position.bytes;
  if (byte == lexer->current_position.bytes) return;
  if (byte < lexer->chunk_start || byte - lexer->chunk_start >= lexer->chunk_size) {
    ts_lexer_reset(lexer, position);
    return;
  }
  lexer->column_data = (ColumnData){0};
  lexer->current_position = position;
  lexer->current_included_range_index = 0;
  lexer->lookahead_size = 0;
  lexer->data.lookahead = '\0';
}

// As ts_lexer_start().
static inline void lexer_start(Lexer *lexer) {
  uint32_t byte = lexer->current_position.bytes, in_chunk = byte - lexer->chunk_start;
  if (byte == 0 || in_chunk >= lexer->chunk_size || (uint8_t)lexer->chunk[in_chunk] >= 0x80) {
    ts_lexer_start(lexer);
    return;
  }
  lexer->token_start_position = lexer->current_position;
  lexer->token_end_position = LENGTH_UNDEFINED;
  lexer->data.result_symbol = 0;
  lexer->did_get_column = false;
  lexer->data.lookahead = (uint8_t)lexer->chunk[in_chunk];
  lexer->lookahead_size = 1;
}

// As ts_lexer_finish(), but gives the end of what was looked at.
static inline uint32_t lexer_finish(Lexer *lexer) {
  if (length_is_undefined(lexer->token_end_position))
    lexer->token_end_position = lexer->current_position;
  if (lexer->token_end_position.bytes < lexer->token_start_position.bytes)
    lexer->token_start_position = lexer->token_end_position;
  uint32_t end = lexer->current_position.bytes + 1;
  return lexer->data.lookahead == TS_DECODE_ERROR ? end + 4 : end;
}

// An external token without text is ignored where it could repeat for ever.
static bool is_empty_loop(TSParser *self, StackVersion version, TSStateId state) {
  TSSymbol symbol = self->language->external_scanner.symbol_map[self->lexer.data.result_symbol];
  return !ts_stack_has_advanced_since_error(self->stack, version) ||
         ts_language_next_state(self->language, state, symbol) == state;
}

// Calls the external scanner. Those of these grammars have no state.
static inline bool scan(TSParser *self, StackVersion version, TSStateId state,
                        uint16_t external_state, uint32_t *lookahead_end) {
  Lexer *lexer = &self->lexer;
  uint32_t start = lexer->current_position.bytes;
  lexer_start(lexer);
  bool found = self->language->external_scanner.scan(
      self->external_scanner_payload, &lexer->data,
      ts_language_enabled_external_tokens(self->language, external_state));
  *lookahead_end = lexer_finish(lexer);
  return found && (lexer->token_end_position.bytes > start || !is_empty_loop(self, version, state));
}

static inline bool is_keyword_here(TSParser *self, TSStateId state, uint32_t end) {
  TSSymbol keyword = self->lexer.data.result_symbol;
  return self->lexer.token_end_position.bytes == end &&
         (ts_language_has_actions(self->language, state, keyword) ||
          ts_language_is_reserved_word(self->language, state, keyword));
}

// As ts_subtree_new_leaf() for a token of the generated lexer.
static inline Subtree new_leaf(TSParser *self, TSSymbol symbol, Length padding, Length size,
                               uint32_t lookahead_bytes, TSStateId state, bool is_keyword) {
  if (symbol > UINT8_MAX || !ts_subtree_can_inline(padding, size, lookahead_bytes))
    return ts_subtree_new_leaf(&self->tree_pool, symbol, padding, size, lookahead_bytes, state,
                               false, false, is_keyword, self->language);
  TSSymbolMetadata metadata = self->language->symbol_metadata[symbol];
  return (Subtree){.data = {
                       .is_inline = true,
                       .visible = metadata.visible,
                       .named = metadata.named,
                       .extra = symbol == ts_builtin_sym_end,
                       .is_keyword = is_keyword,
                       .symbol = (uint8_t)symbol,
                       .parse_state = state,
                       .padding_columns = (uint8_t)padding.extent.column,
                       .padding_rows = (uint8_t)padding.extent.row,
                       .lookahead_bytes = (uint8_t)lookahead_bytes,
                       .padding_bytes = (uint8_t)padding.bytes,
                       .size_bytes = (uint8_t)size.bytes,
                   }};
}

// As ts_parser__lex(), which is called where there is no token or only errors.
static Subtree fast_lex(TSParser *self, StackVersion version, TSStateId state) {
  if (handed_over.ptr) {
    Subtree token = handed_over;
    handed_over = NULL_SUBTREE;
    return token;
  }
  const TSLanguage *language = self->language;
  TSLexerMode mode = ts_language_lex_mode_for_state(language, state);
  if (mode.lex_state == (uint16_t)-1 || state == ERROR_STATE)
    return package_lex(self, version, state);
  Lexer *lexer = &self->lexer;
  Length start = self->stack->heads.contents[version].node->position;
  uint32_t scanned_end = 0;
  lexer_move(lexer, start);
  if (mode.external_lex_state != 0) {
    if (scan(self, version, state, mode.external_lex_state, &scanned_end))
      return ts_subtree_new_leaf(&self->tree_pool,
                                 language->external_scanner.symbol_map[lexer->data.result_symbol],
                                 length_sub(lexer->token_start_position, start),
                                 length_sub(lexer->token_end_position, lexer->token_start_position),
                                 scanned_end - lexer->token_end_position.bytes, state, true,
                                 lexer->did_get_column, false, language);
    lexer_move(lexer, start);
  }
  lexer_start(lexer);
  if (!language->lex_fn(&lexer->data, mode.lex_state)) return package_lex(self, version, state);
  uint32_t lexed_end = lexer_finish(lexer);
  TSSymbol symbol = lexer->data.result_symbol;
  Length token_start = lexer->token_start_position;
  Length size = length_sub(lexer->token_end_position, token_start);
  uint32_t end = lexer->token_end_position.bytes;
  bool is_keyword = false;
  if (symbol == language->keyword_capture_token && symbol != 0) {
    lexer_move(lexer, token_start);
    lexer_start(lexer);
    is_keyword = language->keyword_lex_fn(&lexer->data, 0);
    if (is_keyword && is_keyword_here(self, state, end)) symbol = lexer->data.result_symbol;
  }
  uint32_t lookahead_end = lexed_end > scanned_end ? lexed_end : scanned_end;
  return new_leaf(self, symbol, length_sub(token_start, start), size, lookahead_end - end, state,
                  is_keyword);
}
