// What `check` says about the changes. A format is a file surface_NAME.c and a row of the table in
// surface_report.c.
#pragma once

#include "cli/project.h"
#include "cli/surface.h"

typedef struct SurfaceReport {
  const Project *project;
  const ChangeVec *changes;
  uint32_t functions; // of the tree as it is now
  Str baseline;       // the file's name for people
  bool was_written;   // --update: the baseline now holds what was found
  bool color;
} SurfaceReport;

typedef struct SurfaceFormat {
  Str name;
  void (*write)(StrBuf *out, const SurfaceReport *report);
} SurfaceFormat;

// NULL if there is none of that name.
const SurfaceFormat *surface_find_format(Str name);

typedef struct SurfaceCounts {
  uint32_t kinds[CHANGE_KINDS], breaking;
} SurfaceCounts;
SurfaceCounts surface_count(const ChangeVec *changes);

void surface_write_pretty(StrBuf *out, const SurfaceReport *report);
void surface_write_json(StrBuf *out, const SurfaceReport *report);
