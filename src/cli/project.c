#include "cli/project.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "cli/idle_options.h"
#include "cli/maps.h"
#include "cli/message.h"
#include "cli/paths.h"
#include "cli/rule_options.h"
#include "emit/runtime_names.h"

Str project_text(const Project *self, OptionId id) {
  return self->options.values[id].text;
}

bool project_flag(const Project *self, OptionId id) {
  return self->options.values[id].on;
}

Str project_shown_input(const Project *self, Str file) {
  if (str_equals(file, STR("-"))) return STR("standard input");
  return path_relative(self->arena, self->current, file);
}

// The environment counts more than the config and less than the command line.
static bool take_salt_from_environment(Project *self) {
  const char *salt = getenv("RSCC_ID_SALT");
  OptionValue *value = &self->options.values[OPTION_ID_SALT];
  bool is_salted = option_row(OPTION_ID_SALT)->commands & 1u << self->options.command;
  if (!salt || value->is_given || !is_salted) return true;
  if (!salt[0]) {
    message_error("RSCC_ID_SALT is set but empty");
    message_help("unset it, or give it a value: an empty salt would change every id unseen");
    return false;
  }
  *value = (OptionValue){.is_given = true, .on = true, .text = str_of(salt)};
  return true;
}

static ExitStatus choose_root(Project *self) {
  const OptionValue *named = &self->options.values[OPTION_ROOT];
  Str path = named->text;
  if (!named->is_given && !root_find(self->arena, self->current, &path)) {
    message_error("cannot look for the root at or above %.*s: %.*s", STR_ARG(self->current),
                  STR_ARG(message_reason(self->arena, errno)));
    message_help("name it with --root=DIR");
    return EXIT_ENVIRONMENT;
  }
  self->root = root_of(self->arena, path);
  struct stat status;
  bool is_known = stat(self->root.path.ptr, &status) == 0;
  if (!is_known && errno != ENOENT && errno != ENOTDIR) {
    message_error("%.*scannot read the root %.*s: %.*s", STR_ARG(named->where),
                  STR_ARG(self->root.path), STR_ARG(message_reason(self->arena, errno)));
    return EXIT_ENVIRONMENT;
  }
  if (is_known && S_ISDIR(status.st_mode)) return EXIT_FINE;
  message_error("%.*sthe root %.*s is not a folder", STR_ARG(named->where),
                STR_ARG(self->root.path));
  return EXIT_USAGE;
}

static void apply_levels(DiagSettings *settings, const RuleLevelVec *levels) {
  for (uint32_t i = 0; i < levels->len; i++) settings_apply_level(settings, &levels->items[i]);
}

static RuleLevelVec command_line_levels(const Project *self) {
  return (RuleLevelVec){self->options.levels.items, self->options.levels.len, 0};
}

static void anchor_levels(Project *self, const RuleLevelVec *levels, RuleLevelVec *all) {
  vec_each (RuleLevel, level, levels) {
    if (level->options) rule_options_anchor(level->options, self->arena, self->root.path);
    vec_push(self->arena, all, *level);
  }
}

// Options name files from the config's folder; modules are named from the root. Gives all levels of
// the config.
static RuleLevelVec anchor_options(Project *self) {
  RuleLevelVec all = {0};
  anchor_levels(self, &self->config.rules, &all);
  vec_each (const RuleOverride, override, &self->config.overrides)
    anchor_levels(self, &override->rules, &all);
  return all;
}

static bool choose_settings(Project *self) {
  RuleLevelVec levels = command_line_levels(self);
  for (uint32_t i = 0; i < levels.len; i++)
    if (!settings_check_level(&levels.items[i])) return false;
  RuleLevelVec configured = anchor_options(self);
  if (!settings_check_options(&levels, &configured)) return false;
  self->settings = diag_default_settings();
  apply_levels(&self->settings, &self->config.rules);
  apply_levels(&self->settings, &levels);
  return true;
}

static Str text_or(const Project *self, OptionId id, Str otherwise) {
  Str text = project_text(self, id);
  return text.len ? text : otherwise;
}

static void set_compile_options(Project *self) {
  self->compile = (CompileOptions){
      .server_runtime = text_or(self, OPTION_SERVER_RUNTIME, STR(DEFAULT_SERVER_RUNTIME)),
      .client_runtime = text_or(self, OPTION_CLIENT_RUNTIME, STR(DEFAULT_CLIENT_RUNTIME)),
      .id_salt = project_text(self, OPTION_ID_SALT),
      .dev = project_flag(self, OPTION_DEV),
      .map = maps_settings(&self->options),
      .client_references = project_flag(self, OPTION_CLIENT_REFERENCES),
  };
}

ExitStatus project_open(Project *self, Arena *arena, const Options *options) {
  *self = (Project){.arena = arena, .options = *options};
  if (!path_current_folder(arena, &self->current)) {
    message_error("the current folder cannot be found");
    return EXIT_ENVIRONMENT;
  }
  bool is_unreadable = false;
  if (!take_salt_from_environment(self)) return EXIT_USAGE;
  if (!config_load(&self->config, arena, &self->options, self->current, &is_unreadable))
    return is_unreadable ? EXIT_ENVIRONMENT : EXIT_USAGE;
  if (!idle_options_check(&self->options)) return EXIT_USAGE;
  ExitStatus status = choose_root(self);
  if (status != EXIT_FINE) return status;
  if (!choose_settings(self)) return EXIT_USAGE;
  set_compile_options(self);
  return EXIT_FINE;
}

static Str path_from_config(Project *self, Str file) {
  return path_relative(self->arena, self->config.folder, file);
}

// The rules for one file: overrides stand between the config's rules and the command line's.
static const DiagSettings *settings_for(Project *self, Str file) {
  DiagSettings *own = NULL;
  vec_each (const RuleOverride, override, &self->config.overrides) {
    if (!glob_any_matches(&override->files, path_from_config(self, file))) continue;
    if (!own) {
      own = arena_new(self->arena, DiagSettings);
      *own = diag_default_settings();
      apply_levels(own, &self->config.rules);
    }
    apply_levels(own, &override->rules);
  }
  if (!own) return &self->settings;
  RuleLevelVec levels = command_line_levels(self);
  apply_levels(own, &levels);
  return own;
}

// `node_modules/NAME/…` or `node_modules/@SCOPE/NAME/…`, the innermost one; else "".
static Str package_of(Str path) {
  static const Str folder = STR_INIT("node_modules/");
  size_t at = SIZE_MAX;
  for (size_t found = 0; (found = str_find(path, folder, found)) != SIZE_MAX; found += folder.len)
    if (found == 0 || path.ptr[found - 1] == '/') at = found;
  if (at == SIZE_MAX) return STR("");
  Str rest = str_slice(path, at + folder.len, path.len);
  size_t end = str_find(rest, STR("/"), 0);
  if (str_starts_with(rest, STR("@")) && end != SIZE_MAX) end = str_find(rest, STR("/"), end + 1);
  return end == SIZE_MAX ? STR("") : str_slice(rest, 0, end);
}

// Whether the rule allow-directive names files, and this is none of them.
static bool is_outside_allowed(Project *self, const Input *input) {
  const RuleOptions *options = diag_options(input->settings, DIAG_ALLOW_DIRECTIVE);
  return options && options->files.len &&
         !glob_any_matches(&options->files, path_from_config(self, input->file));
}

Input project_input(Project *self, Str file) {
  Input input = {.file = file, .shown = path_relative(self->arena, self->current, file)};
  input.settings = settings_for(self, file);
  input.is_outside_allowed = is_outside_allowed(self, &input);
  input.is_outside = !root_module_path(&self->root, file, &input.path);
  input.unlisted = package_of(input.path);
  for (uint32_t i = 0; i < self->config.packages.len; i++)
    if (str_equals(self->config.packages.items[i], input.unlisted)) input.unlisted = STR("");
  maps_place(self, file, &input);
  return input;
}

// Explicit files are always taken; `include` is about modules, `exclude` about all files. Called by
// the threads of a walk.
static bool is_configured_out(const void *context, Arena *scratch, Str file, FileKind kind) {
  const Project *self = context;
  const Config *config = &self->config;
  if (!config->include.len && !config->exclude.len) return false;
  Str path = path_relative(scratch, config->folder, file);
  if (glob_any_matches(&config->exclude, path)) return true;
  bool needs_include = kind == FILE_MODULE && config->include.len;
  return needs_include && !glob_any_matches(&config->include, path);
}

static bool is_plain(const void *context, Str text) {
  const Project *self = context;
  return compile_is_plain(text, &self->compile);
}

static void add_other(Project *self, const FoundFile *found) {
  OtherFile other = {.file = found->path, .kind = found->kind};
  other.shown = path_relative(self->arena, self->current, found->path);
  if (root_module_path(&self->root, found->path, &other.path))
    vec_push(self->arena, &self->others, other);
}

static void add_plain(Project *self, const FoundFile *found) {
  self->plain_count++;
  self->plain_bytes += found->size;
}

// Most of what one walk finds is plain, and need not be sorted.
static void take_out_plain(Project *self, FoundFileVec *found) {
  uint32_t kept = 0;
  vec_each (const FoundFile, file, found) {
    if (file->is_plain)
      add_plain(self, file);
    else
      found->items[kept++] = *file;
  }
  found->len = kept;
}

static void add_module(Project *self, const FoundFile *found) {
  if (found->is_plain) {
    add_plain(self, found);
    return;
  }
  Input input = project_input(self, found->path);
  input.is_named = found->is_explicit;
  input.size = found->size;
  vec_push(self->arena, &self->inputs, input);
}

static void add_found(Project *self, const FoundFileVec *found) {
  vec_each (const FoundFile, file, found) {
    if (file->kind == FILE_MODULE)
      add_module(self, file);
    else
      add_other(self, file);
  }
}

ExitStatus project_complain_missing(const char *what, Str path) {
  message_error("no such %s: %.*s", what, STR_ARG(path));
  if (str_find(path, STR("*"), 0) != SIZE_MAX)
    message_help("a path is no pattern: leave `*` to the shell, without quotes, or to `include` in "
                 "rscc.json");
  return EXIT_USAGE;
}

static ExitStatus walk_paths(Project *self, FoundFileVec *found, const WalkOptions *options) {
  static const Str current = {".", 1};
  const Str *paths = self->options.paths.len ? self->options.paths.items : &current;
  uint32_t count = self->options.paths.len ? self->options.paths.len : 1;
  bool is_missing_fine = project_flag(self, OPTION_NO_UNMATCHED);
  for (uint32_t i = 0; i < count; i++) {
    Str path = path_join(self->arena, self->current, paths[i]);
    WalkResult result = walk_path(self->arena, found, path, options);
    if (result == WALK_UNREADABLE) self->has_unreadable = true;
    if (result != WALK_MISSING || is_missing_fine) continue;
    return project_complain_missing("file or folder", paths[i]);
  }
  return EXIT_FINE;
}

// The config names packages as a whole, so `include` and `exclude` don't apply to their files.
static ExitStatus walk_packages(Project *self, FoundFileVec *found, WalkOptions options) {
  options.no_ignore = true;
  options.is_left_out = NULL;
  for (uint32_t i = 0; i < self->config.packages.len; i++) {
    Str name = self->config.packages.items[i];
    Str below = str_concat(self->arena, STR("node_modules/"), name);
    Str folder = path_join(self->arena, self->root.path, below);
    WalkResult result = walk_path(self->arena, found, folder, &options);
    if (result == WALK_UNREADABLE) self->has_unreadable = true;
    if (result != WALK_MISSING) continue;
    message_error("the package `%.*s` of the config is not in %.*s/node_modules", STR_ARG(name),
                  STR_ARG(self->root.path));
    message_help("install it, or take it out of `packages`");
    return EXIT_USAGE;
  }
  return EXIT_FINE;
}

static ExitStatus complain_about_no_modules(const Project *self) {
  if (self->has_unreadable) return EXIT_FINE;
  message_error("no module was found: .js .jsx .mjs .cjs .ts .tsx .mts .cts");
  const Config *config = &self->config;
  bool includes = config->include.len, excludes = config->exclude.len;
  if (includes || excludes)
    message_help("look at %s in %.*s, which says what is left out",
                 !excludes   ? "`include`"
                 : !includes ? "`exclude`"
                             : "`include` and `exclude`",
                 STR_ARG(project_shown_input(self, config->file)));
  message_help("--no-error-on-unmatched-pattern makes this no error");
  return EXIT_USAGE;
}

uint32_t project_module_count(const Project *self) {
  return self->inputs.len + self->plain_count;
}

// Where the outdir is a link: the folder that it leads to, as the walk meets it.
static Str folder_behind_outdir(const Project *self) {
  Str outdir = project_text(self, OPTION_OUTDIR), below;
  if (!outdir.len) return (Str){0};
  Str real = root_of(self->arena, outdir).real;
  bool is_in_tree = !str_equals(real, outdir) && root_module_path(&self->root, real, &below);
  return is_in_tree ? path_join(self->arena, self->root.path, below) : (Str){0};
}

ExitStatus project_find_files(Project *self, FindOptions wanted) {
  FoundFileVec found = {0};
  WalkOptions options = {.threads = self->options.values[OPTION_THREADS].number,
                         .outdir = project_text(self, OPTION_OUTDIR),
                         .outdir_behind = folder_behind_outdir(self),
                         .ignore_limit = self->root.path,
                         .want_others = wanted.want_others,
                         .is_left_out = is_configured_out,
                         .is_plain = wanted.skip_plain ? is_plain : NULL,
                         .context = self};
  ExitStatus status = walk_paths(self, &found, &options);
  if (status == EXIT_FINE && wanted.want_packages) status = walk_packages(self, &found, options);
  if (status != EXIT_FINE) return status;
  bool is_one_walk = self->options.paths.len <= 1 && !self->config.packages.len;
  if (is_one_walk) take_out_plain(self, &found);
  walk_sort(&found);
  add_found(self, &found);
  bool is_unmatched = !project_module_count(self) && !project_flag(self, OPTION_NO_UNMATCHED);
  return is_unmatched ? complain_about_no_modules(self) : EXIT_FINE;
}
