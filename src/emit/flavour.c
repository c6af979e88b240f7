#include "emit/flavour.h"

static const Flavour flavours[] = {
    {.name = STR_INIT("rscc"), .write = flavour_write_rscc},
    {.name = STR_INIT("registry"), .write = flavour_write_registry},
    {.name = STR_INIT("webpack"), .write = flavour_write_webpack},
    {.name = STR_INIT("turbopack"), .write = flavour_write_turbopack},
    {.name = STR_INIT("parcel"), .write = flavour_write_parcel},
};

const Flavour *flavour_find(Str name) {
  for (size_t i = 0; i < sizeof flavours / sizeof *flavours; i++)
    if (str_equals(flavours[i].name, name)) return &flavours[i];
  return NULL;
}
