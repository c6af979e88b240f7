// Example: with "*.log" and "!keep.log" in /r/.gitignore, /r/a/x.log is ignored and /r/a/keep.log
// isn't; the last pattern that matches decides, and deeper files count more. A file below an
// ignored folder can't be taken back, because the walk never enters it.
#include "cli/ignore.h"

#include <sys/stat.h>

#include "base/file.h"
#include "base/glob.h"
#include "base/utf8.h"
#include "cli/message.h"
#include "cli/paths.h"

static bool is_wildcard(char c) {
  return c == '*' || c == '?' || c == '[' || c == '\\';
}

static size_t plain_length(Str s) {
  size_t length = 0;
  while (length < s.len && !is_wildcard(s.ptr[length])) length++;
  return length;
}

// Trailing spaces count only behind a backslash.
static Str trim_spaces(Str line) {
  size_t end = 0;
  for (size_t i = 0; i < line.len; i++) {
    if (line.ptr[i] == ' ') continue;
    if (line.ptr[i] == '\\' && ++i == line.len) return line;
    end = i + 1;
  }
  return str_slice(line, 0, end);
}

// False for a line without a pattern.
static bool parse_line(Str line, IgnorePattern *pattern) {
  if (str_starts_with(line, STR("#"))) return false;
  if (str_ends_with(line, STR("\r"))) line.len--;
  line = trim_spaces(line);
  *pattern = (IgnorePattern){.is_negated = str_starts_with(line, STR("!"))};
  if (pattern->is_negated) line = str_slice(line, 1, line.len);
  pattern->folders_only = str_ends_with(line, STR("/"));
  if (pattern->folders_only) line.len--;
  if (!line.len) return false;
  pattern->any_depth = str_find(line, STR("/"), 0) == SIZE_MAX;
  if (line.ptr[0] == '/') line = str_slice(line, 1, line.len);
  pattern->text = line;
  pattern->plain = plain_length(line);
  pattern->is_suffix = pattern->any_depth && line.ptr[0] == '*' &&
                       plain_length(str_slice(line, 1, line.len)) == line.len - 1;
  return true;
}

const IgnoreLevel *ignore_add_text(Arena *arena, const IgnoreLevel *parent, Str folder, Str text) {
  IgnoreLevel *level = arena_new(arena, IgnoreLevel);
  *level = (IgnoreLevel){.parent = parent, .folder = folder};
  text = utf8_without_mark(text);
  for (size_t at = 0; at < text.len;) {
    size_t end = str_find(text, STR("\n"), at);
    if (end == SIZE_MAX) end = text.len;
    IgnorePattern pattern;
    if (parse_line(str_slice(text, at, end), &pattern)) vec_push(arena, &level->patterns, pattern);
    at = end + 1;
  }
  return level->patterns.len ? level : parent;
}

// As git does, the plain start is compared by itself: a `**` right after it begins a part.
static bool matches_path(const IgnorePattern *pattern, Str path) {
  if (!str_starts_with(path, str_slice(pattern->text, 0, pattern->plain))) return false;
  Str rest = str_slice(path, pattern->plain, path.len);
  Str wild = str_slice(pattern->text, pattern->plain, pattern->text.len);
  return wild.len ? glob_matches(wild, rest) : !rest.len;
}

static bool matches_name(const IgnorePattern *pattern, Str name) {
  if (pattern->is_suffix)
    return str_ends_with(name, str_slice(pattern->text, 1, pattern->text.len));
  return matches_path(pattern, name);
}

static const IgnorePattern *find_pattern(const IgnoreLevel *level, Str path, bool is_folder) {
  Str name = path_name(path), below = path_below(path, level->folder);
  for (uint32_t i = level->patterns.len; i-- > 0;) {
    const IgnorePattern *pattern = &level->patterns.items[i];
    if (pattern->folders_only && !is_folder) continue;
    if (pattern->any_depth ? matches_name(pattern, name) : matches_path(pattern, below))
      return pattern;
  }
  return NULL;
}

bool ignore_matches(const IgnoreLevel *self, Str path, bool is_folder) {
  for (const IgnoreLevel *level = self; level; level = level->parent) {
    const IgnorePattern *pattern = find_pattern(level, path, is_folder);
    if (pattern) return !pattern->is_negated;
  }
  return false;
}

// Reads the files that say what is ignored. Ignoring less for one that can't be read would make
// endpoints of what was to stay out.
typedef struct IgnoreReader {
  Arena *arena;
  bool has_failed;
} IgnoreReader;

static bool read_if_there(IgnoreReader *self, Str path, Str *text) {
  Str error;
  struct stat status;
  if (file_read_found(self->arena, path.ptr, text, &error)) return true;
  bool is_folder = stat(path.ptr, &status) == 0 && S_ISDIR(status.st_mode);
  if (is_folder || !file_is_there(path.ptr)) return false;
  message_error("cannot read %s: %.*s", path.ptr, STR_ARG(error));
  self->has_failed = true;
  return false;
}

// `.git` of a worktree or submodule is a file: "gitdir: PATH"; what is shared lies in `commondir`.
static Str find_git_folder(IgnoreReader *self, Str top) {
  Arena *arena = self->arena;
  Str entry = path_join(arena, top, STR(".git")), text;
  struct stat status;
  bool is_folder = stat(entry.ptr, &status) == 0 && S_ISDIR(status.st_mode);
  if (is_folder || !read_if_there(self, entry, &text)) return entry;
  if (!str_starts_with(text, STR("gitdir:"))) return entry;
  Str folder = path_join(arena, top, str_trim(str_slice(text, strlen("gitdir:"), text.len)));
  bool is_shared = read_if_there(self, path_join(arena, folder, STR("commondir")), &text);
  return is_shared ? path_join(arena, folder, str_trim(text)) : folder;
}

static const IgnoreLevel *add_file(IgnoreReader *self, const IgnoreLevel *parent, Str folder,
                                   Str file) {
  Str text;
  bool is_there = read_if_there(self, file, &text);
  return is_there ? ignore_add_text(self->arena, parent, folder, text) : parent;
}

static const IgnoreLevel *levels_from(IgnoreReader *self, const IgnoreLevel *outermost, Str top,
                                      Str folder) {
  const IgnoreLevel *above = outermost;
  if (folder.len > top.len) above = levels_from(self, outermost, top, path_parent(folder));
  return add_file(self, above, folder, path_join(self->arena, folder, STR(".gitignore")));
}

bool ignore_levels_above(Arena *arena, Str folder, Str limit, const IgnoreLevel **levels) {
  IgnoreReader reader = {.arena = arena};
  Str top;
  const IgnoreLevel *outermost = NULL;
  if (path_find_repository(arena, folder, &top)) {
    Str exclude = path_join(arena, find_git_folder(&reader, top), STR("info/exclude"));
    outermost = add_file(&reader, NULL, top, exclude);
  } else {
    top = path_is_inside(folder, limit) ? limit : folder;
  }
  *levels = outermost;
  if (folder.len != top.len) *levels = levels_from(&reader, outermost, top, path_parent(folder));
  return !reader.has_failed;
}
