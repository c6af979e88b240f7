// Reads manifest files, and baselines, which are manifests without places. Fields that rscc doesn't
// know are ignored.
#pragma once

#include "cli/exit_status.h"
#include "emit/manifest.h"

// Entries in the order of the text; texts go to the arena. false: *error says what is wrong,
// "functions[3]: `params` must be a whole number".
bool manifest_read(Manifest *self, Arena *arena, Str text, Str *error);
// `file`: absolute, or "-" for standard input; `shown`: its name in messages. EXIT_USAGE if it is
// missing or no manifest, EXIT_ENVIRONMENT if it can't be read; a message was printed. `text`: what
// was read.
ExitStatus manifest_read_file(Manifest *self, Arena *arena, Str file, Str shown, Str *text);
