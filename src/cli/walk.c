// Several threads take folders from one list, and add the folders that they find. A folder is
// closed before another is opened, so that depth costs no open files; entries are judged by
// readdir's d_type, and only links are asked with stat(). Modules are read while their folder is
// open: their paths are short then, and most of them are plain and need no second look.
#include "cli/walk.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "cli/ignore.h"
#include "cli/message.h"
#include "cli/paths.h"
#include "cli/pool.h"
#include "cli/written_list.h"
#include "syntax/language.h"

typedef struct Entry {
  Str name;
  unsigned char type; // DT_…
} Entry;
typedef Vec(Entry) EntryVec;

typedef struct Folder {
  Str path;
  const IgnoreLevel *levels;
  bool is_named; // by people
} Folder;
typedef Vec(Folder) FolderVec;

// The folders that wait for a thread.
typedef struct Queue {
  pthread_mutex_t lock;
  pthread_cond_t changed;
  Arena arena;
  FolderVec waiting;
  uint32_t busy; // threads that may add more
} Queue;

// One thread's part of the walk.
typedef struct Walk {
  Arena memory;
  Arena *arena; // `memory`
  Queue *queue;
  const WalkOptions *options;
  DIR *folder; // the open one
  FoundFileVec found;
  FolderVec below;   // of the folder at hand
  StrVec unreadable; // messages
  bool is_out_of_memory;
  StrBuf path; // of the entry at hand
  char *text;  // of the module at hand: LARGEST_TEXT bytes
} Walk;

typedef struct Walks {
  Walk *items; // one a worker
  uint32_t count;
} Walks;

// Modules above this are left to whoever compiles them.
enum { LARGEST_TEXT = 256 * 1024 };

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

static void close_folder(Walk *walk) {
  if (walk->folder) closedir(walk->folder);
  walk->folder = NULL;
}

static bool read_entries(Walk *walk, EntryVec *entries) {
  walk->folder = opendir(current_path(walk));
  if (!walk->folder) return false;
  errno = 0;
  for (struct dirent *entry; (entry = readdir(walk->folder));) {
    if (is_dot_entry(entry->d_name)) continue;
    Entry copy = {str_copy(walk->arena, str_of(entry->d_name)), entry->d_type};
    vec_push(walk->arena, entries, copy);
  }
  return errno == 0;
}

static void add_unreadable(Walk *walk, Str what, Str reason) {
  Str line = str_format(walk->arena, "%.*s: %.*s", STR_ARG(what), STR_ARG(reason));
  vec_push(walk->arena, &walk->unreadable, line);
}

// Of what is gone by now, or a link that leads nowhere.
static bool is_nothing(int reason) {
  return reason == ENOENT || reason == ENOTDIR || reason == ELOOP;
}

// The entry at hand could not be asked for, and errno says why.
static void add_unknown(Walk *walk) {
  Str reason = message_reason(walk->arena, errno);
  if (!is_nothing(errno)) add_unreadable(walk, strbuf_str(&walk->path), reason);
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
  bool is_known = lstat(current_path(walk), &status) == 0;
  entry->type = is_known ? type_of_status(&status) : DT_CHR;
  if (!is_known) add_unknown(walk);
}

static bool is_left_out(Walk *walk, FileKind kind) {
  const WalkOptions *options = walk->options;
  if (kind != FILE_MODULE && !options->want_others) return true;
  return options->is_left_out &&
         options->is_left_out(options->context, walk->arena, strbuf_str(&walk->path), kind);
}

static void add_file(Walk *walk, FoundFile file) {
  file.path = str_copy(walk->arena, strbuf_str(&walk->path));
  vec_push(walk->arena, &walk->found, file);
}

// False for one that cannot be read as a whole; of a large one *text is the beginning.
static bool read_module(Walk *walk, const char *name, Str *text) {
  if (!walk->text) walk->text = arena_take(walk->arena, LARGEST_TEXT);
  int fd = openat(dirfd(walk->folder), name, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (fd < 0) return false;
  ssize_t got = read(fd, walk->text, LARGEST_TEXT);
  close(fd);
  *text = (Str){walk->text, got < 0 ? 0 : (size_t)got};
  return got >= 0 && got < LARGEST_TEXT;
}

static void add_regular(Walk *walk, const Entry *entry) {
  FoundFile file = {.kind = kind_of_file(entry->name)};
  Str text = {0};
  if (is_left_out(walk, file.kind)) return;
  bool is_wanted = file.kind == FILE_MODULE && walk->options->is_plain;
  if (is_wanted && read_module(walk, entry->name.ptr, &text))
    file.is_plain = walk->options->is_plain(walk->options->context, text);
  file.size = (uint32_t)text.len;
  add_file(walk, file);
}

static bool is_outdir(const Walk *walk) {
  Str path = strbuf_str(&walk->path);
  return str_equals(path, walk->options->outdir) || str_equals(path, walk->options->outdir_behind);
}

// A link to a file is that file under its own name; one to a folder is not entered, as in git.
static void add_link(Walk *walk, Str name) {
  struct stat status;
  bool leads_nowhere = stat(current_path(walk), &status) != 0;
  if (leads_nowhere && !is_nothing(errno)) {
    add_unknown(walk);
    return;
  }
  if (leads_nowhere) {
    if (!is_left_out(walk, FILE_DEAD_LINK)) add_file(walk, (FoundFile){.kind = FILE_DEAD_LINK});
    return;
  }
  bool is_folder = S_ISDIR(status.st_mode);
  FoundFile file = {.kind = is_folder ? FILE_FOLDER_LINK : kind_of_file(name)};
  if (is_folder ? is_outdir(walk) : !S_ISREG(status.st_mode)) return;
  if (!is_left_out(walk, file.kind)) add_file(walk, file);
}

static bool is_skipped_folder(const Walk *walk, Str name) {
  if (walk->options->no_skip) return false;
  bool is_hidden = name.ptr[0] == '.';
  return is_hidden || str_equals(name, STR("node_modules")) || is_outdir(walk);
}

// Nothing that the run could use: neither a module nor wanted otherwise, whatever git says.
static bool is_of_no_use(const Walk *walk, const Entry *entry) {
  if (entry->type == DT_DIR) return is_skipped_folder(walk, entry->name);
  bool is_readable = entry->type == DT_REG || entry->type == DT_LNK;
  bool is_module = kind_of_file(entry->name) == FILE_MODULE;
  return !is_readable || (!is_module && !walk->options->want_others) ||
         file_is_temporary(entry->name);
}

static void look_at_entry(Walk *walk, Entry *entry, const IgnoreLevel *levels) {
  find_type(walk, entry);
  if (is_of_no_use(walk, entry)) return;
  bool is_folder = entry->type == DT_DIR;
  if (ignore_matches(levels, strbuf_str(&walk->path), is_folder)) return;
  if (is_folder) {
    Folder folder = {str_copy(walk->arena, strbuf_str(&walk->path)), levels, false};
    vec_push(walk->arena, &walk->below, folder);
  } else if (entry->type == DT_LNK) {
    add_link(walk, entry->name);
  } else {
    add_regular(walk, entry);
  }
}

static const IgnoreLevel *add_ignore_file(Walk *walk, const EntryVec *entries,
                                          const IgnoreLevel *levels) {
  if (walk->options->no_ignore) return NULL;
  for (uint32_t i = 0; i < entries->len; i++) {
    if (!str_equals(entries->items[i].name, STR(".gitignore"))) continue;
    Str folder = str_copy(walk->arena, strbuf_str(&walk->path)), text, error;
    Str file = path_join(walk->arena, folder, STR(".gitignore"));
    if (file_read_found(walk->arena, file.ptr, &text, &error))
      return ignore_add_text(walk->arena, levels, folder, text);
    if (entries->items[i].type != DT_DIR && file_is_there(file.ptr))
      add_unreadable(walk, file, error);
  }
  return levels;
}

static void look_at_entries(Walk *walk, const Folder *folder, EntryVec *entries) {
  const IgnoreLevel *levels = add_ignore_file(walk, entries, folder->levels);
  size_t length = walk->path.len;
  vec_each (Entry, entry, entries) {
    if (length > 1) strbuf_add_byte(&walk->path, '/');
    strbuf_add(&walk->path, entry->name);
    look_at_entry(walk, entry, levels);
    walk->path.len = length;
  }
}

// An outdir of this or another build: what it holds are no sources.
static bool is_of_a_build(const Walk *walk, const Folder *folder, const EntryVec *entries) {
  if (folder->is_named || walk->options->no_ignore) return false;
  vec_each (const Entry, entry, entries)
    if (written_list_marks(entry->name)) return true;
  return false;
}

static void read_folder(Walk *walk, const Folder *folder) {
  EntryVec entries = {0};
  walk->path.len = 0;
  strbuf_add(&walk->path, folder->path);
  if (read_entries(walk, &entries)) {
    if (!is_of_a_build(walk, folder, &entries)) look_at_entries(walk, folder, &entries);
  } else {
    Str reason = message_reason(walk->arena, errno);
    add_unreadable(walk, str_concat(walk->arena, STR("the folder "), folder->path), reason);
  }
  close_folder(walk);
}

// Out of memory ends in what is listed so far, and a message.
static void read_safely(Walk *walk, const Folder *folder) {
  jmp_buf out_of_memory;
  walk->memory.out_of_memory = &out_of_memory;
  if (setjmp(out_of_memory)) {
    walk->is_out_of_memory = true;
    close_folder(walk);
    return;
  }
  if (!walk->path.arena) walk->path = strbuf_on(walk->arena, 4096);
  read_folder(walk, folder);
}

// With the lock. false: out of memory.
static bool add_waiting(Queue *queue, const FolderVec *folders) {
  jmp_buf out_of_memory;
  queue->arena.out_of_memory = &out_of_memory;
  bool ok = setjmp(out_of_memory) == 0;
  if (ok)
    vec_each (const Folder, folder, folders) vec_push(&queue->arena, &queue->waiting, *folder);
  queue->arena.out_of_memory = NULL;
  return ok;
}

// With the lock, which is given away meanwhile.
static void read_next(Walk *walk) {
  Queue *queue = walk->queue;
  Folder folder = queue->waiting.items[--queue->waiting.len];
  queue->busy++;
  pthread_mutex_unlock(&queue->lock);
  read_safely(walk, &folder);
  pthread_mutex_lock(&queue->lock);
  queue->busy--;
  if (!add_waiting(queue, &walk->below)) walk->is_out_of_memory = true;
  walk->below.len = 0;
  pthread_cond_broadcast(&queue->changed);
}

static void walk_task(void *context, uint32_t worker, uint32_t item) {
  (void)item;
  Walk *walk = &((Walks *)context)->items[worker];
  Queue *queue = walk->queue;
  pthread_mutex_lock(&queue->lock);
  while (queue->waiting.len || queue->busy) {
    if (queue->waiting.len)
      read_next(walk);
    else
      pthread_cond_wait(&queue->changed, &queue->lock);
  }
  pthread_mutex_unlock(&queue->lock);
}

// Threads are worth their start when there is something for each.
static void walk_all(Walks *walks, Queue *queue) {
  enum { FEW = 16 };
  pthread_mutex_lock(&queue->lock);
  for (int i = 0; i < FEW && queue->waiting.len && queue->waiting.len < walks->count; i++)
    read_next(&walks->items[0]);
  pthread_mutex_unlock(&queue->lock);
  if (queue->waiting.len) pool_run(walks->count, walks->count, walk_task, walks);
}

static int compare_lines(const void *a, const void *b) {
  return str_compare(*(const Str *)a, *(const Str *)b);
}

// What the threads found, in memory of the caller's.
static WalkResult gather(Walks *walks, Arena *arena, FoundFileVec *found) {
  StrVec unreadable = {0};
  for (uint32_t i = 0; i < walks->count; i++) {
    Walk *walk = &walks->items[i];
    vec_each (const FoundFile, file, &walk->found) {
      FoundFile copy = *file;
      copy.path = str_copy(arena, file->path);
      vec_push(arena, found, copy);
    }
    vec_each (const Str, line, &walk->unreadable)
      vec_push(arena, &unreadable, str_copy(arena, *line));
    if (walk->is_out_of_memory) vec_push(arena, &unreadable, STR("all folders: out of memory"));
    arena_release(&walk->memory);
  }
  if (!unreadable.len) return WALK_FINE;
  qsort(unreadable.items, unreadable.len, sizeof *unreadable.items, compare_lines);
  vec_each (const Str, line, &unreadable) message_error("cannot read %.*s", STR_ARG(*line));
  return WALK_UNREADABLE;
}

static WalkResult walk_tree(Arena *arena, FoundFileVec *found, Folder top,
                            const WalkOptions *options) {
  Queue queue = {.lock = PTHREAD_MUTEX_INITIALIZER, .changed = PTHREAD_COND_INITIALIZER};
  uint32_t workers = pool_workers(options->threads, UINT32_MAX);
  Walks walks = {arena_new_array(arena, Walk, workers), workers};
  for (uint32_t i = 0; i < workers; i++) {
    Walk *walk = &walks.items[i];
    walk->arena = &walk->memory;
    walk->queue = &queue;
    walk->options = options;
  }
  FolderVec first = {&top, 1, 1};
  if (!add_waiting(&queue, &first)) walks.items[0].is_out_of_memory = true;
  walk_all(&walks, &queue);
  arena_release(&queue.arena);
  return gather(&walks, arena, found);
}

static void add_explicit(Arena *arena, FoundFileVec *found, Str path) {
  FoundFile file = {.path = path, .kind = kind_of_file(path), .is_explicit = true};
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
  if (!options->no_ignore && !ignore_levels_above(arena, path, options->ignore_limit, &levels))
    return WALK_UNREADABLE;
  return walk_tree(arena, found, (Folder){path, levels, true}, options);
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
