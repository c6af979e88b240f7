// {"version":3,"file":"a.js","sources":["a.ts"],"sourcesContent":["…"],"names":[],"mappings":"…"}
#include "emit/sourcemap.h"

#include "base/utf8.h"

static void add_string_or_null(StrBuf *out, Str text) {
  if (text.ptr)
    strbuf_add_json(out, text);
  else
    strbuf_add(out, STR("null"));
}

static void add_comma(StrBuf *out, uint32_t index) {
  if (index) strbuf_add_byte(out, ',');
}

static void add_input_sources(StrBuf *out, const SourceMap *map, const InputMap *input,
                              bool with_content) {
  for (uint32_t i = 0; i < map->sources.len; i++) {
    const InputSource *source = &input->sources.items[map->sources.items[i]];
    add_comma(out, i);
    add_string_or_null(out, with_content ? source->content : source->url);
  }
}

static void add_sources(StrBuf *out, const SourceMap *map, const InputMap *input,
                        const MapNames *names) {
  strbuf_add(out, STR("\"sources\":["));
  if (input)
    add_input_sources(out, map, input, false);
  else
    strbuf_add_json(out, names->source);
  strbuf_add(out, STR("],"));
  if (!names->source_content) return;
  strbuf_add(out, STR("\"sourcesContent\":["));
  if (input)
    add_input_sources(out, map, input, true);
  else
    strbuf_add_json(out, utf8_without_mark(*names->source_content));
  strbuf_add(out, STR("],"));
}

static void add_names(StrBuf *out, const SourceMap *map, const InputMap *input) {
  strbuf_add(out, STR("\"names\":["));
  for (uint32_t i = 0; i < map->names.len; i++) {
    add_comma(out, i);
    strbuf_add_json(out, input->names.items[map->names.items[i]]);
  }
  strbuf_add(out, STR("],"));
}

static void add_ignored(StrBuf *out, const SourceMap *map, const InputMap *input) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < map->sources.len; i++) {
    if (!input->sources.items[map->sources.items[i]].is_ignored) continue;
    strbuf_add_format(out, "%s%u", count++ ? "," : ",\"ignoreList\":[", i);
  }
  if (count) strbuf_add_byte(out, ']');
}

Str sourcemap_json(Arena *arena, const SourceMap *map, const InputMap *input,
                   const MapNames *names) {
  size_t content = names->source_content && !input ? names->source_content->len : 0;
  StrBuf out = strbuf_on(arena, map->mappings.len + content + content / 8 + 256);
  strbuf_add(&out, STR("{\"version\":3,"));
  if (names->file.len) {
    strbuf_add(&out, STR("\"file\":"));
    strbuf_add_json(&out, names->file);
    strbuf_add_byte(&out, ',');
  }
  add_sources(&out, map, input, names);
  add_names(&out, map, input);
  strbuf_add(&out, STR("\"mappings\":\""));
  strbuf_add(&out, map->mappings);
  strbuf_add_byte(&out, '"');
  if (input) add_ignored(&out, map, input);
  strbuf_add_byte(&out, '}');
  return strbuf_str(&out);
}
