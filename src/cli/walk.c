// A folder is read as a whole and closed before what lies below it, so that depth costs no open
// files; entries are judged by readdir's d_type, and only links are asked with stat().
#include "cli/walk.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "base/file.h"
#include "cli/ignore.h"
#include "cli/message.h"
#include "cli/paths.h"
#include "syntax/language.h"

typedef struct Entry {
  Str name;
  unsigned char type; // DT_…
} Entry;
typedef Vec(Entry) EntryVec;

typedef struct Walk {
  Arena *arena;
  const WalkOptions *options;
  FoundFileVec *found;
  StrBuf path; // of the folder at hand; grows and shrinks with the depth
} Walk;

static FileKind kind_of_file(Str path) {
  return language_of_path(path) == LANGUAGE_AUTO ? FILE_OTHER : FILE_MODULE;
}

static const char *current_path(Walk *walk) {
  strbuf_add_byte(&walk->path, 0);
  walk->path.len--;
  return walk->path.ptr;
}

static bool is_dot_entry(const char *name) {
  return name[0] == '.' && (!name[1] || (name[1] == '.' && !name[2]));
}

static bool read_entries(Walk *walk, EntryVec *entries) {
  DIR *folder = opendir(current_path(walk));
  if (!folder) return false;
  errno = 0;
  for (struct dirent *entry; (entry = readdir(folder));) {
    if (is_dot_entry(entry->d_name)) continue;
    Entry copy = {str_copy(walk->arena, str_of(entry->d_name)), entry->d_type};
    vec_push(walk->arena, entries, copy);
  }
  int error = errno;
  closedir(folder);
  errno = error;
  return error == 0;
}

static unsigned char type_of_status(const struct stat *status) {
  if (S_ISDIR(status->st_mode)) return DT_DIR;
  if (S_ISLNK(status->st_mode)) return DT_LNK;
  return S_ISREG(status->st_mode) ? DT_REG : DT_CHR;
}

// For file systems whose readdir() tells no type.
static void find_type(Walk *walk, Entry *entry) {
  struct stat status;
  if (entry->type != DT_UNKNOWN) return;
  entry->type = lstat(current_path(walk), &status) == 0 ? type_of_status(&status) : DT_CHR;
}

static void add_file(Walk *walk, FileKind kind) {
  if (kind != FILE_MODULE && !walk->options->want_others) return;
  FoundFile file = {str_copy(walk->arena, strbuf_str(&walk->path)), kind, false};
  vec_push(walk->arena, walk->found, file);
}

// A link to a file is that file under its own name; one to a folder is not entered, as in git.
static void add_link(Walk *walk) {
  struct stat status;
  if (stat(current_path(walk), &status) != 0) return;
  if (S_ISREG(status.st_mode)) add_file(walk, kind_of_file(strbuf_str(&walk->path)));
  if (S_ISDIR(status.st_mode)) add_file(walk, FILE_FOLDER_LINK);
}

static bool is_skipped_folder(const Walk *walk, Str name) {
  bool is_hidden = name.ptr[0] == '.';
  return is_hidden || str_equals(name, STR("node_modules")) ||
         str_equals(strbuf_str(&walk->path), walk->options->outdir);
}

// Nothing that the run could use: neither a module nor wanted otherwise, whatever git says.
static bool is_of_no_use(const Walk *walk, const Entry *entry) {
  if (entry->type == DT_DIR) return is_skipped_folder(walk, entry->name);
  bool is_readable = entry->type == DT_REG || entry->type == DT_LNK;
  bool is_module = kind_of_file(entry->name) == FILE_MODULE;
  return !is_readable || (!is_module && !walk->options->want_others);
}

static bool walk_folder(Walk *walk, const IgnoreLevel *levels);

static bool walk_entry(Walk *walk, Entry *entry, const IgnoreLevel *levels) {
  find_type(walk, entry);
  if (is_of_no_use(walk, entry)) return true;
  bool is_folder = entry->type == DT_DIR;
  if (ignore_matches(levels, strbuf_str(&walk->path), is_folder)) return true;
  if (is_folder) return walk_folder(walk, levels);
  if (entry->type == DT_LNK)
    add_link(walk);
  else
    add_file(walk, kind_of_file(entry->name));
  return true;
}

static const IgnoreLevel *add_ignore_file(Walk *walk, const EntryVec *entries,
                                          const IgnoreLevel *levels) {
  if (walk->options->no_ignore) return NULL;
  for (uint32_t i = 0; i < entries->len; i++) {
    if (!str_equals(entries->items[i].name, STR(".gitignore"))) continue;
    Str folder = str_copy(walk->arena, strbuf_str(&walk->path)), text, error;
    Str file = path_join(walk->arena, folder, STR(".gitignore"));
    if (file_read(walk->arena, file.ptr, &text, &error))
      return ignore_add_text(walk->arena, levels, folder, text);
  }
  return levels;
}

static bool walk_folder(Walk *walk, const IgnoreLevel *levels) {
  EntryVec entries = {0};
  if (!read_entries(walk, &entries)) {
    Str reason = message_reason(walk->arena, errno);
    message_error("cannot read the folder %s: %.*s", current_path(walk), STR_ARG(reason));
    return false;
  }
  levels = add_ignore_file(walk, &entries, levels);
  size_t length = walk->path.len;
  bool ok = true;
  for (uint32_t i = 0; i < entries.len; i++) {
    if (length > 1) strbuf_add_byte(&walk->path, '/');
    strbuf_add(&walk->path, entries.items[i].name);
    ok = walk_entry(walk, &entries.items[i], levels) && ok;
    walk->path.len = length;
  }
  return ok;
}

static void add_explicit(Arena *arena, FoundFileVec *found, Str path) {
  FoundFile file = {path, kind_of_file(path), true};
  vec_push(arena, found, file);
}

WalkResult walk_path(Arena *arena, FoundFileVec *found, Str path, const WalkOptions *options) {
  struct stat status;
  if (stat(path.ptr, &status) != 0) {
    if (errno == ENOENT || errno == ENOTDIR) return WALK_MISSING;
    message_error("cannot read %s: %.*s", path.ptr, STR_ARG(message_reason(arena, errno)));
    return WALK_UNREADABLE;
  }
  if (!S_ISDIR(status.st_mode)) {
    add_explicit(arena, found, path);
    return WALK_FINE;
  }
  const IgnoreLevel *levels = NULL;
  if (!options->no_ignore) levels = ignore_levels_above(arena, path, options->ignore_limit);
  Walk walk = {arena, options, found, strbuf_on(arena, 4096)};
  strbuf_add(&walk.path, path);
  return walk_folder(&walk, levels) ? WALK_FINE : WALK_UNREADABLE;
}

// By path; of two equal ones the explicit one first.
static int compare_files(const void *a, const void *b) {
  const FoundFile *left = a, *right = b;
  int order = str_compare(left->path, right->path);
  return order ? order : (int)right->is_explicit - (int)left->is_explicit;
}

void walk_sort(FoundFileVec *found) {
  if (!found->len) return;
  qsort(found->items, found->len, sizeof *found->items, compare_files);
  uint32_t kept = 1;
  for (uint32_t i = 1; i < found->len; i++)
    if (!str_equals(found->items[i].path, found->items[kept - 1].path))
      found->items[kept++] = found->items[i];
  found->len = kept;
}
