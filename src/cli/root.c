#include "cli/root.h"

#include <cjson/cJSON.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "base/json_memory.h"
#include "cli/paths.h"

static bool has_file(Arena *arena, Str folder, Str name) {
  return access(path_join(arena, folder, name).ptr, F_OK) == 0;
}

// A package.json that cannot be read or parsed declares no workspaces; npm will complain about it.
static bool declares_workspaces(Arena *arena, Str folder) {
  Str file = path_join(arena, folder, STR("package.json")), text, error;
  if (!file_read(arena, file.ptr, &text, &error)) return false;
  if (str_find(text, STR("\"workspaces\""), 0) == SIZE_MAX) return false;
  cJSON *json = cJSON_ParseWithLength(text.ptr, text.len);
  if (!json) json_memory_check(arena);
  bool declares = cJSON_GetObjectItemCaseSensitive(json, "workspaces") != NULL;
  cJSON_Delete(json);
  return declares;
}

static bool is_workspace(Arena *arena, Str folder) {
  return has_file(arena, folder, STR("pnpm-workspace.yaml")) || declares_workspaces(arena, folder);
}

Str root_find(Arena *arena, Str current) {
  Str workspace = {0}, package = {0};
  for (Str folder = current;; folder = path_parent(folder)) {
    if (is_workspace(arena, folder)) workspace = folder;
    if (!package.ptr && has_file(arena, folder, STR("package.json"))) package = folder;
    if (folder.len <= 1) break;
  }
  if (workspace.ptr) return workspace;
  return package.ptr ? package : current;
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
