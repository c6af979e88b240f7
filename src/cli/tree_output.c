#include "cli/tree_output.h"

#include <stdatomic.h>

#include "base/below.h"
#include "base/file.h"
#include "cli/driver.h"
#include "cli/interrupt.h"
#include "cli/message.h"
#include "cli/paths.h"
#include "cli/pool.h"
#include "cli/written_list.h"

static const Str targets[] = {{"server", 6}, {"client", 6}};
enum { TARGET_COUNT = 2 };

// What one thread uses: neighbours in the list lie in one folder of each tree.
typedef struct WriteWorker {
  Arena scratch;
  Below below[TARGET_COUNT];
} WriteWorker;

typedef struct TreeWriter {
  const TreeOutput *output;
  WriteWorker *workers;
  atomic_bool has_failed;
} TreeWriter;

static Str text_for(const TreeFile *file, int target) {
  return target == 0 ? file->server : file->client;
}

static Str map_for(const TreeFile *file, int target) {
  return target == 0 ? file->server_map : file->client_map;
}

static bool is_written(const TreeFile *file, int target) {
  if (target == 0 ? file->no_server : file->no_client) return false;
  return text_for(file, target).ptr || !file->only_changed;
}

// "server/app/page.tsx"
static Str path_below_outdir(Arena *arena, const TreeFile *file, int target) {
  return str_format(arena, "%.*s/%.*s", STR_ARG(targets[target]), STR_ARG(file->path));
}

static bool fail(TreeWriter *self, const char *what, Str path, Str reason) {
  message_error("cannot %s %.*s: %.*s", what, STR_ARG(path), STR_ARG(reason));
  atomic_store(&self->has_failed, true);
  return false;
}

// `path`: below the outdir.
static bool fail_to_write(TreeWriter *self, const Below *below, Arena *arena, Str path,
                          Str reason) {
  fail(self, "write", path_join(arena, below->folder, path), reason);
  if (below->met_a_link) message_help("remove the link, or choose another --outdir");
  return false;
}

static bool read_source(TreeWriter *self, Arena *arena, const TreeFile *file, Str *text) {
  Str error;
  if (!file_read_found(arena, file->source.ptr, text, &error))
    return fail(self, "read", file->source, error);
  // A module that got a directive in the meantime must not reach the client as it is.
  bool is_same = !file->is_module || worker_hash(*text) == file->hash;
  return is_same || fail(self, "copy", file->source, STR("it changed during the build"));
}

static bool needs_source(const TreeFile *file) {
  return !file->only_changed && (!file->server.ptr || !file->client.ptr);
}

static bool write_map(TreeWriter *self, Below *below, Arena *arena, Str path, Str map) {
  Str error;
  if (!map.ptr) return true;
  path = str_format(arena, "%.*s.map", STR_ARG(path));
  return below_write(below, arena, path, map, &error) ||
         fail_to_write(self, below, arena, path, error);
}

static void write_targets(TreeWriter *self, WriteWorker *worker, const TreeFile *file, Str source) {
  Arena *arena = &worker->scratch;
  for (int target = 0; target < TARGET_COUNT; target++) {
    if (!is_written(file, target)) continue;
    Below *below = &worker->below[target];
    Str text = text_for(file, target), error;
    Str path = path_below_outdir(arena, file, target);
    if (!write_map(self, below, arena, path, map_for(file, target))) continue;
    // A link to a folder has the source's target: relative, and the same in the new tree.
    bool ok = file->is_link ? below_link(below, arena, path, source, &error)
                            : below_write(below, arena, path, text.ptr ? text : source, &error);
    if (!ok) fail_to_write(self, below, arena, path, error);
  }
}

static void write_file(TreeWriter *self, WriteWorker *worker, const TreeFile *file) {
  Str source = file->target;
  bool is_copied = !file->is_link && needs_source(file);
  if (!is_copied || read_source(self, &worker->scratch, file, &source))
    write_targets(self, worker, file, source);
}

static void write_item(void *context, uint32_t worker, uint32_t item) {
  TreeWriter *self = context;
  if (interrupt_is_pending() || atomic_load(&self->has_failed)) return;
  Arena *arena = &self->workers[worker].scratch;
  jmp_buf out_of_memory;
  arena->out_of_memory = &out_of_memory;
  const TreeFile *file = &self->output->files.items[item];
  if (setjmp(out_of_memory)) {
    fail(self, "write", file->path, STR("out of memory"));
    return;
  }
  arena_reset(arena);
  write_file(self, &self->workers[worker], file);
}

static void write_extras(TreeWriter *self, Arena *arena) {
  Below below = {.folder = self->output->outdir};
  vec_each (const ExtraFile, extra, &self->output->extras) {
    Str error;
    if (!below_write(&below, arena, extra->path, extra->text, &error))
      fail_to_write(self, &below, arena, extra->path, error);
  }
  below_close(&below);
}

static void list_target(WrittenList *list, Arena *arena, const TreeFile *file, int target) {
  if (!is_written(file, target)) return;
  Str path = path_below_outdir(arena, file, target);
  written_list_add(list, arena, path);
  if (map_for(file, target).ptr)
    written_list_add(list, arena, str_format(arena, "%.*s.map", STR_ARG(path)));
}

static WrittenList list_outputs(Arena *arena, const TreeOutput *output) {
  WrittenList list = {0};
  vec_each (const TreeFile, file, &output->files) {
    for (int target = 0; target < TARGET_COUNT; target++) list_target(&list, arena, file, target);
  }
  vec_each (const ExtraFile, extra, &output->extras) written_list_add(&list, arena, extra->path);
  return list;
}

static void release_worker(WriteWorker *worker) {
  for (int target = 0; target < TARGET_COUNT; target++) below_close(&worker->below[target]);
  arena_release(&worker->scratch);
}

static void write_all_files(TreeWriter *self, Arena *arena) {
  uint32_t count = self->output->files.len;
  uint32_t workers = pool_workers(self->output->threads, count);
  self->workers = arena_new_array(arena, WriteWorker, workers);
  for (uint32_t i = 0; i < workers; i++)
    for (int target = 0; target < TARGET_COUNT; target++)
      self->workers[i].below[target].folder = self->output->outdir;
  pool_run(workers, count, write_item, self);
  for (uint32_t i = 0; i < workers; i++) release_worker(&self->workers[i]);
  if (!interrupt_is_pending() && !atomic_load(&self->has_failed)) write_extras(self, arena);
}

// Until the run is over the list names the old and the new, so that a run after an interrupted one
// still knows everything.
static bool write_with_lists(TreeWriter *self, Arena *arena, const WrittenList *old) {
  Str outdir = self->output->outdir, error;
  WrittenList now = list_outputs(arena, self->output), both = {0};
  vec_each (const Str, path, &old->paths) written_list_add(&both, arena, *path);
  vec_each (const Str, path, &now.paths) written_list_add(&both, arena, *path);
  if (!written_list_write(&both, arena, outdir, &error))
    return fail(self, "write the list in", outdir, error);
  Str stale;
  if (!written_list_remove_stale(old, &now, arena, outdir, &stale, &error))
    return fail(self, "remove", stale, error);
  write_all_files(self, arena);
  if (interrupt_is_pending() || atomic_load(&self->has_failed)) return false;
  if (!written_list_write(&now, arena, outdir, &error))
    return fail(self, "write the list in", outdir, error);
  return true;
}

static bool write_marked(TreeWriter *self, Arena *arena) {
  Str outdir = self->output->outdir, error;
  WrittenList old = {0};
  if (!written_list_read(&old, arena, outdir, &error))
    return fail(self, "read the list in", outdir, error);
  if (!written_list_begin(&old, arena, outdir, &error))
    return fail(self, "write to", outdir, error);
  bool ok = write_with_lists(self, arena, &old);
  bool is_ended = written_list_end(arena, outdir, &error);
  return (is_ended || fail(self, "write to", outdir, error)) && ok;
}

// Two builds into one folder write one after the other.
static FileLock lock_outdir(Str outdir) {
  bool is_taken;
  FileLock lock = file_lock_folder(outdir.ptr, false, &is_taken);
  if (!is_taken) return lock;
  message_warning("another build is writing to %.*s; waiting for it to end", STR_ARG(outdir));
  return file_lock_folder(outdir.ptr, true, &is_taken);
}

ExitStatus tree_output_write(Arena *arena, const TreeOutput *output) {
  TreeWriter writer = {.output = output};
  Str error;
  if (!file_make_folders(arena, output->outdir.ptr, &error)) {
    fail(&writer, "make", output->outdir, error);
    return EXIT_ENVIRONMENT;
  }
  FileLock lock = lock_outdir(output->outdir);
  interrupt_hold();
  bool ok = write_marked(&writer, arena);
  interrupt_release();
  file_unlock(&lock);
  return ok ? EXIT_FINE : EXIT_ENVIRONMENT;
}
