// libFuzzer over the records of --cache, which lie behind a checksum that hardly any input has.
// Whatever can be read has its places within the module's text, and is written in the same bytes.
#include "cli/cache.h"
#include "emit/flavour.h"
#include "fuzz.h"

static void demand_inside(Span span, const CacheRecord *record) {
  demand(span.start <= span.end && span.end <= record->text.len, "a place is outside of the text");
}

static void check_places(const CacheRecord *record, const DiagVec *diags) {
  vec_each (const Diag, diag, diags) {
    demand(diag->id < DIAG_COUNT, "there is no such rule");
    demand_inside(diag->span, record);
    vec_each (const DiagNote, note, &diag->notes) demand_inside(note->span, record);
    vec_each (const FixEdit, edit, &diag->fix.edits) demand_inside(edit->span, record);
  }
}

static void check_record(Arena *arena, const CacheRecord *record) {
  DiagVec diags = {0};
  Manifest functions = {0};
  if (!cache_record_read(record, arena, &diags, &functions)) return;
  check_places(record, &diags);
  StrBuf once = strbuf_on(arena, 256), again = strbuf_on(arena, 256);
  manifest_write_json(&once, &functions);
  once.len = 0;
  cache_record_copy(&once, record);
  cache_record_write(&again, record->path, record->text, &diags, &functions);
  demand(str_equals(strbuf_str(&once), strbuf_str(&again)), "a record is read otherwise");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  limit_time();
  jmp_buf out_of_memory;
  Arena arena = {.out_of_memory = &out_of_memory};
  if (setjmp(out_of_memory) == 0) {
    Str bytes = {(const char *)data, size};
    CacheRecordVec records = {0};
    cache_read_records(&arena, bytes, &records);
    for (CacheRecord record; cache_record_next(&bytes, &record);) check_record(&arena, &record);
  }
  arena_release(&arena);
  return 0;
}
