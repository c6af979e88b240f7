// The stages of source maps: compile.c calls them.
#pragma once

#include "compile.h"

// Finds and reads the map of what the module was made of; what cannot be read is reported.
void module_read_input_map(Module *module, const MapOptions *options);
// Makes the output's map, and appends the comment that names it. `keeps_text`: the output holds
// text of the module, so the map may, too.
void module_add_map(Module *module, const MapOptions *options, const SegmentVec *segments,
                    bool keeps_text, Output *output);
