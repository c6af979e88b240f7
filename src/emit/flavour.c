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

// Bytes that a module specifier holds as they are; the rest are percent-encoded.
static bool is_plain_byte(char c) {
  bool is_word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return is_word || (c && strchr("-._~/@()+,=!$&*'", c));
}

void flavour_add_specifier(StrBuf *out, Str base, Str path) {
  StrBuf encoded = strbuf_on(out->arena, base.len + path.len * 3 + 1);
  strbuf_add(&encoded, base);
  for (size_t i = 0; i < path.len; i++) {
    char c = path.ptr[i];
    if (is_plain_byte(c))
      strbuf_add_byte(&encoded, c);
    else
      strbuf_add_format(&encoded, "%%%02X", (unsigned char)c);
  }
  strbuf_add_json(out, strbuf_str(&encoded));
}
