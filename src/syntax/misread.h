// Valid syntax that the grammars take for something else, in trees without errors too. It is masked
// in an equal-length copy, as the gaps of mask.h are.
//
//   const f = async () => {}⏎(g())   →   const f = async () => {};(g())
#pragma once

#include "syntax/tree.h"

bool misread_any(const Tree *tree);
// Masks it in `copy`, which holds the text that was parsed: at all of its places (MASK_ALL of
// mask.h), or at one of them. Returns the number of places; 0 if nothing changed.
uint32_t misread_mask(const Tree *tree, uint32_t only, char *copy);
// Makes errors of what could not be masked, for want of white space (`export default
// function(){}(g())`) or because other gaps stand in the way.
void misread_refuse(Tree *tree);
