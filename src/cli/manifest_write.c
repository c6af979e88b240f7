#include "cli/manifest_write.h"

#include "cli/message.h"
#include "cli/output.h"
#include "emit/flavour.h"

ExitStatus manifest_write_as(const Project *project, const Manifest *manifest) {
  Str name = project_text(project, OPTION_AS);
  const Flavour *flavour = flavour_find(name.len ? name : STR("rscc"));
  if (flavour->needs_client_modules && !manifest->has_client_modules) {
    message_error("--as=%.*s needs a manifest with client modules", STR_ARG(name));
    message_help("--client-references lists them");
    return EXIT_USAGE;
  }
  FlavourOptions options = {.import_base = project_text(project, OPTION_IMPORT_BASE),
                            .runtime = project->compile.server_runtime};
  StrBuf out = strbuf_on(project->arena, 4096);
  flavour_write(flavour, &out, manifest, &options);
  Str file = project_text(project, OPTION_OUTPUT_FILE);
  if (!output_is_no_source(project)) return EXIT_USAGE;
  if (file.len) return output_write_file(project->arena, file, strbuf_str(&out));
  return output_write(strbuf_str(&out));
}
