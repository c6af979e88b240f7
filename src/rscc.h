// rscc as a library: one module in, its compiled form out. No files, no environment, no globals; a
// compiler belongs to one thread at a time, and different compilers don't know of each other. Out
// of memory is a NULL result.
//
//   RsccCompiler *compiler = rscc_compiler_new();
//   RsccOptions options = {.path = "app/actions.ts", .target = RSCC_SERVER};
//   RsccResult *result = rscc_transform(compiler, source, length, &options);
//   if (result && !rscc_has_errors(result)) use(rscc_code(result));
//   rscc_result_free(result);
//   rscc_compiler_free(compiler);
#pragma once

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define RSCC_API __attribute__((visibility("default")))
#else
#define RSCC_API
#endif

typedef struct RsccCompiler RsccCompiler;
typedef struct RsccResult RsccResult;

// Bytes that live as long as the result; there is a NUL after them, and there may be NULs inside.
typedef struct RsccText {
  const char *bytes; // NULL: there is none
  size_t length;
} RsccText;

typedef enum RsccTarget { RSCC_SERVER = 1, RSCC_CLIENT = 2 } RsccTarget;

// What is NULL has its default.
typedef struct RsccOptions {
  const char *path;     // relative to the root, `/` between parts: part of every id. Required
  const char *language; // "js", "jsx", "ts", "tsx"; default: by the path's extension
  RsccTarget target;    // default: RSCC_SERVER
  const char *server_runtime, *client_runtime; // "rscc/server", "rscc/client"
  const char *id_salt;
  bool dev;
  bool source_map;         // makes rscc_map(); the code gets no comment that names it
  const char *map_source;  // URL of the module, relative to the map; default: path's last part
  bool no_sources_content; // leaves the source's text out of the map
  const char *input_map;   // the module's own map, as JSON; default: the data URL in its comment
} RsccOptions;

RSCC_API const char *rscc_version(void);
RSCC_API RsccCompiler *rscc_compiler_new(void);
RSCC_API void rscc_compiler_free(RsccCompiler *compiler);
// UTF-8 in; `source` is not needed afterwards.
RSCC_API RsccResult *rscc_transform(RsccCompiler *compiler, const char *source, size_t length,
                                    const RsccOptions *options);
RSCC_API void rscc_result_free(RsccResult *result);

RSCC_API bool rscc_has_errors(const RsccResult *result);
// false: the code is the source, byte for byte.
RSCC_API bool rscc_is_changed(const RsccResult *result);
// `bytes` is NULL when there are errors.
RSCC_API RsccText rscc_code(const RsccResult *result);
// JSON; `bytes` is NULL when none was asked for, and for a module that is not changed.
RSCC_API RsccText rscc_map(const RsccResult *result);
// JSON: the manifest's array of functions, and the array of diagnostics (docs/cli.md).
RSCC_API RsccText rscc_functions(const RsccResult *result);
RSCC_API RsccText rscc_diagnostics(const RsccResult *result);

#ifdef __cplusplus
}
#endif
