// registry.mjs: the allow-list of a server, from id to a function that loads the reference.
#pragma once

#include "emit/manifest.h"

// `import_base` stands before each module's path ("./server/"). `runtime`: the server runtime's
// specifier, used where the registry itself registers re-exports.
void registry_write(StrBuf *out, const Manifest *manifest, Str import_base, Str runtime);
