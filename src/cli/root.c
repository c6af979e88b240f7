#include "cli/root.h"

#include <cjson/cJSON.h>
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "base/json_memory.h"
#include "cli/paths.h"

// What access() said of a file: it is there, it isn't (to us), or there was another error.
typedef enum Presence { IS_ABSENT, IS_THERE, IS_UNKNOWN } Presence;

static Presence look_for(Arena *arena, Str folder, Str name) {
  if (access(path_join(arena, folder, name).ptr, F_OK) == 0) return IS_THERE;
  bool is_absent = errno == ENOENT || errno == ENOTDIR || errno == EACCES || errno == ENAMETOOLONG;
  return is_absent ? IS_ABSENT : IS_UNKNOWN;
}

// A package.json that cannot be read or parsed declares no workspaces; npm will complain about it.
static bool declares_workspaces(Arena *arena, Str folder) {
  Str file = path_join(arena, folder, STR("package.json")), text, error;
  if (!file_read_found(arena, file.ptr, &text, &error)) return false;
  if (str_find(text, STR("\"workspaces\""), 0) == SIZE_MAX) return false;
  cJSON *json = cJSON_ParseWithLength(text.ptr, text.len);
  if (!json) json_memory_check(arena);
  bool declares = cJSON_GetObjectItemCaseSensitive(json, "workspaces") != NULL;
  cJSON_Delete(json);
  return declares;
}

bool root_find(Arena *arena, Str current, Str *root) {
  Str workspace = {0}, package = {0};
  for (Str folder = current;; folder = path_parent(folder)) {
    Presence pnpm = look_for(arena, folder, STR("pnpm-workspace.yaml"));
    Presence manifest = pnpm == IS_UNKNOWN ? pnpm : look_for(arena, folder, STR("package.json"));
    if (manifest == IS_UNKNOWN) return false;
    bool is_workspace = pnpm == IS_THERE;
    if (manifest == IS_THERE) is_workspace |= declares_workspaces(arena, folder);
    if (is_workspace) workspace = folder;
    if (!package.ptr && manifest == IS_THERE) package = folder;
    if (folder.len <= 1) break;
  }
  *root = workspace.ptr ? workspace : package.ptr ? package : current;
  return true;
}

ProjectRoot root_of(Arena *arena, Str path) {
  ProjectRoot root = {.path = str_copy(arena, path)};
  char *resolved = realpath(root.path.ptr, NULL);
  root.real = resolved ? str_copy(arena, str_of(resolved)) : root.path;
  free(resolved);
  return root;
}

bool root_module_path(const ProjectRoot *self, Str file, Str *path) {
  bool is_below = path_is_inside(file, self->path);
  if (!is_below && !path_is_inside(file, self->real)) return false;
  *path = path_below(file, is_below ? self->path : self->real);
  return path->len > 0;
}
