// Options that would be given in vain: another one, or what they are about, is not there.
#pragma once

#include "cli/options.h"

// The config has been read. What it says is for many commands, so only the command line is looked
// at. false: a message was printed.
bool idle_options_check(const Options *options);
