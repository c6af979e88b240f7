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
#include "syntax/names.h"

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

// `const { class } = o`: they take a reserved word for a name where no other token can stand.
static bool is_reserved_shorthand(const Tree *tree, const Node *node) {
  bool is_shorthand = node->kind == KIND_SHORTHAND || node->kind == KIND_SHORTHAND_PATTERN;
  return is_shorthand && name_is_reserved(span_text((Span){node->start, node->end}, tree->text));
}

// Where a tree begins: its array has the size that it needs.
static void begin(Arena *arena, const TSTree *ts_tree, Tree *tree) {
  tree->count = ts_node_descendant_count(ts_tree_root_node(ts_tree));
  tree->nodes = arena_take(arena, tree->count * sizeof *tree->nodes);
  tree->errors = 0;
}

static void put_node(Tree *tree, NodeId n, Node node) {
  if (is_open_comment(tree, &node) || is_reserved_shorthand(tree, &node)) node.kind = KIND_ERROR;
  tree->errors += node.kind == KIND_ERROR || node.is_missing;
  tree->nodes[n] = node;
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
static void close_node(Tree *tree, NodeId n, NodeId after) {
  Node *node = &tree->nodes[n];
  node->after = after;
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
  begin(arena, ts_tree, tree);
  TSTreeCursor cursor = ts_tree_cursor_new(ts_tree_root_node(ts_tree));
  NodeId parent = NO_NODE, next = 0;
  for (bool is_done = false; !is_done;) {
    if (next == tree->count) BUG("a tree has more nodes than it says");
    NodeId n = next++;
    put_node(tree, n, node_of(grammar, &cursor, parent));
    tree->nodes[n].after = next;
    if (ts_tree_cursor_goto_first_child(&cursor)) {
      parent = n;
      continue;
    }
    while (!ts_tree_cursor_goto_next_sibling(&cursor)) {
      is_done = !ts_tree_cursor_goto_parent(&cursor);
      if (is_done) break;
      close_node(tree, parent, next);
      parent = tree->nodes[parent].parent;
    }
  }
  tree->count = next;
  ts_tree_cursor_delete(&cursor);
}

#if HAS_INTERNALS

// A tree is copied from its end to its beginning: a parent was made after its children, the last
// of them just before it, so the copying goes through memory in one direction.
static const uint32_t no_end = UINT32_MAX;

// A subtree whose children are being copied, the last one first.
typedef struct Frame {
  const Subtree *children;
  uint32_t left;           // children to come
  uint32_t place;          // of the production: behind the next child's, comments not counted
  const TSSymbol *aliases; // of the places; NULL: none
  const uint8_t *fields;   // TSFieldId; NULL: none
  uint32_t at;             // where the next child ends
  uint32_t children_end;   // of a node: where its last child ends that is no comment; no_end
  uint32_t owner;          // the frame of the node that holds the children
  NodeId node;             // that node
  uint8_t field;           // what children have that no field of their own production names
} Frame;

typedef struct Flattener {
  const Grammar *grammar;
  Arena *scratch;
  Tree *tree;
  NodeId after; // the last node that was copied; nodes before it are to come
  Vec(Frame) frames;
} Flattener;

// Subtrees lie scattered in memory: waiting for each in turn took two thirds of the time.
static void fetch_children(const Subtree *children, uint32_t count) {
  enum { MOST = 16 };
  for (uint32_t i = 0; i < count && i < MOST; i++)
    if (!children[i].data.is_inline) __builtin_prefetch(children[i].ptr);
}

static uint32_t count_places(const Subtree *children, uint32_t count) {
  uint32_t places = 0;
  for (uint32_t i = 0; i < count; i++) places += !ts_subtree_extra(children[i]);
  return places;
}

static void open_frame(Flattener *self, Subtree subtree, uint32_t end, NodeId node, bool is_node,
                       uint8_t field) {
  const TSLanguage *language = self->grammar->language;
  const Subtree *children = ts_subtree_children(subtree);
  uint32_t count = ts_subtree_child_count(subtree);
  fetch_children(children, count);
  uint32_t row = (uint32_t)subtree.ptr->production_id * language->max_alias_sequence_length;
  Frame frame = {.children = children,
                 .left = count,
                 .at = end,
                 .children_end = no_end,
                 .owner = is_node ? self->frames.len : vec_last(&self->frames)->owner,
                 .node = node,
                 .field = field};
  if (row) frame.place = count_places(children, count);
  if (row) frame.aliases = &language->alias_sequences[row];
  if (row) frame.fields = &self->grammar->fields_at[row];
  bool is_behind = !is_node && !vec_last(&self->frames)->left && frame.owner < self->frames.len - 1;
  if (is_behind) self->frames.len--; // a list is a chain of these
  vec_push(self->scratch, &self->frames, frame);
}

// A node is complete: its parent reaches to its end, unless it is a trailing comment (a block may
// reach past its `}`).
static void end_node(Flattener *self, uint32_t owner, const Node *node) {
  uint32_t *end = &self->frames.items[owner].children_end;
  if (*end == no_end && !tree_is_comment((Kind)node->kind)) *end = node->end;
}

static void close_frame(Flattener *self) {
  const Frame *frame = vec_last(&self->frames);
  bool is_node = frame->owner == self->frames.len - 1;
  self->frames.len--;
  if (!is_node) return;
  if (--self->after != frame->node) BUG("a subtree has other nodes than it says");
  Node *node = &self->tree->nodes[frame->node];
  bool has_end = frame->children_end != no_end && frame->children_end > node->start;
  if (has_end) node->end = frame->children_end;
  if (self->frames.len) end_node(self, vec_last(&self->frames)->owner, node);
}

// Its place is before all its descendants, which come later.
static NodeId copy_node(Flattener *self, Subtree subtree, TSSymbol alias, Span span, NodeId parent,
                        uint8_t field) {
  const Grammar *grammar = self->grammar;
  TSSymbol symbol = alias ? alias : ts_subtree_symbol(subtree);
  bool is_error = symbol == ts_builtin_sym_error;
  uint32_t size = 1 + ts_subtree_visible_descendant_count(subtree);
  if (size > self->after) BUG("a tree has more nodes than it says");
  NodeId n = self->after - size;
  Node node = {
      .kind = is_error ? KIND_ERROR : grammar->kinds[symbol],
      .field = grammar->fields[field],
      .is_named =
          alias ? grammar->language->symbol_metadata[alias].named : ts_subtree_named(subtree),
      .is_missing = ts_subtree_missing(subtree),
      .start = span.start,
      .end = span.end,
      .parent = parent,
      .after = self->after,
  };
  put_node(self->tree, n, node);
  return n;
}

static void copy_next_child(Flattener *self, Frame *frame) {
  Subtree child = frame->children[--frame->left];
  Span span = {.start = frame->at - ts_subtree_size(child).bytes, .end = frame->at};
  frame->at = span.start - ts_subtree_padding(child).bytes;
  TSSymbol alias = 0;
  uint8_t field = 0;
  if (!ts_subtree_extra(child)) {
    if (frame->aliases) frame->place--;
    if (frame->aliases) alias = frame->aliases[frame->place];
    if (frame->fields) field = frame->fields[frame->place];
    if (!field) field = frame->field;
  }
  bool is_node = ts_subtree_visible(child) || alias;
  if (!is_node) {
    if (ts_subtree_visible_child_count(child))
      open_frame(self, child, span.end, frame->node, false, field);
    return;
  }
  uint32_t owner = frame->owner;
  NodeId node = copy_node(self, child, alias, span, frame->node, field);
  if (ts_subtree_child_count(child)) {
    open_frame(self, child, span.end, node, true, 0);
    return;
  }
  self->after = node;
  end_node(self, owner, &self->tree->nodes[node]);
}

static void flatten_subtrees(const Grammar *grammar, Arena *arena, Arena *scratch,
                             const TSTree *ts_tree, Tree *tree) {
  begin(arena, ts_tree, tree);
  Flattener self = {.grammar = grammar, .scratch = scratch, .tree = tree, .after = tree->count};
  Subtree root = ts_tree->root;
  uint32_t start = ts_subtree_padding(root).bytes;
  Span span = {start, start + ts_subtree_size(root).bytes};
  NodeId node = copy_node(&self, root, 0, span, NO_NODE, 0);
  if (node != 0) BUG("a tree has less nodes than it says");
  if (!ts_subtree_child_count(root)) return;
  open_frame(&self, root, span.end, node, true, 0);
  while (self.frames.len) {
    Frame *frame = vec_last(&self.frames);
    if (frame->left)
      copy_next_child(&self, frame);
    else
      close_frame(&self);
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
  enum { MOST_COMPARED = 20000 }; // the cursor takes long in the lists that are left unbalanced
  flatten_subtrees(grammar, arena, scratch, ts_tree, tree);
  if (LOOKS_FOR_BUGS && tree->count < MOST_COMPARED)
    compare_with_cursor(grammar, scratch, ts_tree, tree);
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
