// The rule secret-literal: strings in server functions that look like secrets.
#pragma once

#include "analyze/analysis.h"

void check_secrets(Analysis *self);
