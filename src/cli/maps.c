#include "cli/maps.h"

#include "base/file.h"
#include "base/url.h"
#include "cli/message.h"
#include "cli/paths.h"
#include "emit/input_map.h"

void maps_set_mode(MapOptions *self, Str mode) {
  self->wanted = mode.len && !str_equals(mode, STR("none"));
  self->comment = str_equals(mode, STR("inline"))   ? MAP_COMMENT_INLINE
                  : str_equals(mode, STR("linked")) ? MAP_COMMENT_LINKED
                                                    : MAP_COMMENT_NONE;
}

MapOptions maps_settings(const Options *options) {
  Str content = options->values[OPTION_SOURCES_CONTENT].text;
  MapOptions self = {.leave_out_content = str_equals(content, STR("false"))};
  maps_set_mode(&self, options->values[OPTION_SOURCEMAP].text);
  return self;
}

static Str output_file(const Project *project) {
  Str file = project_text(project, OPTION_OUTPUT_FILE);
  bool is_json = str_equals(project_text(project, OPTION_EMIT), STR("json"));
  return is_json || str_equals(file, STR("-")) ? STR("") : file;
}

// The folder of the map, absolute. Both trees of a build are equally deep.
static Str map_folder(const Project *project, Str file, const Input *input) {
  Str output = output_file(project), outdir = project_text(project, OPTION_OUTDIR);
  if (project->options.command == COMMAND_BUILD && outdir.len) {
    Str path = path_join(project->arena, STR("/server"), path_parent(input->path));
    return str_concat(project->arena, outdir, path);
  }
  return output.len ? path_parent(output) : path_parent(file);
}

static Str url_of(const Project *project, Str folder, Str path) {
  StrBuf url = strbuf_on(project->arena, path.len + 16);
  url_add_path(&url, path_relative(project->arena, folder, path));
  return strbuf_str(&url);
}

void maps_place(const Project *project, Str file, Input *input) {
  Str output = output_file(project);
  bool is_build = project->options.command == COMMAND_BUILD;
  bool has_file = is_build || output.len;
  input->folder = path_parent(file);
  if (!has_file || !project->compile.map.wanted) return;
  input->map_file = path_name(is_build ? file : output);
  input->map_source = url_of(project, map_folder(project, file, input), file);
}

static bool read_beside(void *context, Arena *arena, Str path, Str *text, Str *error) {
  const Input *input = context;
  return file_read_found(arena, path_join(arena, input->folder, path).ptr, text, error);
}

void maps_complete(MapOptions *options, const Input *input) {
  options->file = input->map_file;
  options->source = input->map_source;
  options->read = read_beside;
  options->context = (void *)(uintptr_t)input;
}

bool maps_are_files(const Project *project) {
  bool has_place = project->options.command == COMMAND_BUILD || output_file(project).len;
  return has_place && project->compile.map.wanted &&
         project->compile.map.comment != MAP_COMMENT_INLINE;
}

// The one module of the run is known.
static ExitStatus read_input_map(Project *project) {
  Arena *arena = project->arena;
  Str file = project_text(project, OPTION_INPUT_MAP), text, error;
  Str shown = path_relative(arena, project->current, file);
  if (!file_read(arena, file.ptr, &text, &error)) {
    message_error("cannot read the input map %.*s: %.*s", STR_ARG(shown), STR_ARG(error));
    return file_is_there(file.ptr) ? EXIT_ENVIRONMENT : EXIT_USAGE;
  }
  const Input *input = &project->inputs.items[0];
  Str module = path_join(arena, input->folder, STR("x"));
  Str folder = map_folder(project, module, input);
  Str base = url_folder(url_of(project, folder, file));
  InputMap map;
  if (!input_map_read(&map, arena, text, base, &error)) {
    message_error("the input map %.*s cannot be used: %.*s", STR_ARG(shown), STR_ARG(error));
    return EXIT_USAGE;
  }
  project->compile.map.input = text;
  project->compile.map.input_base = base;
  return EXIT_FINE;
}

ExitStatus maps_open(Project *project) {
  MapOptions *map = &project->compile.map;
  bool is_json = str_equals(project_text(project, OPTION_EMIT), STR("json"));
  bool is_file = project->options.command == COMMAND_BUILD || output_file(project).len;
  bool is_external = map->wanted && map->comment == MAP_COMMENT_NONE;
  if (is_external && !is_file && !is_json) {
    message_error("`--sourcemap=external` has no file to write the map to");
    message_help("name the output with -o FILE, or use --sourcemap=inline or --emit=json");
    return EXIT_USAGE;
  }
  bool is_linked = map->comment == MAP_COMMENT_LINKED;
  if (is_linked && !is_file) map->comment = is_json ? MAP_COMMENT_NONE : MAP_COMMENT_INLINE;
  return project_text(project, OPTION_INPUT_MAP).len ? read_input_map(project) : EXIT_FINE;
}
