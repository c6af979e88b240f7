// A tree is what tree-sitter's cursor shows, read from the library's own form of it, since a cursor
// takes a sixth of the time of parsing. In that form a node is a symbol with its children; a
// production of the grammar says which names (aliases) and fields the children have:
//
//   pair               children: property_identifier, ":", expression (hidden) → number
//   production of it   aliases: -, -, -      fields: key, -, value
//
// A child that is hidden and has no alias is left out; its children stand in its place, and have
// its field where their own production gives them none. Extras (comments) belong to no place of a
// production, so they have neither.
#include "syntax/flatten.h"

#include "base/bug.h"

#if __has_include(<tree_sitter_internals.h>)
#include <tree_sitter_internals.h>
#define HAS_INTERNALS 1
#else
#define HAS_INTERNALS 0
#endif

#ifdef RSCC_ABORT_ON_BUG
enum { LOOKS_FOR_BUGS = true };
#else
enum { LOOKS_FOR_BUGS = false };
#endif

// The grammars read a comment without an end as a regular expression: ECMAScript's
// RegularExpressionFirstChar is no `*`.
static bool is_open_comment(const Tree *tree, const Node *node) {
  return node->kind == KIND_REGEX && tree->text.ptr[node->start + 1] == '*';
}

// Where a tree begins: its array has the size that it needs.
static void begin(Arena *arena, const TSTree *ts_tree, Tree *tree, uint32_t *capacity) {
  *capacity = ts_node_descendant_count(ts_tree_root_node(ts_tree));
  tree->nodes = arena_take(arena, *capacity * sizeof *tree->nodes);
  tree->count = tree->errors = 0;
}

static NodeId add_node(Tree *tree, uint32_t capacity, Node node) {
  if (tree->count == capacity) BUG("a tree has more nodes than it says");
  if (is_open_comment(tree, &node)) node.kind = KIND_ERROR;
  tree->errors += node.kind == KIND_ERROR || node.is_missing;
  node.after = tree->count + 1;
  tree->nodes[tree->count] = node;
  return tree->count++;
}

static Node node_of(const Grammar *grammar, const TSTreeCursor *cursor, NodeId parent) {
  TSNode ts = ts_tree_cursor_current_node(cursor);
  TSSymbol symbol = ts_node_symbol(ts);
  bool is_error = symbol == (TSSymbol)-1;
  return (Node){
      .kind = is_error ? KIND_ERROR : grammar->kinds[symbol],
      .field = grammar->fields[ts_tree_cursor_current_field_id(cursor)],
      .is_named = ts_node_is_named(ts),
      .is_missing = ts_node_is_missing(ts),
      .start = ts_node_start_byte(ts),
      .end = ts_node_end_byte(ts),
      .parent = parent,
  };
}

// Sets `after`, and takes trailing comments off the end.
static void close_node(Tree *tree, NodeId n) {
  Node *node = &tree->nodes[n];
  node->after = tree->count;
  uint32_t end = node->start;
  tree_each_child(tree, n, child) {
    const Node *c = &tree->nodes[child];
    if (!tree_is_comment((Kind)c->kind)) end = c->end;
  }
  if (end > node->start) node->end = end;
}

// Through the public interface: where the library's own form of a tree is not known.
static void flatten_by_cursor(const Grammar *grammar, Arena *arena, const TSTree *ts_tree,
                              Tree *tree) {
  uint32_t capacity;
  begin(arena, ts_tree, tree, &capacity);
  TSTreeCursor cursor = ts_tree_cursor_new(ts_tree_root_node(ts_tree));
  NodeId parent = NO_NODE;
  for (bool is_done = false; !is_done;) {
    NodeId n = add_node(tree, capacity, node_of(grammar, &cursor, parent));
    if (ts_tree_cursor_goto_first_child(&cursor)) {
      parent = n;
      continue;
    }
    while (!ts_tree_cursor_goto_next_sibling(&cursor)) {
      is_done = !ts_tree_cursor_goto_parent(&cursor);
      if (is_done) break;
      close_node(tree, parent);
      parent = tree->nodes[parent].parent;
    }
  }
  ts_tree_cursor_delete(&cursor);
}

#if HAS_INTERNALS

// A subtree whose children are being copied.
typedef struct Frame {
  const Subtree *next, *end; // children to come
  const TSSymbol *aliases;   // of the places from the next on; NULL: none
  const uint8_t *fields;     // TSFieldId; NULL: none
  uint32_t at;               // where the last child ended
  uint32_t children_end;     // of a node: where the last child ends that is no comment
  uint32_t owner;            // the frame of the node that holds the children
  NodeId node;               // that node
  uint8_t field;             // what children have that no field of their own production names
} Frame;

typedef struct Flattener {
  const Grammar *grammar;
  Arena *scratch;
  Tree *tree;
  uint32_t capacity;
  Vec(Frame) frames;
} Flattener;

// Subtrees lie scattered in memory: waiting for each in turn took two thirds of the time.
static void fetch_children(const Subtree *children, uint32_t count) {
  enum { MOST = 16 };
  for (uint32_t i = 0; i < count && i < MOST; i++)
    if (!children[i].data.is_inline) __builtin_prefetch(children[i].ptr);
}

static void open_frame(Flattener *self, Subtree subtree, uint32_t start, NodeId node, bool is_node,
                       uint8_t field) {
  const TSLanguage *language = self->grammar->language;
  const Subtree *children = ts_subtree_children(subtree);
  uint32_t count = ts_subtree_child_count(subtree);
  uint32_t row = (uint32_t)subtree.ptr->production_id * language->max_alias_sequence_length;
  Frame frame = {.next = children,
                 .end = children + count,
                 .at = start - ts_subtree_padding(children[0]).bytes, // is added again
                 .children_end = start,
                 .owner = is_node ? self->frames.len : vec_last(&self->frames)->owner,
                 .node = node,
                 .field = field};
  if (row) frame.aliases = &language->alias_sequences[row];
  if (row) frame.fields = &self->grammar->fields_at[row];
  vec_push(self->scratch, &self->frames, frame);
  fetch_children(children, count);
}

// A node is complete: its parent reaches to its end, unless it is a trailing comment (a block may
// reach past its `}`).
static void end_node(Flattener *self, uint32_t owner, const Node *node) {
  if (!tree_is_comment((Kind)node->kind)) self->frames.items[owner].children_end = node->end;
}

static void close_frame(Flattener *self) {
  const Frame *frame = vec_last(&self->frames);
  bool is_node = frame->owner == self->frames.len - 1;
  self->frames.len--;
  if (!is_node) return;
  Node *node = &self->tree->nodes[frame->node];
  node->after = self->tree->count;
  if (frame->children_end > node->start) node->end = frame->children_end;
  if (self->frames.len) end_node(self, vec_last(&self->frames)->owner, node);
}

static NodeId copy_node(Flattener *self, Subtree subtree, TSSymbol alias, uint32_t start,
                        NodeId parent, uint8_t field) {
  const Grammar *grammar = self->grammar;
  TSSymbol symbol = alias ? alias : ts_subtree_symbol(subtree);
  bool is_error = symbol == ts_builtin_sym_error;
  Node node = {
      .kind = is_error ? KIND_ERROR : grammar->kinds[symbol],
      .field = grammar->fields[field],
      .is_named =
          alias ? grammar->language->symbol_metadata[alias].named : ts_subtree_named(subtree),
      .is_missing = ts_subtree_missing(subtree),
      .start = start,
      .end = start + ts_subtree_size(subtree).bytes,
      .parent = parent,
  };
  return add_node(self->tree, self->capacity, node);
}

static void copy_next_child(Flattener *self, Frame *frame) {
  Subtree child = *frame->next++;
  uint32_t start = frame->at + ts_subtree_padding(child).bytes;
  frame->at = start + ts_subtree_size(child).bytes;
  TSSymbol alias = 0;
  uint8_t field = 0;
  if (!ts_subtree_extra(child)) {
    if (frame->aliases) alias = *frame->aliases++;
    if (frame->fields) field = *frame->fields++;
    if (!field) field = frame->field;
  }
  bool is_node = ts_subtree_visible(child) || alias;
  if (!is_node) {
    if (ts_subtree_visible_child_count(child))
      open_frame(self, child, start, frame->node, false, field);
    return;
  }
  uint32_t owner = frame->owner;
  NodeId node = copy_node(self, child, alias, start, frame->node, field);
  if (ts_subtree_child_count(child))
    open_frame(self, child, start, node, true, 0);
  else
    end_node(self, owner, &self->tree->nodes[node]);
}

static void flatten_subtrees(const Grammar *grammar, Arena *arena, Arena *scratch,
                             const TSTree *ts_tree, Tree *tree) {
  Flattener self = {.grammar = grammar, .scratch = scratch, .tree = tree};
  begin(arena, ts_tree, tree, &self.capacity);
  Subtree root = ts_tree->root;
  uint32_t start = ts_subtree_padding(root).bytes;
  NodeId node = copy_node(&self, root, 0, start, NO_NODE, 0);
  if (!ts_subtree_child_count(root)) return;
  open_frame(&self, root, start, node, true, 0);
  while (self.frames.len) {
    Frame *frame = vec_last(&self.frames);
    if (frame->next == frame->end)
      close_frame(&self);
    else
      copy_next_child(&self, frame);
  }
}

static void compare_with_cursor(const Grammar *grammar, Arena *scratch, const TSTree *ts_tree,
                                const Tree *tree) {
  Tree shown = *tree;
  flatten_by_cursor(grammar, scratch, ts_tree, &shown);
  bool is_same = shown.count == tree->count && shown.errors == tree->errors &&
                 memcmp(shown.nodes, tree->nodes, shown.count * sizeof *shown.nodes) == 0;
  if (!is_same) BUG("a flat tree is not what the cursor shows");
}

void flatten(const Grammar *grammar, Arena *arena, Arena *scratch, const TSTree *ts_tree,
             Tree *tree) {
  flatten_subtrees(grammar, arena, scratch, ts_tree, tree);
  if (LOOKS_FOR_BUGS) compare_with_cursor(grammar, scratch, ts_tree, tree);
}

uint8_t *flatten_fields(Arena *arena, const TSLanguage *language) {
  uint32_t places = language->max_alias_sequence_length;
  uint8_t *fields = arena_new_array(arena, uint8_t, language->production_id_count * places);
  if (language->field_count > UINT8_MAX) BUG("a grammar with more than 255 fields");
  for (uint32_t production = 0; production < language->production_id_count; production++) {
    const TSFieldMapEntry *entry, *end;
    ts_language_field_map(language, production, &entry, &end);
    for (; entry < end; entry++) {
      if (entry->inherited) continue;
      if (entry->child_index >= places) BUG("a field in no place of its production");
      uint8_t *field = &fields[production * places + entry->child_index];
      if (!*field) *field = (uint8_t)entry->field_id;
    }
  }
  return fields;
}

#else

void flatten(const Grammar *grammar, Arena *arena, Arena *scratch, const TSTree *ts_tree,
             Tree *tree) {
  (void)scratch;
  flatten_by_cursor(grammar, arena, ts_tree, tree);
}

uint8_t *flatten_fields(Arena *arena, const TSLanguage *language) {
  (void)arena, (void)language;
  return NULL;
}

#endif
