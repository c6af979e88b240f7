// A comment is read when its first word begins with `rscc-disable`. Rules stand before `--`, the
// reason behind it. A comment without a reason suppresses nothing, and of several rules those that
// are none are left out.
#include "analyze/suppress_read.h"

static const Str first_word = {"rscc-disable", 12};

static bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static Span span_of(const Tree *tree, Str part) {
  uint32_t start = (uint32_t)(part.ptr - tree->text.ptr);
  return (Span){start, start + (uint32_t)part.len};
}

// Without white space and the stars at the starts of a comment's lines.
static Str trimmed(Str text) {
  size_t start = 0, end = text.len;
  while (start < end && (text.ptr[start] == '*' || is_blank(text.ptr[start]))) start++;
  while (start < end && (text.ptr[end - 1] == '*' || is_blank(text.ptr[end - 1]))) end--;
  return str_slice(text, start, end);
}

// What a comment says: without its marks.
static Str content_of(Str comment) {
  size_t start = str_starts_with(comment, STR("<!--")) ? 4 : 2;
  bool is_block = str_ends_with(comment, STR("*/"));
  return trimmed(str_slice(comment, start, is_block ? comment.len - 2 : comment.len));
}

static Str word_of(Str content) {
  size_t end = 0;
  while (end < content.len && !is_blank(content.ptr[end])) end++;
  return str_slice(content, 0, end);
}

static Diag *report(Analysis *self, Str part, Str message) {
  Span place = span_of(&self->tree, part);
  return diag_add(self->arena, self->diags, DIAG_INVALID_SUPPRESSION, place, message);
}

static bool find_scope(Analysis *self, Str word, SuppressScope *scope) {
  static const Str words[] = {
      [SUPPRESS_NEXT_LINE] = STR_INIT("rscc-disable-next-line"),
      [SUPPRESS_LINE] = STR_INIT("rscc-disable-line"),
      [SUPPRESS_FILE] = STR_INIT("rscc-disable-file"),
  };
  for (*scope = SUPPRESS_NEXT_LINE; *scope <= SUPPRESS_FILE; (*scope)++)
    if (str_equals(words[*scope], word)) return true;
  report(self, word, str_format(self->arena, "`%.*s` suppresses nothing", STR_ARG(word)))->help =
      STR("write rscc-disable-next-line, rscc-disable-line or rscc-disable-file");
  return false;
}

static Str unknown_rule_help(Analysis *self, Str name) {
  enum { EDITS = 3 };
  unsigned best = EDITS + 1;
  Str help = STR("`rscc rules` lists the rules; they are named one by one");
  for (DiagId id = 0; id < DIAG_COUNT; id++) {
    Str rule = diag_rule(id)->name;
    unsigned distance = str_distance(rule, name, EDITS);
    if (distance >= best) continue;
    best = distance;
    help = str_format(self->arena, "did you mean `%.*s`?", STR_ARG(rule));
  }
  return help;
}

// DIAG_COUNT if the name cannot be suppressed; that is reported.
static DiagId read_rule(Analysis *self, Str name) {
  DiagId id = diag_find_rule(name);
  if (!name.len) {
    report(self, name, STR("a rule is missing here"))->help = STR("remove the comma");
    return DIAG_COUNT;
  }
  if (id == DIAG_COUNT) {
    report(self, name, str_format(self->arena, "`%.*s` is no rule", STR_ARG(name)))->help =
        unknown_rule_help(self, name);
    return DIAG_COUNT;
  }
  const DiagRule *rule = diag_rule(id);
  if (!rule->fatal) return id;
  Str message = str_format(self->arena, "the rule `%.*s` cannot be suppressed", STR_ARG(name));
  report(self, name, message)->help =
      str_format(self->arena, "`rscc explain %.*s` says why", STR_ARG(rule->name));
  return DIAG_COUNT;
}

static void read_rules(Analysis *self, Suppressions *found, Str list) {
  uint32_t first = found->rules.len;
  for (size_t at = 0; at <= list.len;) {
    size_t comma = str_find(list, STR(","), at), end = comma == SIZE_MAX ? list.len : comma;
    Str name = trimmed(str_slice(list, at, end));
    at = end + 1;
    DiagId id = read_rule(self, name);
    if (id == DIAG_COUNT) continue;
    Suppression rule = {
        .rule = id, .name = span_of(&self->tree, name), .comment = found->comments.len};
    vec_push(self->arena, &found->rules, rule);
  }
  bool is_alone = found->rules.len == first + 1 && str_find(list, STR(","), 0) == SIZE_MAX;
  if (is_alone) vec_last(&found->rules)->is_alone = true;
}

static void add_comment(Analysis *self, Suppressions *found, Span span, SuppressScope scope) {
  uint32_t first = line_index_position(&found->lines, span.start).line;
  uint32_t last = line_index_position(&found->lines, span.end).line;
  uint32_t target = scope == SUPPRESS_FILE ? 0 : scope == SUPPRESS_LINE ? first : last + 1;
  SuppressComment comment = {span, scope, first, last, target};
  vec_push(self->arena, &found->comments, comment);
}

static void read_comment(Analysis *self, Suppressions *found, NodeId node) {
  Str content = content_of(tree_text(&self->tree, node));
  if (!str_starts_with(content, first_word)) return;
  Str word = word_of(content);
  SuppressScope scope;
  if (!find_scope(self, word, &scope)) return;
  size_t dashes = str_find(content, STR("--"), word.len);
  Str list = trimmed(str_slice(content, word.len, dashes));
  if (!list.len) {
    report(self, word, STR("this comment names no rule"))->help =
        str_format(self->arena, "write %.*s RULE -- reason", STR_ARG(word));
    return;
  }
  bool has_reason =
      dashes != SIZE_MAX && trimmed(str_slice(content, dashes + 2, content.len)).len > 0;
  if (!has_reason) {
    report(self, content, STR("a suppression needs a reason"))->help =
        STR("write it behind the rules: RULE -- reason");
    return;
  }
  read_rules(self, found, list);
  add_comment(self, found, tree_span(&self->tree, node), scope);
}

// Whether nothing but the `{` of JSX stands before the comment on its line.
static bool begins_line(const Suppressions *found, const SuppressComment *comment) {
  uint32_t start = found->lines.lines.items[comment->first_line - 1].byte;
  Str before = str_trim(str_slice(found->lines.text, start, comment->span.start));
  return !before.len || str_equals(before, STR("{"));
}

// A comment about the next line that stands above another one is about the same line as that.
static void pass_targets_on(Suppressions *found) {
  for (uint32_t i = found->comments.len; i-- > 1;) {
    const SuppressComment *below = &found->comments.items[i];
    SuppressComment *above = &found->comments.items[i - 1];
    bool is_next = above->scope == SUPPRESS_NEXT_LINE && below->scope == SUPPRESS_NEXT_LINE &&
                   above->target == below->first_line;
    if (is_next && begins_line(found, below)) above->target = below->target;
  }
}

Suppressions suppress_read(Analysis *self) {
  const Tree *tree = &self->tree;
  Suppressions found = {0};
  if (str_find(tree->text, first_word, 0) == SIZE_MAX) return found;
  found.lines = line_index_of(self->arena, tree->text);
  for (NodeId n = 0; n < tree->count; n++)
    if (tree_is_comment(tree_kind(tree, n))) read_comment(self, &found, n);
  pass_targets_on(&found);
  return found;
}
