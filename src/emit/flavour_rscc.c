// The manifest itself.
#include "emit/flavour.h"

void flavour_write_rscc(StrBuf *out, const Manifest *manifest, const FlavourOptions *options) {
  (void)options;
  manifest_write_json(out, manifest);
}
