#pragma once

#include "analyze/analysis.h"

// Whether a statement is `export type …`.
bool export_is_type(const Tree *tree, NodeId statement);
// Whether an identifier means nothing but a type of the module.
bool export_names_type(Analysis *self, NodeId n);
// Whether an export statement exports no value.
bool export_is_empty(Analysis *self, NodeId statement);
