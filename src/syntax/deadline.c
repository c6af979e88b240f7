#include "syntax/deadline.h"

enum { CHUNK = 64 * 1024 };

// From packagefiles/tree-sitter/runtime.c, so there are none where a distribution's tree-sitter is
// linked: how many versions of its stack the parser has, and how many errors this thread has met.
uint32_t ts_parser_version_count(const TSParser *parser) __attribute__((weak));
uint64_t ts_parser_errors_on_thread(void) __attribute__((weak));

static uint64_t errors_so_far(void) {
  return ts_parser_errors_on_thread ? ts_parser_errors_on_thread() : 0;
}

Deadline deadline_of(Str text) {
  enum {
    CALLS = 20000,
    CALLS_PER_KIB = 60,
    READS = 1000,
    READS_PER_CHUNK = 40,
    VERSIONS = 100 * 1000,
    VERSIONS_PER_KIB = 100,
    ERRORS = 20 * 1000,
    ERRORS_PER_KIB = 20
  };
  static const size_t memory_to_begin = (size_t)64 << 20, memory_a_byte = 600,
                      largest = (size_t)1 << 30, all_to_begin = (size_t)256 << 20,
                      all_a_byte = 4000;
  size_t most_memory = memory_to_begin + text.len * memory_a_byte;
  return (Deadline){.text = text,
                    .most_calls = CALLS + text.len / 1024 * CALLS_PER_KIB,
                    .most_reads = READS + text.len / CHUNK * READS_PER_CHUNK,
                    .most_versions = VERSIONS + text.len / 1024 * VERSIONS_PER_KIB,
                    .most_errors = errors_so_far() + ERRORS + text.len / 1024 * ERRORS_PER_KIB,
                    .most_memory = most_memory < largest ? most_memory : largest,
                    .most_memory_of_all = all_to_begin + text.len * all_a_byte};
}

void deadline_restart(Deadline *self, Str text, const TSParser *parser) {
  self->text = text;
  self->parser = parser;
}

void deadline_add_memory(Deadline *self, size_t bytes) {
  self->memory += bytes;
  if (self->memory > self->most_memory_of_all) self->has_passed = true;
}

// Past the deadline the text seems to end, so that a lexer which never finds the end of a comment
// gives up.
static const char *read_chunk(void *payload, uint32_t byte, TSPoint point, uint32_t *bytes_read) {
  (void)point;
  Deadline *self = payload;
  if (++self->reads > self->most_reads) self->has_passed = true;
  size_t at = byte < self->text.len && !self->has_passed ? byte : self->text.len;
  size_t left = self->text.len - at;
  *bytes_read = (uint32_t)(left < CHUNK ? left : CHUNK);
  return self->text.ptr + at;
}

static bool is_past(TSParseState *state) {
  Deadline *self = state->payload;
  if (ts_parser_version_count) self->versions += ts_parser_version_count(self->parser);
  bool is_over = ++self->calls > self->most_calls || self->versions > self->most_versions ||
                 errors_so_far() > self->most_errors;
  if (is_over) self->has_passed = true;
  return self->has_passed;
}

TSInput deadline_input(Deadline *self) {
  return (TSInput){.payload = self, .read = read_chunk, .encoding = TSInputEncodingUTF8};
}

TSParseOptions deadline_options(Deadline *self) {
  return (TSParseOptions){.payload = self, .progress_callback = is_past};
}
