// The stages of source maps: compile.c calls them.
#pragma once

#include "compile.h"

// Finds and reads the map of what the module was made of; what cannot be read is reported.
void module_read_input_map(Module *module, const MapOptions *options);
// The map of an output that is made of these segments. `keeps_text`: they hold text of the module,
// so the map may, too.
Str module_map(Module *module, const MapOptions *options, const SegmentVec *segments,
               bool keeps_text);
