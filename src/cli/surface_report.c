#include "cli/surface_report.h"

static const SurfaceFormat formats[] = {
    {.name = STR_INIT("pretty"), .write = surface_write_pretty},
    {.name = STR_INIT("json"),
     .write = surface_write_json,
     .write_uncompared = surface_write_json_uncompared},
};

// NULL: the changes have no form of their own in that format.
static const SurfaceFormat *find_format(Str name) {
  if (!name.len) return &formats[0];
  for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
    if (str_equals(formats[i].name, name)) return &formats[i];
  return NULL;
}

void surface_write(StrBuf *out, const SurfaceReport *report, Str format) {
  const SurfaceFormat *own = find_format(format);
  if (own)
    own->write(out, report);
  else
    surface_write_diags(out, report, render_find_format(format));
}

void surface_write_uncompared(StrBuf *out, const RenderReport *report, Str format) {
  const SurfaceFormat *own = find_format(format);
  if (!own)
    render_find_format(format)->render(out, report);
  else if (own->write_uncompared)
    own->write_uncompared(out, report);
}

SurfaceCounts surface_count(const ChangeVec *changes) {
  SurfaceCounts counts = {0};
  vec_each (const Change, change, changes) {
    counts.kinds[change->kind]++;
    counts.breaking += change_is_breaking(change);
  }
  return counts;
}
