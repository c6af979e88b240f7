#include "analyze/analysis.h"

#include "analyze/directive.h"
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

BindingId analysis_binding_at(const Analysis *self, NodeId identifier) {
  uint32_t i = analysis_first_reference(self, identifier);
  bool is_found = i < self->references.len && self->references.items[i].node == identifier;
  return is_found ? self->references.items[i].binding : NOTHING;
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

Str analysis_name_at(Analysis *self, NodeId node) {
  NameId id = analysis_name(self, tree_text(&self->tree, node));
  return self->names.items[id];
}

// An escape of a string: its code point, and *at moved past it. -1: a line continuation.
static int64_t read_escape(Str raw, size_t *at) {
  char kind = raw.ptr[(*at)++];
  switch (kind) {
  case 'n': return '\n';
  case 't': return '\t';
  case 'r': return '\r';
  case 'b': return '\b';
  case 'f': return '\f';
  case 'v': return '\v';
  case '0': return 0;
  case '\r': *at += *at < raw.len && raw.ptr[*at] == '\n'; return -1;
  case '\n': return -1;
  case 'u':
  case 'x': break;
  default: {
    --*at;
    uint32_t c = utf8_decode(raw, at);
    return c == 0x2028 || c == 0x2029 ? -1 : (int64_t)c;
  }
  }
  bool is_braced = kind == 'u' && *at < raw.len && raw.ptr[*at] == '{';
  if (is_braced) ++*at;
  int most = kind == 'x' ? 2 : is_braced ? 6 : 4;
  uint32_t code_point = 0;
  for (int digits = 0; digits < most && *at < raw.len && is_hex(raw.ptr[*at]); digits++)
    code_point = code_point * 16 + hex_value(raw.ptr[(*at)++]);
  if (is_braced && *at < raw.len && raw.ptr[*at] == '}') ++*at;
  return code_point;
}

static bool is_surrogate_pair(int64_t high, int64_t low) {
  return high >= 0xD800 && high <= 0xDBFF && low >= 0xDC00 && low <= 0xDFFF;
}

Str analysis_string_value(Arena *arena, Str raw) {
  if (!memchr(raw.ptr, '\\', raw.len)) return raw;
  StrBuf out = strbuf_on(arena, raw.len);
  for (size_t at = 0; at < raw.len;) {
    if (raw.ptr[at] != '\\' || at + 1 >= raw.len) {
      strbuf_add_byte(&out, raw.ptr[at++]);
      continue;
    }
    at++;
    int64_t c = read_escape(raw, &at);
    bool may_pair = c >= 0xD800 && c <= 0xDBFF && at + 1 < raw.len && raw.ptr[at] == '\\';
    if (may_pair) {
      size_t after = at + 1;
      int64_t low = read_escape(raw, &after);
      if (is_surrogate_pair(c, low)) {
        c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
        at = after;
      }
    }
    if (c >= 0) utf8_encode(&out, c <= 0x10FFFF ? (uint32_t)c : 0xFFFD);
  }
  return strbuf_str(&out);
}

Str analysis_key(Analysis *self, NodeId node) {
  if (tree_kind(&self->tree, node) != KIND_STRING) return analysis_name_at(self, node);
  return analysis_string_value(self->arena, directive_characters(&self->tree, node));
}

bool analysis_is_on(const Analysis *self, DiagId rule) {
  return diag_severity(self->settings, rule) != SEVERITY_OFF;
}

Str analysis_binding_name(const Analysis *self, BindingId binding) {
  return self->names.items[self->bindings.items[binding].name];
}

NodeId analysis_initializer(Analysis *self, const Binding *binding, Str *key) {
  const Tree *tree = &self->tree;
  NodeId target = binding->identifier, parent = tree_parent(tree, target);
  *key = STR("");
  NodeId key_node = target;
  if (tree_kind(tree, parent) == KIND_PAIR_PATTERN) {
    key_node = tree_child(tree, parent, FIELD_KEY);
    parent = tree_parent(tree, parent);
  }
  if (tree_kind(tree, parent) == KIND_OBJECT_PATTERN) {
    bool is_plain = key_node == target || tree_kind(tree, key_node) == KIND_PROPERTY_NAME;
    if (!is_plain) return NO_NODE;
    *key = analysis_name_at(self, key_node);
    target = parent;
    parent = tree_parent(tree, parent);
  }
  bool declares =
      tree_kind(tree, parent) == KIND_DECLARATOR && tree_child(tree, parent, FIELD_NAME) == target;
  return declares ? tree_child(tree, parent, FIELD_VALUE) : NO_NODE;
}

Diag *analysis_report(Analysis *self, DiagId id, NodeId node, Str message) {
  return diag_add(self->arena, self->diags, id, tree_span(&self->tree, node), message);
}
