// Mechanical repairs of directives.
#pragma once

#include "analyze/analysis.h"

// Removes a directive that is written twice. `previous`: the directive before it in the prologue.
void directive_fix_remove(Analysis *self, Diag *diag, NodeId statement, NodeId previous);
// Moves a directive of the module above the imports it stands under. Nothing if anything else
// stands above it.
void directive_fix_move_up(Analysis *self, Diag *diag, NodeId statement);
// Ends a directive that the next line goes on with. False: that line can begin no statement.
bool directive_fix_end(Analysis *self, Diag *diag, NodeId string);
