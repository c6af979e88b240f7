// What --sourcemap, --sources-content and --input-map mean for a run and for each module.
#pragma once

#include "cli/project.h"

// What all modules share, as far as the options alone say it.
MapOptions maps_settings(const Options *options);
// linked, inline, external, none or "".
void maps_set_mode(MapOptions *self, Str mode);
// The folders, names and URLs of an input's map. `file`: the module's path, absolute.
void maps_place(const Project *project, Str file, Input *input);
// What depends on the input. It must live as long as the compilation.
void maps_complete(MapOptions *options, const Input *input);
// Decides what depends on where the output goes, and reads --input-map. A message was printed
// unless the status is EXIT_FINE.
ExitStatus maps_open(Project *project);
// Are maps written beside the outputs?
bool maps_are_files(const Project *project);
