// What react-server-dom-turbopack takes as its manifest: webpack's form, whose module ids are
// loaded by __turbopack_require__.
#include "emit/flavour.h"

void flavour_write_turbopack(StrBuf *out, const Manifest *manifest, const FlavourOptions *options) {
  flavour_write_webpack(out, manifest, options);
}
