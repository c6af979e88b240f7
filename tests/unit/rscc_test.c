// The public API, as another program would use it.
#include "rscc.h"

#include "unit.h"

static Str str_from(RsccText text) {
  return (Str){text.bytes, text.length};
}

static RsccResult *transform(RsccCompiler *compiler, Str source, RsccTarget target) {
  RsccOptions options = {.path = "a.js", .target = target};
  return rscc_transform(compiler, source.ptr, source.len, &options);
}

static const char server_module[] = "'use server';\nexport async function save() {}\n";

static void compiles_for_both_targets(Unit *unit) {
  RsccCompiler *compiler = rscc_compiler_new();
  RsccResult *server = transform(compiler, str_of(server_module), RSCC_SERVER);
  RsccResult *client = transform(compiler, str_of(server_module), RSCC_CLIENT);
  CHECK(unit, rscc_is_changed(server) && rscc_is_changed(client));
  CHECK(unit, str_find(str_from(rscc_code(server)), STR("rscc/server"), 0) != SIZE_MAX);
  CHECK(unit, str_find(str_from(rscc_code(client)), STR("rscc/client"), 0) != SIZE_MAX);
  CHECK(unit,
        str_find(str_from(rscc_functions(server)), STR("\"symbol\": \"save\""), 0) != SIZE_MAX);
  CHECK_STR(unit, str_from(rscc_diagnostics(server)), "[]");
  rscc_compiler_free(compiler); // results stay valid
  CHECK(unit, rscc_code(server).bytes[rscc_code(server).length] == 0);
  rscc_result_free(server);
  rscc_result_free(client);
}

static void gives_a_plain_module_back(Unit *unit) {
  RsccCompiler *compiler = rscc_compiler_new();
  RsccResult *result = transform(compiler, STR("export const a = 1;\n"), RSCC_SERVER);
  CHECK(unit, !rscc_is_changed(result) && !rscc_has_errors(result));
  CHECK_STR(unit, str_from(rscc_code(result)), "export const a = 1;\n");
  CHECK_STR(unit, str_from(rscc_functions(result)), "[]");
  rscc_result_free(result);
  rscc_compiler_free(compiler);
}

static void has_no_code_with_errors(Unit *unit) {
  RsccCompiler *compiler = rscc_compiler_new();
  RsccResult *result =
      transform(compiler, STR("'use server';\nexport function save() {}\n"), RSCC_SERVER);
  CHECK(unit, rscc_has_errors(result) && !rscc_is_changed(result));
  CHECK(unit, rscc_code(result).bytes == NULL);
  CHECK(unit, str_find(str_from(rscc_diagnostics(result)), STR("sync-export"), 0) != SIZE_MAX);
  rscc_result_free(result);
  rscc_compiler_free(compiler);
}

static void makes_maps(Unit *unit) {
  RsccCompiler *compiler = rscc_compiler_new();
  RsccOptions options = {.path = "app/a b.js", .source_map = true, .no_sources_content = true};
  RsccResult *result = rscc_transform(compiler, server_module, sizeof server_module - 1, &options);
  CHECK(unit, str_starts_with(str_from(rscc_map(result)),
                              STR("{\"version\":3,\"sources\":[\"a%20b.js\"],\"names\":[]")));
  rscc_result_free(result);
  options.input_map = "{\"version\":3,\"sources\":[\"a.ts\"],\"mappings\":\";AAAA\"}";
  options.map_source = "../app/a.js";
  result = rscc_transform(compiler, server_module, sizeof server_module - 1, &options);
  CHECK(unit, str_find(str_from(rscc_map(result)), STR("[\"../app/a.ts\"]"), 0) != SIZE_MAX);
  rscc_result_free(result);
  result = transform(compiler, str_of(server_module), RSCC_SERVER);
  CHECK(unit, rscc_map(result).bytes == NULL);
  rscc_result_free(result);
  rscc_compiler_free(compiler);
}

static void frees_nothing(Unit *unit) {
  rscc_result_free(NULL);
  rscc_compiler_free(NULL);
  CHECK(unit, rscc_version()[0] != 0);
}

void test_rscc(Unit *unit) {
  RUN(unit, compiles_for_both_targets);
  RUN(unit, gives_a_plain_module_back);
  RUN(unit, has_no_code_with_errors);
  RUN(unit, makes_maps);
  RUN(unit, frees_nothing);
}
