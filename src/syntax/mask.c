// Where to look for gaps: the surroundings of the tree's errors, so a module that parses pays
// nothing.
#include "syntax/mask.h"

#include "syntax/gaps.h"

uint32_t mask_count(void) {
  return gap_count();
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
    from = from > AROUND ? from - AROUND : 0;
    if (from < looked_at) from = looked_at;
    for (size_t at = from; at < to && at < tree->text.len; at++) {
      self.is_trial = only != MASK_ALL && only != found;
      found += gap_mask(&self, gap, at);
    }
    if (to > looked_at) looked_at = to;
  }
  return self.changed ? found : 0;
}
