// Hands a run's diagnostics to the renderer and finds the exit status.
#pragma once

#include "cli/driver.h"
#include "report/render.h"

typedef struct ReportOptions {
  bool to_stdout; // lint; else stderr
} ReportOptions;

// Prints diagnostics, the files that could not be read and the summary. The status of the run so
// far: EXIT_FINE, EXIT_CODE_ERRORS or EXIT_ENVIRONMENT.
ExitStatus report_results(const Project *project, const Driver *driver, ReportOptions options);
// What the options say about a report on so many files.
RenderOptions report_render_options(const Project *project, uint32_t files, bool color);
// The diagnostics alone, for what `fd` leads to.
RenderReport report_build(const Project *project, const Driver *driver, int fd);
// Diagnostics of one result as JSON, "[…]".
void report_json_diagnostics(StrBuf *out, const Project *project, const Result *result,
                             const Input *input);
// Are colours wanted on this file descriptor? By --color, NO_COLOR and what it leads to.
bool report_has_color(const Project *project, int fd);
// The status alone, --max-warnings included; prints what is not a diagnostic.
ExitStatus report_status(const Project *project, const Driver *driver);
