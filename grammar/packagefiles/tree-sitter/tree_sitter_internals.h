// The runtime's own form of a tree: for src/syntax/flatten.c, which copies whole trees.
#pragma once

#include "package/vendor/tree-sitter/lib/src/language.h"
#include "package/vendor/tree-sitter/lib/src/tree.h"
