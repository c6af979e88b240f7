#include "cli/service.h"

#include <errno.h>
#include <pthread.h>
#include <unistd.h>

#include "cli/message.h"
#include "cli/output.h"
#include "cli/pool.h"
#include "cli/service_answer.h"

enum {
  CHUNK = 64 * 1024,
  MEMORY_TO_KEEP = 1024 * 1024,
  LONGEST_LINE = 200 * 1024 * 1024, // more than the largest module, however it is escaped
};

// A request waits in a list; whoever is free takes the first.
typedef struct Job {
  struct Job *next;
  Arena arena;     // owns the job itself
  uint64_t number; // from 1, in the order of asking
  ServiceRequest request;
} Job;

typedef struct ServiceThread {
  struct Service *service;
  pthread_t thread;
  bool is_started;
  uint64_t current; // the number of the request at hand; 0: none
  ServiceWorker worker;
} ServiceThread;

typedef struct Service {
  pthread_mutex_t lock; // of all that follows
  pthread_cond_t changed;
  Job *first, **end;
  bool is_closed; // no request will come
  ServiceThread *threads;
  uint32_t count;
  pthread_mutex_t output_lock; // answers are written one at a time
  ExitStatus status;           // of writing; under output_lock
  ServiceModules modules;
} Service;

// Jobs are taken in the order of asking, so every earlier one is done or at hand.
static bool has_earlier(const Service *self, uint64_t number) {
  for (uint32_t i = 0; i < self->count; i++)
    if (self->threads[i].current && self->threads[i].current < number) return true;
  return false;
}

static void wait_for_earlier(Service *self, uint64_t number) {
  pthread_mutex_lock(&self->lock);
  while (has_earlier(self, number)) pthread_cond_wait(&self->changed, &self->lock);
  pthread_mutex_unlock(&self->lock);
}

static void write_answer(Service *self, Str answer) {
  pthread_mutex_lock(&self->output_lock);
  if (self->status == EXIT_FINE) self->status = output_write(answer);
  pthread_mutex_unlock(&self->output_lock);
}

static void run_job(ServiceThread *thread, const Job *job) {
  ServiceMethod method = job->request.method;
  bool is_last = method == SERVICE_MANIFEST || method == SERVICE_SHUTDOWN;
  if (is_last && !job->request.error.len) wait_for_earlier(thread->service, job->number);
  write_answer(thread->service, service_answer(&thread->worker, &job->request, job->number));
}

static Job *take_job(ServiceThread *thread) {
  Service *self = thread->service;
  pthread_mutex_lock(&self->lock);
  if (thread->current) pthread_cond_broadcast(&self->changed);
  thread->current = 0;
  while (!self->first && !self->is_closed) pthread_cond_wait(&self->changed, &self->lock);
  Job *job = self->first;
  if (job) {
    self->first = job->next;
    if (!self->first) self->end = &self->first;
    thread->current = job->number;
  }
  pthread_mutex_unlock(&self->lock);
  return job;
}

static void free_job(Job *job) {
  service_request_release(&job->request);
  Arena arena = job->arena;
  arena_release(&arena);
}

static void *work(void *argument) {
  ServiceThread *thread = argument;
  for (Job *job; (job = take_job(thread));) {
    run_job(thread, job);
    free_job(job);
  }
  return NULL;
}

static void add_job(Service *self, Job *job) {
  pthread_mutex_lock(&self->lock);
  *self->end = job;
  self->end = &job->next;
  pthread_cond_broadcast(&self->changed);
  pthread_mutex_unlock(&self->lock);
}

// Returns false when the service was asked to end.
static bool take_line(Service *self, Str line, uint64_t number) {
  if (!str_trim(line).len) return true;
  jmp_buf out_of_memory;
  Arena arena = {.out_of_memory = &out_of_memory, .first_block = 1024};
  Job *volatile begun = NULL;
  if (setjmp(out_of_memory)) {
    write_answer(self, service_out_of_memory);
    if (begun) service_request_release(&begun->request);
    arena_release(&arena);
    return true;
  }
  Job *job = arena_new(&arena, Job);
  begun = job;
  job->number = number;
  service_request_read(&job->request, &arena, line);
  bool is_shutdown = job->request.method == SERVICE_SHUTDOWN && !job->request.error.len;
  job->arena = arena;
  add_job(self, job);
  return !is_shutdown;
}

// Bytes that were read and are no whole line yet.
typedef struct LineReader {
  Arena arena; // owns the bytes
  StrBuf bytes;
  bool is_skipping; // the rest of a line that is too long
  uint64_t lines;
} LineReader;

// A large request's memory is given back.
static void make_room(LineReader *self) {
  if (!self->bytes.len && self->arena.held > MEMORY_TO_KEEP) {
    arena_release(&self->arena);
    self->bytes = (StrBuf){0};
  }
  if (!self->bytes.arena) self->bytes = strbuf_on(&self->arena, 2 * CHUNK);
  strbuf_reserve(&self->bytes, CHUNK);
}

static bool take_whole_line(Service *service, LineReader *self, Str line) {
  bool is_rest = self->is_skipping;
  self->is_skipping = false;
  return is_rest || take_line(service, line, ++self->lines);
}

// `from`: where the bytes begin that were not looked at. false: asked to end.
static bool take_lines(Service *service, LineReader *self, size_t from) {
  StrBuf *bytes = &self->bytes;
  size_t start = 0;
  char *end;
  while ((end = memchr(bytes->ptr + from, '\n', bytes->len - from))) {
    size_t at = (size_t)(end - bytes->ptr);
    if (!take_whole_line(service, self, (Str){bytes->ptr + start, at - start})) return false;
    start = from = at + 1;
  }
  bytes->len -= start;
  memmove(bytes->ptr, bytes->ptr + start, bytes->len);
  if (bytes->len <= LONGEST_LINE) return true;
  if (!self->is_skipping) write_answer(service, service_line_too_long);
  self->is_skipping = true;
  bytes->len = 0;
  return true;
}

// Until the end of input, an error, or `shutdown`.
static ExitStatus read_requests(Service *service, LineReader *self) {
  StrBuf *bytes = &self->bytes;
  for (;;) {
    make_room(self);
    ssize_t got = read(STDIN_FILENO, bytes->ptr + bytes->len, bytes->cap - bytes->len);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      message_error("cannot read stdin: %s", strerror(errno));
      return EXIT_ENVIRONMENT;
    }
    if (got == 0) break;
    bytes->len += (size_t)got;
    if (!take_lines(service, self, bytes->len - (size_t)got)) return EXIT_FINE;
  }
  if (bytes->len) take_whole_line(service, self, strbuf_str(bytes));
  return EXIT_FINE;
}

static void start_threads(Service *self, const Project *project, uint32_t count) {
  self->threads = arena_new_array(project->arena, ServiceThread, count);
  for (uint32_t i = 0; i < count; i++) {
    ServiceThread *thread = &self->threads[i];
    thread->service = self;
    thread->worker = (ServiceWorker){.project = project, .modules = &self->modules};
    // Fewer threads do the same work.
    if (pool_start_thread(&thread->thread, work, thread) != 0) break;
    thread->is_started = true;
    pthread_mutex_lock(&self->lock);
    self->count++;
    pthread_mutex_unlock(&self->lock);
  }
}

static void end_threads(Service *self) {
  pthread_mutex_lock(&self->lock);
  self->is_closed = true;
  pthread_cond_broadcast(&self->changed);
  pthread_mutex_unlock(&self->lock);
  for (uint32_t i = 0; i < self->count; i++) {
    pthread_join(self->threads[i].thread, NULL);
    service_worker_release(&self->threads[i].worker);
  }
}

ExitStatus service_run(const Project *project, uint32_t threads) {
  Service self = {.lock = PTHREAD_MUTEX_INITIALIZER,
                  .changed = PTHREAD_COND_INITIALIZER,
                  .output_lock = PTHREAD_MUTEX_INITIALIZER};
  self.end = &self.first;
  service_modules_init(&self.modules, project->compile.client_references);
  start_threads(&self, project, pool_workers(threads, UINT32_MAX));
  if (!self.count) {
    message_error("no thread could be started");
    return EXIT_ENVIRONMENT;
  }
  LineReader reader = {.arena = {.out_of_memory = project->arena->out_of_memory}};
  ExitStatus status = read_requests(&self, &reader);
  end_threads(&self);
  arena_release(&reader.arena);
  service_modules_release(&self.modules);
  return status == EXIT_FINE ? self.status : status;
}
