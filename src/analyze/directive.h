// Finds the directives: `'use server'` (and `'use client'`) of the module and of each function, and
// reports every place where somebody meant one that is none.
#pragma once

#include "analyze/analysis.h"

// Needs scope_declare() to have listed the functions.
void directive_find(Analysis *self);
// A directive in a function that the module's own directive makes a server function.
void directive_report_redundant(Analysis *self, const Function *function);
// A string literal's characters between the quotes, as written.
Str directive_characters(const Tree *tree, NodeId string);
// Whether the statement is a string literal alone, as directives are.
bool directive_is_candidate(const Tree *tree, NodeId statement);
// The first statement of a block or the program that is no directive, NO_NODE if none.
NodeId directive_first_statement(const Tree *tree, NodeId body);
