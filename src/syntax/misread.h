// Valid syntax that the grammars take for something else, in trees without errors too. It is masked
// in an equal-length copy, as the gaps of mask.h are.
//
//   const f = async () => {}⏎(g())   →   const f = async () => {};(g())
#pragma once

#include "syntax/tree.h"

bool misread_any(const Tree *tree);
// Masks all of it in `copy`, which holds the text that was parsed. Whether anything was changed.
bool misread_mask(const Tree *tree, char *copy);
// Makes errors of what could not be masked, for want of white space:
// `export default function(){}(g())`.
void misread_refuse(Tree *tree);
