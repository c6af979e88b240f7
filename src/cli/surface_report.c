#include "cli/surface_report.h"

static const SurfaceFormat formats[] = {
    {.name = STR_INIT("pretty"), .write = surface_write_pretty},
    {.name = STR_INIT("json"), .write = surface_write_json},
};

const SurfaceFormat *surface_find_format(Str name) {
  for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
    if (str_equals(formats[i].name, name)) return &formats[i];
  return NULL;
}

SurfaceCounts surface_count(const ChangeVec *changes) {
  SurfaceCounts counts = {0};
  vec_each (const Change, change, changes) {
    counts.kinds[change->kind]++;
    counts.breaking += change_is_breaking(change);
  }
  return counts;
}
