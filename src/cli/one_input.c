#include "cli/one_input.h"

#include <sys/stat.h>

#include "base/file.h"
#include "cli/message.h"
#include "cli/paths.h"

bool one_input_is_stdin(const Project *project) {
  return options_name_stdin(&project->options);
}

// Standard input without --stdin-filename is JavaScript with JSX.
static Input find_input(Project *project) {
  Str given = project->options.paths.items[0], name = project_text(project, OPTION_STDIN_FILENAME);
  if (!one_input_is_stdin(project))
    return project_input(project, path_join(project->arena, project->current, given));
  Input input = project_input(
      project, name.len ? name : path_join(project->arena, project->root.path, STR("stdin.js")));
  if (!name.len) input.shown = STR("stdin");
  input.file = STR("-");
  return input;
}

static bool choose_language(Project *project, const Input *input) {
  Str name = project_text(project, OPTION_LANGUAGE);
  project->compile.language = language_of_name(name);
  if (name.len || input->is_outside || language_of_path(input->path) != LANGUAGE_AUTO) return true;
  message_error("the language of %.*s is unknown", STR_ARG(input->shown));
  bool has_option = option_row(OPTION_LANGUAGE)->commands & 1u << project->options.command;
  message_help(has_option ? "name it with --language=js|jsx|ts|tsx"
                          : "--stdin-filename must end in .js .jsx .mjs .cjs .ts .tsx .mts .cts");
  return false;
}

// Is a file there, or something that may be read as one?
static bool check_file(const Project *project, const Input *input) {
  struct stat status;
  if (one_input_is_stdin(project)) return true;
  if (!file_is_there(input->file.ptr)) {
    project_complain_missing("file", project->options.paths.items[0]);
    return false;
  }
  if (stat(input->file.ptr, &status) != 0 || !S_ISDIR(status.st_mode)) return true;
  message_error("%.*s is a folder, and transform takes one file", STR_ARG(input->shown));
  message_help("`rscc build` compiles a tree");
  return false;
}

bool one_input_open(Project *project) {
  Input input = find_input(project);
  if (!check_file(project, &input)) return false;
  input.is_named = true;
  vec_push(project->arena, &project->inputs, input);
  return choose_language(project, &input);
}
