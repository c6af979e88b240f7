// The parser's way where nothing is ambiguous, which is most of the way: a version of the stack
// whose top is a chain of nodes that nothing else shares. There, tokens are shifted and rules
// reduced in place. What the package does in that case, by copying the version, comes to the same
// with more steps: see ts_parser__advance() and ts_parser__reduce(). Anything else is handed over
// to it, together with the token.

// The one action that an entry of the table leaves to do; NULL: none or several.
static inline const TSParseAction *only_action(const TableEntry *entry) {
  const TSParseAction *only = NULL;
  for (uint32_t i = 0; i < entry->action_count; i++) {
    const TSParseAction *action = &entry->actions[i];
    if (action->type == TSParseActionTypeShift && action->shift.repetition) continue;
    if (only) return NULL;
    only = action;
  }
  return only;
}

enum { MOST_EXTRAS = 32 };

// What a rule's reduction takes from the stack.
typedef struct Reach {
  StackNode *below; // the last node that is taken, and the one under it
  StackNode *last;
  uint32_t count, extras; // of nodes; extras: comments after the rule's last symbol
} Reach;

// False: not a chain of plain nodes.
static inline bool reach_down(StackNode *top, uint32_t symbols, Reach *reach) {
  StackNode *node = top, *last = NULL;
  uint32_t count = 0, extras = 0;
  for (uint32_t left = symbols; left > 0; node = node->links[0].node) {
    Subtree tree = node->links[0].subtree;
    if (node->link_count != 1 || node->ref_count != 1 || !tree.ptr) return false;
    last = node;
    count++;
    if (!ts_subtree_extra(tree))
      left--;
    else if (left == symbols)
      extras++;
  }
  if (extras > MOST_EXTRAS) return false;
  *reach = (Reach){.below = node, .last = last, .count = count, .extras = extras};
  return true;
}

static inline Length inline_total(SubtreeInlineData leaf) {
  return (Length){(uint32_t)leaf.padding_bytes + leaf.size_bytes,
                  {leaf.padding_rows, (uint32_t)leaf.padding_columns + leaf.size_bytes}};
}

// Sets what a parent has from its children, and nothing else. As ts_subtree_summarize_children(),
// for a symbol that is no error.
static inline void summarize(SubtreeHeapData *parent, const TSLanguage *language,
                             const Subtree *children, uint32_t count) {
  const TSSymbol *aliases = ts_language_alias_sequence(language, parent->production_id);
  Length size = {0};
  uint32_t lookahead_end = 0, padding_bytes = 0;
  for (uint32_t i = 0; i < count; i++) {
    Subtree child = children[i];
    bool is_visible, is_named, is_extra;
    uint32_t lookahead;
    const SubtreeHeapData *inner = NULL; // of a child with children
    if (child.data.is_inline) {
      SubtreeInlineData leaf = child.data;
      if (i == 0) {
        parent->padding = ts_subtree_padding(child);
        size = ts_subtree_size(child);
      } else {
        size = length_add(size, inline_total(leaf));
      }
      is_visible = leaf.visible;
      is_named = leaf.named;
      is_extra = leaf.extra;
      lookahead = leaf.lookahead_bytes;
      if (leaf.is_missing) parent->error_cost += ts_subtree_error_cost(child);
    } else {
      const SubtreeHeapData *heap = child.ptr;
      if (size.extent.row == 0 && heap->depends_on_column) parent->depends_on_column = true;
      if (i == 0) {
        parent->padding = heap->padding;
        size = heap->size;
      } else {
        size = length_add(size, length_add(heap->padding, heap->size));
      }
      is_visible = heap->visible;
      is_named = heap->named;
      is_extra = heap->extra;
      lookahead = heap->lookahead_bytes;
      if (heap->symbol != ts_builtin_sym_error_repeat)
        parent->error_cost += ts_subtree_error_cost(child);
      if (heap->symbol == ts_builtin_sym_error) parent->fragile_left = parent->fragile_right = true;
      if (heap->has_external_scanner_state_change) parent->has_external_scanner_state_change = true;
      if (heap->has_external_tokens) parent->has_external_tokens = true;
      if (heap->child_count > 0) {
        inner = heap;
        parent->dynamic_precedence += heap->dynamic_precedence;
        parent->visible_descendant_count += heap->visible_descendant_count;
      }
    }
    if (i == 0) padding_bytes = parent->padding.bytes;
    uint32_t end = padding_bytes + size.bytes + lookahead;
    if (end > lookahead_end) lookahead_end = end;
    if (!is_extra && aliases) {
      TSSymbol alias = *aliases++;
      if (alias != 0 && ts_subtree_symbol(child) != 0) {
        is_visible = true;
        is_named = ts_language_symbol_metadata(language, alias).named;
      }
    }
    if (is_visible) {
      parent->visible_descendant_count++;
      parent->visible_child_count++;
      parent->named_child_count += is_named;
    } else if (inner) {
      parent->visible_child_count += inner->visible_child_count;
      parent->named_child_count += inner->named_child_count;
    }
  }
  parent->size = size;
  parent->lookahead_bytes = lookahead_end - size.bytes - padding_bytes;
  Subtree first = children[0], last = children[count - 1];
  parent->first_leaf.symbol = ts_subtree_leaf_symbol(first);
  parent->first_leaf.parse_state = ts_subtree_leaf_parse_state(first);
  if (ts_subtree_fragile_left(first)) parent->fragile_left = true;
  if (ts_subtree_fragile_right(last)) parent->fragile_right = true;
  if (count >= 2 && !parent->visible && !parent->named &&
      ts_subtree_symbol(first) == parent->symbol) {
    uint32_t left = ts_subtree_repeat_depth(first), right = ts_subtree_repeat_depth(last);
    parent->repeat_depth = (uint16_t)((left > right ? left : right) + 1);
  }
}

// The parent of the trees that a rule takes, which owns them. As ts_subtree_new_node().
static inline SubtreeHeapData *new_parent(const TSLanguage *language, StackNode *top,
                                          const Reach *reach, const TSParseAction *action) {
  uint32_t count = reach->count - reach->extras;
  Subtree *children = ts_malloc(ts_subtree_alloc_size(count));
  StackNode *node = top;
  for (uint32_t i = 0; i < reach->extras; i++) node = node->links[0].node;
  for (uint32_t i = count; i > 0; i--, node = node->links[0].node)
    children[i - 1] = node->links[0].subtree;
  TSSymbolMetadata metadata = language->symbol_metadata[action->reduce.symbol];
  SubtreeHeapData *parent = (SubtreeHeapData *)&children[count];
  memset(parent, 0, sizeof *parent);
  parent->ref_count = 1;
  parent->child_count = count;
  parent->symbol = action->reduce.symbol;
  parent->visible = metadata.visible;
  parent->named = metadata.named;
  parent->production_id = action->reduce.production_id;
  summarize(parent, language, children, count);
  return parent;
}

// As stack_node_new(), into a node that is there already, without its other links.
static inline void set_node(StackNode *node, StackNode *below, Subtree tree, TSStateId state) {
  node->state = state;
  node->link_count = 1;
  node->ref_count = 1;
  node->links[0] = (StackLink){.node = below, .subtree = tree, .is_pending = false};
  if (tree.data.is_inline) {
    node->position = length_add(below->position, inline_total(tree.data));
    node->error_cost = below->error_cost + ts_subtree_error_cost(tree);
    node->node_count = below->node_count + tree.data.visible;
    node->dynamic_precedence = below->dynamic_precedence;
  } else {
    node->position = length_add(below->position, length_add(tree.ptr->padding, tree.ptr->size));
    node->error_cost = below->error_cost + ts_subtree_error_cost(tree);
    node->node_count = below->node_count + stack__subtree_node_count(tree);
    node->dynamic_precedence = below->dynamic_precedence + ts_subtree_dynamic_precedence(tree);
  }
}

static inline StackNode *take_node(Stack *stack) {
  return stack->node_pool.size > 0 ? array_pop(&stack->node_pool) : ts_malloc(sizeof(StackNode));
}

static inline void give_node(Stack *stack, StackNode *node) {
  if (stack->node_pool.size < MAX_NODE_POOL_SIZE)
    stack->node_pool.contents[stack->node_pool.size++] = node; // room for as many is reserved
  else
    ts_free(node);
}

static inline void push(Stack *stack, StackHead *head, Subtree tree, TSStateId state) {
  StackNode *node = take_node(stack);
  set_node(node, head->node, tree, state);
  head->node = node;
}

// Whether the version would merge with another, were it in the state.
static bool could_merge(const Stack *stack, StackVersion version, TSStateId state) {
  uint32_t bytes = stack->heads.contents[version].node->position.bytes;
  for (StackVersion i = 0; i < stack->heads.size; i++) {
    const StackNode *node = stack->heads.contents[i].node;
    if (i != version && node->state == state && node->position.bytes == bytes) return true;
  }
  return false;
}

// Takes the rule's symbols from the stack and pushes their parent. False: nothing is changed.
static inline bool reduce(TSParser *self, StackVersion version, const TSParseAction *action,
                          bool is_fragile) {
  Stack *stack = self->stack;
  StackHead *head = &stack->heads.contents[version];
  Reach reach;
  if (action->reduce.child_count == 0 ||
      !reach_down(head->node, action->reduce.child_count, &reach))
    return false;
  StackNode *below = reach.below;
  TSStateId next = ts_language_next_state(self->language, below->state, action->reduce.symbol);
  if (stack->heads.size > 1) {
    if (could_merge(stack, version, next) || stack->heads.size > MAX_VERSION_COUNT) return false;
    is_fragile = true;
  }
  SubtreeHeapData *parent = new_parent(self->language, head->node, &reach, action);
  if (is_fragile) parent->fragile_left = parent->fragile_right = true;
  parent->parse_state = is_fragile ? TS_TREE_STATE_NONE : below->state;
  parent->dynamic_precedence += action->reduce.dynamic_precedence;
  Subtree extras[MOST_EXTRAS];
  StackNode *node = head->node;
  for (uint32_t i = 0; node != reach.last; i++) {
    StackNode *under = node->links[0].node;
    if (i < reach.extras) extras[i] = node->links[0].subtree;
    give_node(stack, node);
    node = under;
  }
  set_node(node, below, (Subtree){.ptr = parent}, next);
  head->node = node;
  for (uint32_t i = reach.extras; i > 0; i--) push(stack, head, extras[i - 1], next);
  return true;
}

static inline void shift(TSParser *self, StackVersion version, const TSParseAction *action,
                         Subtree token) {
  StackHead *head = &self->stack->heads.contents[version];
  TSStateId state = action->shift.extra ? head->node->state : action->shift.state;
  if (action->shift.extra != ts_subtree_extra(token)) {
    MutableSubtree changed = ts_subtree_make_mut(&self->tree_pool, token);
    ts_subtree_set_extra(&changed, action->shift.extra);
    token = ts_subtree_from_mut(changed);
  }
  push(self->stack, head, token, state);
  if (ts_subtree_has_external_tokens(token))
    ts_stack_set_last_external_token(self->stack, version, token);
}

// As ts_parser__set_cached_token().
static inline void set_cached_token(TSParser *self, uint32_t byte, Subtree before, Subtree token) {
  TokenCache *cache = &self->token_cache;
  if (!token.data.is_inline || (cache->token.ptr && !cache->token.data.is_inline) ||
      cache->last_external_token.ptr != before.ptr) {
    ts_parser__set_cached_token(self, byte, before, token);
    return;
  }
  cache->token = token;
  cache->byte_index = byte;
}

// As ts_parser__check_progress().
static inline bool may_go_on(TSParser *self, Subtree *token, uint32_t position) {
  if (self->operation_count + 1 < OP_COUNT_PER_PARSER_TIMEOUT_CHECK) {
    self->operation_count++;
    return true;
  }
  return ts_parser__check_progress(self, token, &position, 1);
}

// As ts_parser__advance(): up to the next shift.
static bool fast_advance(TSParser *self, StackVersion version, bool allow_node_reuse) {
  Stack *stack = self->stack;
  StackHead *head = &stack->heads.contents[version];
  TSStateId state = head->node->state;
  if (state == ERROR_STATE || self->reusable_node.stack.size != 0)
    return package_advance(self, version, allow_node_reuse);
  uint32_t position = head->node->position.bytes;
  Subtree before = head->last_external_token, token = NULL_SUBTREE;
  TableEntry entry = {0};
  if (self->token_cache.byte_index == position)
    token = ts_parser__get_cached_token(self, state, position, before, &entry);
  if (!token.ptr) {
    token = fast_lex(self, version, state);
    if (!token.ptr) return package_advance(self, version, allow_node_reuse);
    set_cached_token(self, position, before, token);
    ts_language_table_entry(self->language, state, ts_subtree_symbol(token), &entry);
  }
  for (;;) {
    const TSParseAction *action = only_action(&entry);
    if (!action) break;
    if (action->type == TSParseActionTypeShift) {
      if (!may_go_on(self, &token, position)) return false;
      shift(self, version, action, token);
      return true;
    }
    if (action->type != TSParseActionTypeReduce) break;
    if (!reduce(self, version, action, entry.action_count > 1)) break;
    if (!may_go_on(self, &token, position)) return false;
    ts_language_table_entry(self->language, head->node->state, ts_subtree_symbol(token), &entry);
  }
  ts_parser__set_cached_token(self, 0, NULL_SUBTREE, NULL_SUBTREE);
  handed_over = token;
  return package_advance(self, version, allow_node_reuse);
}

// As ts_parser__condense_stack(), where there is nothing to condense.
static unsigned fast_condense(TSParser *self) {
  StackHead *head = self->stack->heads.contents;
  if (self->stack->heads.size != 1 || head->status != StackStatusActive ||
      head->node->state == ERROR_STATE)
    return package_condense(self);
  if (head->node->node_count < head->node_count_at_last_error)
    head->node_count_at_last_error = head->node->node_count;
  return head->node->error_cost;
}
