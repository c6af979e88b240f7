#include "emit/flavour.h"

static const Flavour flavours[] = {
    {.name = STR_INIT("rscc"), .write = flavour_write_rscc},
    {.name = STR_INIT("registry"),
     .import_base = STR_INIT("./server/"),
     .write = flavour_write_registry},
    {.name = STR_INIT("client-modules"),
     .import_base = STR_INIT("./client/"),
     .needs_client_modules = true,
     .write = flavour_write_client_modules},
    {.name = STR_INIT("webpack"), .write = flavour_write_webpack},
    {.name = STR_INIT("turbopack"), .write = flavour_write_turbopack},
    {.name = STR_INIT("parcel"), .write = flavour_write_parcel},
};

const Flavour *flavour_find(Str name) {
  for (size_t i = 0; i < sizeof flavours / sizeof *flavours; i++)
    if (str_equals(flavours[i].name, name)) return &flavours[i];
  return NULL;
}

void flavour_write(const Flavour *self, StrBuf *out, const Manifest *manifest,
                   const FlavourOptions *options) {
  FlavourOptions complete = *options;
  if (!complete.import_base.len) complete.import_base = self->import_base;
  self->write(out, manifest, &complete);
}

// Hosts read a specifier as a URL, bundlers as a path. Both understand every byte as it is, but
// those that mean something in a URL, or that a URL doesn't keep.
static bool needs_encoding(char c) {
  return (unsigned char)c < ' ' || c == 0x7f || strchr("%?#\\", c);
}

void flavour_add_specifier(StrBuf *out, Str base, Str path) {
  StrBuf encoded = strbuf_on(out->arena, base.len + path.len * 3 + 1);
  strbuf_add(&encoded, base);
  for (size_t i = 0; i < path.len; i++) {
    char c = path.ptr[i];
    if (needs_encoding(c))
      strbuf_add_format(&encoded, "%%%02X", (unsigned char)c);
    else
      strbuf_add_byte(&encoded, c);
  }
  strbuf_add_literal(out, strbuf_str(&encoded));
}
