#include "cli/result.h"

#include "cli/report.h"

Output result_output(const Result *result, Target target) {
  return target == TARGET_CLIENT ? result->client : result->server;
}

// An object, or null where the module is none.
static void add_client_module(StrBuf *out, const Manifest *manifest) {
  strbuf_add(out, STR(",\"clientModule\":"));
  if (manifest->client_modules.len)
    manifest_write_client_module(out, &manifest->client_modules.items[0]);
  else
    strbuf_add(out, STR("null"));
}

void result_write_json(StrBuf *out, const Project *project, const Input *input,
                       const Result *result, Target target) {
  Output output = target == TARGET_NONE ? (Output){0} : result_output(result, target);
  strbuf_add_format(out, "{\"changed\":%s,\"code\":", output.changed ? "true" : "false");
  if (target == TARGET_NONE)
    strbuf_add(out, STR("null"));
  else
    strbuf_add_json(out, output.changed ? output.code : result->text);
  strbuf_add(out, STR(",\"map\":"));
  strbuf_add(out, output.map.ptr ? output.map : STR("null"));
  strbuf_add(out, STR(",\"functions\":"));
  manifest_write_functions(out, &result->functions);
  if (project->compile.client_references) add_client_module(out, &result->functions);
  strbuf_add(out, STR(",\"diagnostics\":"));
  report_json_diagnostics(out, project, result, input);
  strbuf_add_byte(out, '}');
}
