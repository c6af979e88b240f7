#include "cli/manifest_write.h"

#include "cli/output.h"
#include "emit/flavour.h"

ExitStatus manifest_write_as(const Project *project, const Manifest *manifest) {
  Str name = project_text(project, OPTION_AS), base = project_text(project, OPTION_IMPORT_BASE);
  const Flavour *flavour = flavour_find(name.len ? name : STR("rscc"));
  FlavourOptions options = {.import_base = base.len ? base : STR("./server/"),
                            .runtime = project->compile.server_runtime};
  StrBuf out = strbuf_on(project->arena, 4096);
  flavour->write(&out, manifest, &options);
  Str file = project_text(project, OPTION_OUTPUT_FILE);
  if (file.len) return output_write_file(project->arena, file, strbuf_str(&out));
  return output_write(strbuf_str(&out));
}
