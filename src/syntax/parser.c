// Drives tree-sitter: chooses the grammar, lends it the memory that the module will be analysed in,
// stops at a deadline, and copies the result into a flat Tree.
#include <pthread.h>
#include <stdlib.h>
#include <tree_sitter/api.h>

#include "base/bug.h"
#include "syntax/deadline.h"
#include "syntax/flatten.h"
#include "syntax/mask.h"
#include "syntax/misread.h"
#include "syntax/tree.h"

enum { GRAMMARS = 3, ROUNDS_OF_MASKS = 6 };

struct Parser {
  Arena tables;
  Arena trees;   // the last module's flat tree, and masked copies of its text
  Arena *memory; // tree-sitter's, while a module is parsed; emptied for each attempt
  Grammar grammars[GRAMMARS];
  TSParser *parser;  // on *memory
  Deadline deadline; // of the module that is being parsed, all attempts in a language together
};

// tree-sitter's allocator takes no context, so what it needs is kept here while the parse runs on
// this thread. What counts against the limit is what tree-sitter asks for: how the arena's blocks
// lie depends on the modules before.
typedef struct ParseMemory {
  Arena *arena;
  size_t taken, most;
  bool is_full;
} ParseMemory;
static _Thread_local ParseMemory parse_memory;

// Each piece is preceded by its size, for realloc.
typedef struct PieceHeader {
  size_t size;
} PieceHeader;

static void count_bytes(size_t size) {
  parse_memory.taken += size;
  parse_memory.is_full = parse_memory.taken > parse_memory.most;
  if (parse_memory.is_full) arena_fail(parse_memory.arena);
}

static void *piece_take(size_t size) {
  count_bytes(size);
  PieceHeader *header = arena_take(parse_memory.arena, size + sizeof *header);
  header->size = size;
  return header + 1;
}

static void *piece_take_zeroed(size_t count, size_t size) {
  void *piece = piece_take(count * size);
  memset(piece, 0, count * size);
  return piece;
}

static void *piece_grow(void *piece, size_t size) {
  if (!piece) return piece_take(size);
  PieceHeader *header = (PieceHeader *)piece - 1;
  if (size <= header->size) return piece;
  count_bytes(size);
  size_t old_size = header->size + sizeof *header;
  header = arena_grow(parse_memory.arena, header, old_size, size + sizeof *header);
  header->size = size;
  return header + 1;
}

static void piece_give(void *piece) {
  (void)piece; // released with the arena
}

static void use_arena_allocator(void) {
  ts_set_allocator(piece_take, piece_take_zeroed, piece_grow, piece_give);
}

static const Grammar *grammar_of(Parser *self, Language language) {
  Grammar *known = &self->grammars[language - LANGUAGE_JS];
  if (!known->language) {
    Grammar grammar = grammar_open(&self->tables, language);
    *known = grammar; // only now, since memory may run out above
  }
  return known;
}

Parser *parser_new(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, use_arena_allocator);
  return calloc(1, sizeof(Parser));
}

void parser_free(Parser *self) {
  if (!self) return;
  arena_release(&self->trees);
  arena_release(&self->tables);
  free(self);
}

static TSTree *parse_text(Parser *self, const Grammar *grammar, Str text) {
  self->parser = ts_parser_new();
  if (!ts_parser_set_language(self->parser, grammar->language)) BUG("a grammar of another ABI");
  deadline_restart(&self->deadline, text, self->parser);
  TSTree *tree = ts_parser_parse_with_options(self->parser, NULL, deadline_input(&self->deadline),
                                              deadline_options(&self->deadline));
  return self->deadline.has_passed ? NULL : tree;
}

// NULL: past the deadline, or above the limit of memory, which counts as that.
static TSTree *parse_once(Parser *self, const Grammar *grammar, Str text) {
  jmp_buf is_full, *outer = self->memory->out_of_memory;
  TSTree *volatile tree = NULL;
  arena_reuse(self->memory);
  parse_memory = (ParseMemory){.arena = self->memory, .most = self->deadline.most_memory};
  self->memory->out_of_memory = &is_full;
  bool has_failed = setjmp(is_full);
  if (!has_failed) tree = parse_text(self, grammar, text);
  parse_memory.most = SIZE_MAX; // the tree may be walked with what is left
  self->memory->out_of_memory = outer;
  if (has_failed && !parse_memory.is_full) arena_fail(self->memory);
  if (has_failed) self->deadline.has_passed = true;
  deadline_add_memory(&self->deadline, parse_memory.taken);
  return tree;
}

static ParseStatus parse_as(Parser *self, Str text, Language language, Tree *tree) {
  *tree = (Tree){.text = text, .language = language};
  const Grammar *grammar = grammar_of(self, language);
  TSTree *ts_tree = parse_once(self, grammar, text);
  if (!ts_tree) return PARSE_TOO_COMPLEX;
  flatten(grammar, &self->trees, self->memory, ts_tree, tree);
  return PARSE_OK;
}

// How much of the text is not understood: the bytes of the outermost ERRORs.
static uint64_t bytes_in_errors(const Tree *tree) {
  uint64_t bytes = 0;
  for (NodeId n = 0; n < tree->count; n++) {
    if (tree->nodes[n].kind != KIND_ERROR) continue;
    bytes += tree->nodes[n].end - tree->nodes[n].start;
    n = tree->nodes[n].after - 1;
  }
  return bytes;
}

// Parses a masked copy; *tree becomes its tree if more is understood (or as much, where the mask
// mends a statement that was misread). False otherwise, and where the deadline leaves no time for
// it.
static bool try_masked(Parser *self, Str copy, Tree *tree, bool mends) {
  Tree again;
  if (parse_as(self, copy, tree->language, &again) != PARSE_OK) return false;
  bool is_better = again.errors < tree->errors || (mends && again.errors == tree->errors);
  if (!is_better && again.errors == tree->errors)
    is_better = bytes_in_errors(&again) < bytes_in_errors(tree);
  if (is_better) *tree = again;
  return is_better;
}

// What one place after the other is masked for: one that must not be masked hides the others.
typedef struct Attempts {
  uint32_t left;
} Attempts;

static Attempts attempts_of(size_t bytes) {
  enum { MOST = 100, FEWEST = 30, MOST_BYTES = 4 * 1024 * 1024 };
  size_t count = MOST_BYTES / (bytes + 1);
  return (Attempts){count > MOST ? MOST : count < FEWEST ? FEWEST : (uint32_t)count};
}

// mask_gap(), or misread_mask(), which knows one kind.
typedef uint32_t MaskFunction(const Tree *tree, uint32_t kind, uint32_t only, char *copy);

static uint32_t mask_one_misread(const Tree *tree, uint32_t kind, uint32_t only, char *copy) {
  (void)kind;
  return misread_mask(tree, only, copy);
}

// Masks every place of a kind, or, if that doesn't help, each place alone.
static void mask_places(Parser *self, Tree *tree, Attempts *attempts, MaskFunction *mask,
                        uint32_t kind) {
  bool mends = mask == mask_one_misread;
  uint32_t places = 1;
  for (uint32_t i = 0; i <= places && attempts->left && !self->deadline.has_passed; i++) {
    ArenaMark mark = arena_mark(&self->trees);
    char *copy = str_to_c(&self->trees, tree->text);
    uint32_t found = mask(tree, kind, i ? i - 1 : MASK_ALL, copy);
    bool has_helped = found && try_masked(self, (Str){copy, tree->text.len}, tree, mends);
    if (!has_helped) arena_rewind(&self->trees, mark);
    if (found || i) attempts->left--;
    if (!i && (has_helped || found < 2)) return;
    if (has_helped) i--;
    if (found) places = found;
  }
}

// Masks all kinds at once, which counts only if no error is left: two gaps near each other may
// share an error that gets no smaller before both are masked.
static void mask_all_places(Parser *self, Tree *tree, Attempts *attempts) {
  ArenaMark mark = arena_mark(&self->trees);
  char *copy = str_to_c(&self->trees, tree->text);
  uint32_t kinds = 0;
  for (uint32_t gap = 0; gap < mask_count(); gap++)
    kinds += mask_gap(tree, gap, MASK_ALL, copy) > 0;
  Tree again = {.errors = 1};
  if (kinds > 1) parse_as(self, (Str){copy, tree->text.len}, tree->language, &again);
  if (kinds > 1) attempts->left--;
  if (again.nodes && !again.errors)
    *tree = again;
  else
    arena_rewind(&self->trees, mark);
}

static void mask_errors(Parser *self, Tree *tree, Attempts *attempts) {
  if (misread_any(tree)) mask_places(self, tree, attempts, mask_one_misread, 0);
  for (uint32_t gap = 0; gap < mask_count() && tree->errors; gap++)
    mask_places(self, tree, attempts, mask_gap, gap);
  if (tree->errors && attempts->left && !self->deadline.has_passed)
    mask_all_places(self, tree, attempts);
}

// Takes the semicolons that masks have put into line breaks back out of the tree.
static void forget_masked_semicolons(Tree *tree) {
  for (NodeId n = 1; n < tree->count; n++) {
    Node *node = &tree->nodes[n];
    if (node->kind != TOKEN_SEMICOLON || node->start == node->end ||
        tree->text.ptr[node->start] == ';')
      continue;
    uint32_t masked_end = node->end, end = tree->nodes[node->parent].start;
    tree_each_child(tree, node->parent, sibling) {
      if (sibling >= n) break;
      if (!tree_is_comment(tree_kind(tree, sibling))) end = tree->nodes[sibling].end;
    }
    node->start = node->end = end;
    for (NodeId p = node->parent; p != NO_NODE && tree->nodes[p].end == masked_end;
         p = tree->nodes[p].parent)
      tree->nodes[p].end = end;
  }
}

// Parses, masks what the grammar does not know, and parses again while that helps.
static ParseStatus parse_masked(Parser *self, Str text, Language language, Tree *tree) {
  Str plain = mask_white_space(&self->trees, text);
  ParseStatus status = parse_as(self, plain, language, tree);
  Attempts attempts = attempts_of(text.len);
  bool was_misread = false;
  for (int round = 0; status == PARSE_OK && round < ROUNDS_OF_MASKS; round++) {
    const char *before = tree->text.ptr;
    uint32_t errors = tree->errors;
    was_misread = misread_any(tree);
    if (!errors && !was_misread) break;
    mask_errors(self, tree, &attempts);
    if (tree->text.ptr == before) break;
  }
  bool was_masked = status == PARSE_OK && tree->text.ptr != plain.ptr;
  tree->text = plain;
  if (was_masked) forget_masked_semicolons(tree);
  if (status == PARSE_OK && (was_misread || was_masked)) misread_refuse(tree);
  tree->text = text;
  return status;
}

// JavaScript that does not parse may be TypeScript, which then has a deadline of its own: the
// search for gaps in the other language takes most of one.
static ParseStatus parse_with_fallback(Parser *self, Str text, Language language, Tree *tree) {
  self->deadline = deadline_of(text);
  ParseStatus status = parse_masked(self, text, language, tree);
  bool is_read = status == PARSE_OK && !tree->errors;
  if (is_read || language != LANGUAGE_JS) return status;
  ArenaMark mark = arena_mark(&self->trees);
  Tree other;
  self->deadline = deadline_of(text);
  ParseStatus again = parse_masked(self, text, LANGUAGE_TSX, &other);
  if (again == PARSE_OK && (status != PARSE_OK || other.errors < tree->errors)) {
    *tree = other;
    return PARSE_OK;
  }
  arena_rewind(&self->trees, mark);
  return status;
}

ParseStatus parser_parse(Parser *self, Arena *memory, Str text, Language language, Tree *tree) {
  if (memory->taken) BUG("memory for parsing that is in use");
  self->memory = memory;
  self->trees.out_of_memory = self->tables.out_of_memory = memory->out_of_memory;
  arena_reset(&self->trees);
  ParseStatus status = parse_with_fallback(self, text, language, tree);
  arena_reuse(memory);
  parse_memory = (ParseMemory){0};
  return status;
}
