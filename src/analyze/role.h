// What an identifier at a node would mean.
#pragma once

#include "analyze/analysis.h"

// Needs the role of the node's parent in Analysis.roles.
Role role_of(const Analysis *self, NodeId node);
static inline bool role_is_declaring(Role role) {
  return role >= ROLE_DECLARE_VAR;
}
