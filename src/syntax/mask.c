// Where to look for gaps: the surroundings of the tree's errors, so a module that parses pays
// nothing.
#include "syntax/mask.h"

#include "syntax/gap_text.h"
#include "syntax/gaps.h"

// Lead bytes of the white space beyond ASCII, and what is rare in ASCII.
static bool may_be_odd_space(char c) {
  unsigned char byte = (unsigned char)c;
  if (byte < 0x80) return byte >= '\v' && byte <= '\r';
  return byte == 0xC2 || (byte >= 0xE1 && byte <= 0xE3) || byte == 0xEF;
}

// Strings and templates are changed too, which changes no tree. A byte order mark stays, and so do
// U+2028 and U+2029: strings may hold them.
Str mask_white_space(Arena *arena, Str text) {
  const Mask self = {.text = text};
  char *copy = NULL;
  for (size_t at = 0; at < text.len; at++) {
    if (!may_be_odd_space(text.ptr[at])) continue;
    size_t length = utf8_space_length(text, at);
    bool is_crlf = text.ptr[at] == '\r' && byte_at(&self, at + 1) == '\n';
    bool stays = !length || is_crlf || is_separator(&self, at) || (at == 0 && length > 1);
    if (stays) continue;
    if (!copy) copy = str_to_c(arena, text);
    memset(copy + at, text.ptr[at] == '\r' ? '\n' : ' ', length);
  }
  return copy ? (Str){copy, text.len} : text;
}

uint32_t mask_count(void) {
  return gap_count();
}

// Where a comment begins that the byte lies in, or comments that lead to it: one may be long, and
// hold the line break that is missed behind it.
static size_t before_comments(const Tree *tree, size_t at, size_t looked_at) {
  NodeId n = tree_node_at(tree, (uint32_t)at);
  if (!tree_is_comment(tree_kind(tree, n))) return at;
  while (n > 1 && tree_is_comment(tree_kind(tree, n - 1)) &&
         tree_node(tree, n - 1)->start >= looked_at)
    n--;
  return tree_node(tree, n)->start;
}

// Looks at each place around the tree's errors once, and blanks the gaps there: all, or one alone.
uint32_t mask_gap(const Tree *tree, uint32_t gap, uint32_t only, char *copy) {
  enum { AROUND = 160 };
  Mask self = {.tree = tree, .text = tree->text, .copy = copy};
  uint32_t found = 0;
  size_t looked_at = 0;
  for (NodeId n = 0; n < tree->count; n++) {
    bool is_error = tree_kind(tree, n) == KIND_ERROR || tree_node(tree, n)->is_missing;
    if (!is_error) continue;
    size_t from = tree_node(tree, n)->start, to = tree_node(tree, n)->end + AROUND;
    from = before_comments(tree, from > AROUND ? from - AROUND : 0, looked_at);
    if (from < looked_at) from = looked_at;
    for (size_t at = from; at < to && at < tree->text.len; at++) {
      self.is_trial = only != MASK_ALL && only != found;
      found += gap_mask(&self, gap, at);
    }
    if (to > looked_at) looked_at = to;
  }
  return self.changed ? found : 0;
}
