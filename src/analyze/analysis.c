#include "analyze/analysis.h"

#include "base/utf8.h"

FunctionId analysis_function(const Analysis *self, NodeId node) {
  uint32_t low = 0, high = self->functions.len;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (self->functions.items[middle].node < node)
      low = middle + 1;
    else
      high = middle;
  }
  bool found = low < self->functions.len && self->functions.items[low].node == node;
  return found ? low : NOTHING;
}

uint32_t analysis_first_reference(const Analysis *self, NodeId node) {
  uint32_t low = 0, high = self->references.len;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (self->references.items[middle].node < node)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

uint32_t analysis_server_function(const Analysis *self, NodeId node) {
  const uint32_t *index = map_find(&self->server_index, (Str){(const char *)&node, sizeof node});
  return index ? *index : NOTHING;
}

static unsigned hex_value(char c) {
  if (c >= '0' && c <= '9') return (unsigned)(c - '0');
  return (unsigned)((c | 32) - 'a' + 10);
}

static bool is_hex(char c) {
  return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'f');
}

// `\u0061b` and `\u{61}b` are the name `ab`.
static Str unescape_name(Arena *arena, Str s) {
  StrBuf out = strbuf_on(arena, s.len);
  for (size_t i = 0; i < s.len;) {
    if (s.ptr[i] != '\\') {
      strbuf_add_byte(&out, s.ptr[i++]);
      continue;
    }
    bool is_braced = i + 2 < s.len && s.ptr[i + 2] == '{';
    i += is_braced ? 3 : 2;
    uint32_t code_point = 0;
    for (int digits = 0; i < s.len && is_hex(s.ptr[i]) && (is_braced || digits < 4); digits++)
      code_point = code_point * 16 + hex_value(s.ptr[i++]);
    if (is_braced && i < s.len) i++;
    utf8_encode(&out, code_point <= 0x10FFFF ? code_point : 0xFFFD);
  }
  return strbuf_str(&out);
}

NameId analysis_name(Analysis *self, Str text) {
  if (memchr(text.ptr, '\\', text.len)) text = unescape_name(self->arena, text);
  bool added;
  uint32_t *id = map_put(&self->name_ids, self->arena, text, &added);
  if (added) {
    *id = self->names.len;
    vec_push(self->arena, &self->names, text);
  }
  return *id;
}

Str analysis_binding_name(const Analysis *self, BindingId binding) {
  return self->names.items[self->bindings.items[binding].name];
}

Diag *analysis_report(Analysis *self, DiagId id, NodeId node, Str message) {
  return diag_add(self->arena, self->diags, id, tree_span(&self->tree, node), message);
}
