// What counts as a reference: the name createServerReference and a call whose first argument is an
// id, or, since bundlers rename, `("…id…", ANYTHING, void 0`: the form of rscc's stubs, whose third
// argument is always void 0. A registration is `, "…id…", null)`, however the function before it
// and the callee are called. Quotes may be escaped, as in code that is evaluated from a string.
#include "cli/client_scan.h"

enum { ID_DIGITS = 32, LONGEST_ARGUMENT = 64 * 1024 };

typedef struct Scan {
  Arena *arena;
  Str text;
  const ClientRules *rules;
  FindingVec *findings;
} Scan;

static void add(Scan *self, size_t at, uint32_t text, Str message) {
  Finding finding = {at, message, text};
  vec_push(self->arena, self->findings, finding);
}

static char byte_at(const Scan *self, size_t at) {
  return at < self->text.len ? self->text.ptr[at] : 0;
}

static bool is_quote(char c) {
  return c == '"' || c == '\'' || c == '`';
}

static bool is_white(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static size_t skip_white(const Scan *self, size_t at) {
  for (;;) {
    if (is_white(byte_at(self, at))) {
      at++;
      continue;
    }
    // A line break of evaluated code.
    bool is_escape =
        byte_at(self, at) == '\\' && strchr("nrt", byte_at(self, at + 1)) && byte_at(self, at + 1);
    if (!is_escape) return at;
    at += 2;
  }
}

static size_t count_digits(const Scan *self, size_t at) {
  size_t count = 0;
  for (char c = byte_at(self, at); (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
       c = byte_at(self, at + count))
    count++;
  return count;
}

// The end of `"…id…"` or `\"…id…\"` at `at`; 0 if it is something else.
static size_t end_of_id(const Scan *self, size_t at, Str *id) {
  if (byte_at(self, at) == '\\') at++;
  if (!is_quote(byte_at(self, at))) return 0;
  char quote = byte_at(self, at++);
  if (count_digits(self, at) != ID_DIGITS) return 0;
  *id = str_slice(self->text, at, at + ID_DIGITS);
  at += ID_DIGITS;
  if (byte_at(self, at) == '\\') at++;
  return byte_at(self, at) == quote ? at + 1 : 0;
}

static size_t skip_string(const Scan *self, size_t at) {
  char quote = byte_at(self, at);
  for (at++; at < self->text.len && byte_at(self, at) != quote; at++)
    if (byte_at(self, at) == '\\') at++;
  return at + 1;
}

// The comma or closing bracket after the argument that begins at `at`.
static size_t end_of_argument(const Scan *self, size_t at) {
  size_t limit = at + LONGEST_ARGUMENT, depth = 0;
  while (at < self->text.len && at < limit) {
    char c = byte_at(self, at);
    if (!depth && c == ',') return at;
    if (is_quote(c)) {
      at = skip_string(self, at);
      continue;
    }
    if (strchr("([{", c)) depth++;
    if (strchr(")]}", c) && !depth--) return at;
    at++;
  }
  return at;
}

static bool starts_with_at(const Scan *self, size_t at, Str word) {
  return str_starts_with(str_slice(self->text, at, self->text.len), word);
}

static bool has_third_void(const Scan *self, size_t at) {
  at = skip_white(self, at);
  if (byte_at(self, at) != ',') return false;
  at = end_of_argument(self, skip_white(self, at + 1));
  if (byte_at(self, at) != ',') return false;
  at = skip_white(self, at + 1);
  return starts_with_at(self, at, STR("void 0")) || starts_with_at(self, at, STR("undefined"));
}

// `createServerReference(` or `(0, x.createServerReference)(` before `at`, which is after the `(`.
static bool is_named_call(const Scan *self, size_t at) {
  static const Str name = STR_INIT("createServerReference");
  for (at--; at && is_white(byte_at(self, at - 1));) at--;
  if (at && byte_at(self, at - 1) == ')') at--;
  while (at && is_white(byte_at(self, at - 1))) at--;
  return at >= name.len && str_equals(str_slice(self->text, at - name.len, at), name);
}

static void find_ids(Scan *self) {
  Map seen = {0};
  for (size_t open = str_find(self->text, STR("("), 0); open != SIZE_MAX;
       open = str_find(self->text, STR("("), open + 1)) {
    Str id;
    size_t start = skip_white(self, open + 1), end = end_of_id(self, start, &id);
    if (!end || map_find(&self->rules->ids, id)) continue;
    if (!is_named_call(self, open + 1) && !has_third_void(self, end)) continue;
    bool is_new;
    map_put(&seen, self->arena, id, &is_new);
    if (is_new)
      add(self, start, UINT32_MAX,
          str_format(self->arena, "the manifest has no function with the id %.*s", STR_ARG(id)));
  }
}

// What only compiled server code has: `$$register(save, "…id…", null)`.
static void find_registrations(Scan *self) {
  Map seen = {0};
  for (size_t comma = str_find(self->text, STR(","), 0); comma != SIZE_MAX;
       comma = str_find(self->text, STR(","), comma + 1)) {
    Str id;
    size_t start = skip_white(self, comma + 1), end = end_of_id(self, start, &id);
    if (!end || !map_find(&self->rules->ids, id)) continue;
    end = skip_white(self, end);
    if (byte_at(self, end) != ',') continue;
    end = skip_white(self, end + 1);
    bool is_null = starts_with_at(self, end, STR("null"));
    if (!is_null || byte_at(self, skip_white(self, end + 4)) != ')') continue;
    bool is_new;
    map_put(&seen, self->arena, id, &is_new);
    if (is_new)
      add(self, start, UINT32_MAX,
          str_format(self->arena, "the server function with the id %.*s is registered here",
                     STR_ARG(id)));
  }
}

// `$$make_`, or `$$2_make_` where the module's own names begin with `$$`.
static bool is_hoisted_name(const Scan *self, size_t at, Str word) {
  at += 2;
  if (starts_with_at(self, at, word)) return true;
  size_t digits = 0;
  while (byte_at(self, at + digits) >= '0' && byte_at(self, at + digits) <= '9') digits++;
  return digits && byte_at(self, at + digits) == '_' && starts_with_at(self, at + digits + 1, word);
}

static void find_hoisted_names(Scan *self) {
  static const Str words[] = {STR_INIT("make_"), STR_INIT("rscc_"), STR_INIT("seal")};
  enum { WORDS = sizeof words / sizeof *words };
  bool is_found[WORDS] = {0};
  for (size_t at = str_find(self->text, STR("$$"), 0); at != SIZE_MAX;
       at = str_find(self->text, STR("$$"), at + 1))
    for (size_t i = 0; i < WORDS; i++) {
      if (is_found[i] || !is_hoisted_name(self, at, words[i])) continue;
      is_found[i] = true;
      add(self, at, UINT32_MAX,
          str_format(self->arena, "`$$%.*s` is a name of compiled server code", STR_ARG(words[i])));
    }
}

static void find_salt(Scan *self) {
  enum { SHORTEST_SALT = 8 };
  if (self->rules->salt.len < SHORTEST_SALT) return;
  size_t at = str_find(self->text, self->rules->salt, 0);
  if (at != SIZE_MAX) add(self, at, UINT32_MAX, STR("this is the salt of the ids"));
}

static void find_texts(Scan *self) {
  const ServerTexts *texts = self->rules->texts;
  bool *is_found = arena_new_array(self->arena, bool, texts->items.len + 1);
  for (size_t at = 0; texts->items.len && at + SERVER_TEXT_LENGTH <= self->text.len; at++) {
    uint32_t found = server_texts_at(texts, self->text, at);
    if (found == UINT32_MAX) continue;
    const ServerText *text = &texts->items.items[found];
    if (!is_found[found])
      add(self, at, found,
          str_format(self->arena, "text of a server function: %.*s:%u", STR_ARG(text->module),
                     text->line));
    is_found[found] = true;
    at += text->text.len - 1;
  }
}

static int base64_value(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  return c == '+' ? 62 : c == '/' ? 63 : -1;
}

static Str decode_base64(Arena *arena, Str text, size_t at) {
  StrBuf out = strbuf_on(arena, 1024);
  uint32_t bits = 0, count = 0;
  for (int value; at < text.len && (value = base64_value(text.ptr[at])) >= 0; at++) {
    bits = bits << 6 | (uint32_t)value;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    strbuf_add_byte(&out, (char)(bits >> count & 0xFF));
  }
  return strbuf_str(&out);
}

static void scan(Scan *self) {
  find_ids(self);
  find_registrations(self);
  find_hoisted_names(self);
  find_salt(self);
  find_texts(self);
}

// Findings in a source map that the file holds as a data URL have their place at the URL.
static void find_in_maps(Scan *self) {
  static const Str start = STR_INIT("sourceMappingURL=data:application/json");
  static const Str marker = STR_INIT("base64,");
  for (size_t at = str_find(self->text, start, 0); at != SIZE_MAX;
       at = str_find(self->text, start, at + 1)) {
    enum { LONGEST_HEAD = 64 };
    size_t head = at + start.len, data = str_find(self->text, marker, head);
    if (data == SIZE_MAX || data > head + LONGEST_HEAD) continue;
    FindingVec findings = {0};
    Str map = decode_base64(self->arena, self->text, data + marker.len);
    Scan inner = {self->arena, map, self->rules, &findings};
    scan(&inner);
    vec_each (const Finding, finding, &findings)
      add(self, at, finding->text,
          str_format(self->arena, "in the source map: %.*s", STR_ARG(finding->message)));
  }
}

bool client_scan_has_ids(Str text, const ClientRules *rules) {
  Scan self = {.text = text, .rules = rules};
  for (size_t at = 0; at < text.len;) {
    size_t digits = count_digits(&self, at);
    bool is_id = digits == ID_DIGITS && map_find(&rules->ids, str_slice(text, at, at + digits));
    if (is_id) return true;
    at += digits + 1;
  }
  return false;
}

void client_scan(FindingVec *findings, Arena *arena, Str text, const ClientRules *rules) {
  Scan self = {arena, text, rules, findings};
  scan(&self);
  find_in_maps(&self);
}
