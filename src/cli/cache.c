// The file is the stamp, a checksum of what follows, and the records. The stamp is there so that a
// renamed file is not believed.
#include "cli/cache.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include "base/file.h"
#include "base/utf8.h"
#include "cli/interrupt.h"
#include "cli/message.h"
#include "cli/paths.h"

enum { HASH_SIZE = sizeof(XXH128_canonical_t) };
static const Str suffix = STR_INIT(".rscc-cache"), magic = STR_INIT("rscc cache\n");

static void add_hash(StrBuf *out, const void *bytes, size_t size) {
  XXH128_canonical_t hash;
  XXH128_canonicalFromHash(&hash, XXH3_128bits(bytes, size));
  strbuf_add(out, (Str){(const char *)hash.digest, HASH_SIZE});
}

static void add_text(StrBuf *out, Str text) {
  strbuf_add_format(out, "%zu:", text.len);
  strbuf_add(out, text);
}

// The executable as a whole, so that no change to the compiler can be forgotten.
static bool add_executable(StrBuf *out) {
  int fd = open("/proc/self/exe", O_RDONLY | O_CLOEXEC);
  if (fd < 0) return false;
  struct stat status;
  void *bytes = MAP_FAILED;
  if (fstat(fd, &status) == 0)
    bytes = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
  close(fd);
  if (bytes == MAP_FAILED) return false;
  add_hash(out, bytes, (size_t)status.st_size);
  munmap(bytes, (size_t)status.st_size);
  return true;
}

// Paths are named from the root, which may lie anywhere.
static void add_paths(StrBuf *out, const Project *project) {
  Arena *arena = out->arena;
  Str root = project->root.path;
  if (project->config.file.len) add_text(out, path_relative(arena, root, project->config.folder));
  for (uint32_t i = 0; i < project->options.paths.len; i++) {
    Str path = path_join(arena, project->current, project->options.paths.items[i]);
    add_text(out, path_relative(arena, root, path));
  }
  if (!project->options.paths.len) add_text(out, path_relative(arena, root, project->current));
}

// Options of this group decide what modules become; how many threads do it decides nothing.
static void add_options(StrBuf *out, const Project *project) {
  for (OptionId id = 0; id < OPTION_NUMBER; id++) {
    const OptionRow *row = option_row(id);
    const OptionValue *value = &project->options.values[id];
    bool is_place = row->type == OPTION_PATH || row->type == OPTION_STREAM;
    if (row->group != HELP_COMPILE || is_place || id == OPTION_THREADS) continue;
    strbuf_add_format(out, "%d%d%u", value->is_given, value->on, value->number);
    add_text(out, value->text);
  }
  for (uint32_t i = 0; i < project->options.levels.len; i++) {
    const RuleLevel *level = &project->options.levels.items[i];
    add_text(out, level->name);
    strbuf_add_format(out, "%d", (int)level->severity);
  }
}

// Everything but the modules that a result depends on, hashed: it may be secret.
static bool find_stamp(const Project *project, Str *stamp, Str *hash) {
  StrBuf all = strbuf_on(project->arena, 4096), out = strbuf_on(project->arena, 64);
  if (!add_executable(&all)) return false;
  strbuf_add_format(&all, "%d", project->compile.lint);
  add_options(&all, project);
  add_paths(&all, project);
  add_text(&all, project->config.text);
  strbuf_add(&out, magic);
  add_hash(&out, all.ptr, all.len);
  *stamp = strbuf_str(&out);
  *hash = str_slice(*stamp, magic.len, stamp->len);
  return true;
}

static Str name_of(Arena *arena, Str hash) {
  StrBuf name = strbuf_on(arena, 64);
  for (size_t i = 0; i < hash.len; i++)
    strbuf_add_format(&name, "%02x", (unsigned)(unsigned char)hash.ptr[i]);
  strbuf_add(&name, suffix);
  return strbuf_str(&name);
}

bool cache_read_records(Arena *arena, Str bytes, CacheRecordVec *records) {
  if (bytes.len < HASH_SIZE) return false;
  Str rest = str_slice(bytes, HASH_SIZE, bytes.len);
  StrBuf checksum = strbuf_on(arena, HASH_SIZE);
  add_hash(&checksum, rest.ptr, rest.len);
  if (!str_starts_with(bytes, strbuf_str(&checksum))) return false;
  CacheRecordVec found = {0};
  while (rest.len) {
    CacheRecord record;
    if (!cache_record_next(&rest, &record)) return false;
    if (found.len && str_compare(vec_last(&found)->path, record.path) >= 0) return false;
    vec_push(arena, &found, record);
  }
  *records = found;
  return true;
}

void cache_open(Cache *self, Project *project) {
  *self = (Cache){0};
  Str folder = project_text(project, OPTION_CACHE), hash, bytes, error;
  if (!folder.len) return;
  if (!find_stamp(project, &self->stamp, &hash)) {
    message_warning("this executable cannot be read, so that no cache is used");
    return;
  }
  self->folder = folder;
  self->file = path_join(project->arena, folder, name_of(project->arena, hash));
  if (!file_read_found(project->arena, self->file.ptr, &bytes, &error)) {
    if (file_is_there(self->file.ptr))
      message_warning("cannot read the cache %.*s: %.*s", STR_ARG(self->file), STR_ARG(error));
    return;
  }
  if (str_starts_with(bytes, self->stamp))
    cache_read_records(project->arena, str_slice(bytes, self->stamp.len, bytes.len),
                       &self->records);
}

bool cache_is_for(const Input *input) {
  return !input->is_outside && utf8_find_invalid(input->path) == SIZE_MAX;
}

const CacheRecord *cache_find(const Cache *self, Str path, Str text) {
  uint32_t low = 0, high = self->records.len;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    const CacheRecord *record = &self->records.items[middle];
    int order = str_compare(record->path, path);
    if (order == 0) return str_equals(record->text, text) ? record : NULL;
    if (order < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return NULL;
}

// What depends on more than the module and the stamp is found anew in each run.
static bool can_be_kept(const Input *input, const Result *result) {
  enum { LARGEST = 16 * 1024 * 1024 };
  if (result->failure.len || !cache_is_for(input) || !result->text.ptr) return false;
  vec_each (const Diag, diag, &result->diags)
    if (diag->id == DIAG_MODULE_TOO_COMPLEX) return false; // a matter of time
  return result->text.len <= LARGEST && cache_record_can_hold(&result->diags);
}

static Str records_of(const Project *project, const Driver *driver) {
  StrBuf out = strbuf_on(project->arena, 64 * 1024);
  for (uint32_t i = 0; i < driver->count; i++) {
    const Input *input = &project->inputs.items[i];
    const Result *result = &driver->results[i];
    if (result->cached)
      cache_record_copy(&out, result->cached);
    else if (can_be_kept(input, result))
      cache_record_write(&out, input->path, result->text, &result->diags, &result->functions);
  }
  return strbuf_str(&out);
}

// A folder of our own is none of git's business. One that is there already is not ours to mark.
static bool make_folder(Arena *arena, Str folder, Str *error) {
  if (file_is_there(folder.ptr)) return file_make_folders(arena, folder.ptr, error);
  return file_make_folders(arena, folder.ptr, error) &&
         file_write(arena, path_join(arena, folder, STR(".gitignore")).ptr, STR("*\n"), error);
}

// A link is replaced, not followed: who filled the folder has no say in what is written elsewhere.
static void remove_link(Str file) {
  struct stat status;
  if (lstat(file.ptr, &status) == 0 && !S_ISREG(status.st_mode)) unlink(file.ptr);
}

typedef struct OldFile {
  Str name;
  struct timespec used;
} OldFile;
typedef Vec(OldFile) OldFileVec;

static int compare_use(const void *a, const void *b) {
  const OldFile *left = a, *right = b;
  if (left->used.tv_sec != right->used.tv_sec)
    return left->used.tv_sec < right->used.tv_sec ? 1 : -1;
  if (left->used.tv_nsec != right->used.tv_nsec)
    return left->used.tv_nsec < right->used.tv_nsec ? 1 : -1;
  return str_compare(left->name, right->name);
}

static OldFileVec list_files(Arena *arena, DIR *folder) {
  OldFileVec files = {0};
  for (struct dirent *entry; (entry = readdir(folder));) {
    Str name = str_of(entry->d_name);
    struct stat status;
    if (name.len != 2 * HASH_SIZE + suffix.len || !str_ends_with(name, suffix)) continue;
    if (fstatat(dirfd(folder), entry->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) continue;
    OldFile file = {str_copy(arena, name), status.st_mtim};
    vec_push(arena, &files, file);
  }
  return files;
}

// Other options and older executables leave files behind: those used last stay, and `own`, whatever
// the clock said when the others were written.
static void remove_old_files(Arena *arena, Str path, Str own) {
  enum { KEPT = 32 };
  DIR *folder = opendir(path.ptr);
  if (!folder) return;
  OldFileVec files = list_files(arena, folder);
  if (files.len > KEPT) qsort(files.items, files.len, sizeof *files.items, compare_use);
  for (uint32_t i = KEPT; i < files.len; i++)
    if (!str_equals(files.items[i].name, own)) unlinkat(dirfd(folder), files.items[i].name.ptr, 0);
  closedir(folder);
}

static void write_file(const Cache *self, Arena *arena, Str records) {
  StrBuf out = strbuf_on(arena, self->stamp.len + HASH_SIZE + records.len);
  strbuf_add(&out, self->stamp);
  add_hash(&out, records.ptr, records.len);
  strbuf_add(&out, records);
  Str error;
  interrupt_hold();
  bool ok = make_folder(arena, self->folder, &error);
  if (ok) remove_link(self->file);
  ok = ok && file_write(arena, self->file.ptr, strbuf_str(&out), &error);
  if (ok) remove_old_files(arena, self->folder, path_below(self->file, self->folder));
  interrupt_release();
  if (!ok)
    message_warning("cannot write the cache %.*s: %.*s", STR_ARG(self->folder), STR_ARG(error));
}

static uint32_t count_cached(const Driver *driver) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < driver->count; i++) count += driver->results[i].cached != NULL;
  return count;
}

void cache_store(const Cache *self, const Project *project, const Driver *driver) {
  if (!self->file.len || interrupt_is_pending()) return;
  uint32_t cached = count_cached(driver);
  bool is_same = cached == driver->count && cached == self->records.len;
  if (is_same && cached)
    utimensat(AT_FDCWD, self->file.ptr, NULL, 0); // used last
  else
    write_file(self, project->arena, records_of(project, driver));
}
