#include "cli/surface_report.h"

static const SurfaceFormat formats[] = {
    {.name = STR_INIT("pretty"), .write = surface_write_pretty},
    {.name = STR_INIT("json"), .write = surface_write_json},
};

void surface_write(StrBuf *out, const SurfaceReport *report, Str format) {
  Str name = format.len ? format : formats[0].name;
  for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
    if (!str_equals(formats[i].name, name)) continue;
    formats[i].write(out, report);
    return;
  }
  surface_write_diags(out, report, render_find_format(name));
}

SurfaceCounts surface_count(const ChangeVec *changes) {
  SurfaceCounts counts = {0};
  vec_each (const Change, change, changes) {
    counts.kinds[change->kind]++;
    counts.breaking += change_is_breaking(change);
  }
  return counts;
}
