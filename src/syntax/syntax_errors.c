#include "syntax/syntax_errors.h"

#include "base/utf8.h"

static const Str directive = {"use server", 10}, client_directive = {"use client", 10};

static bool is_error(const Tree *tree, NodeId n) {
  return tree_kind(tree, n) == KIND_ERROR || tree_node(tree, n)->is_missing;
}

// A string in a place where no repair of the tree would make it a statement.
static bool is_value(const Tree *tree, NodeId string) {
  switch (tree_kind(tree, tree_parent(tree, string))) {
  case KIND_ARGUMENTS:
  case KIND_ARRAY:
  case KIND_ASSIGNMENT:
  case KIND_CASE:
  case KIND_DECLARATOR:
  case KIND_EXPORT:
  case KIND_IMPORT_STATEMENT:
  case KIND_JSX_ATTRIBUTE:
  case KIND_JSX_EXPRESSION:
  case KIND_PAIR:
  case KIND_RETURN: return true;
  default: return false;
  }
}

// A word in a comment, a template, JSX text, a regular expression or a longer string is nothing.
static bool is_only_a_word(const Tree *tree, uint32_t byte) {
  NodeId n = tree_node_at(tree, byte);
  bool is_pattern = n && tree_kind(tree, tree_parent(tree, n)) == KIND_REGEX;
  if (tree_kind(tree, n) == KIND_STRING_FRAGMENT || is_pattern) n = tree_parent(tree, n);
  switch (tree_kind(tree, n)) {
  case KIND_COMMENT:
  case KIND_HTML_COMMENT:
  case KIND_TEMPLATE:
  case KIND_JSX_TEXT:
  case KIND_REGEX: return true;
  case KIND_STRING:
    return tree_node(tree, n)->end - tree_node(tree, n)->start != directive.len + 2 ||
           is_value(tree, n);
  default: return false;
  }
}

static bool holds(const Tree *tree, Str words) {
  for (size_t at = str_find(tree->text, words, 0); at != SIZE_MAX;
       at = str_find(tree->text, words, at + 1))
    if (!is_only_a_word(tree, (uint32_t)at)) return true;
  return false;
}

// Whether an error's own text holds code: expressions, or the directive itself.
static bool holds_code(const Tree *tree, NodeId error) {
  if (str_find(tree_text(tree, error), directive, 0) != SIZE_MAX) return true;
  for (NodeId n = error; n < tree_after(tree, error); n++) {
    Kind kind = tree_kind(tree, n);
    if (kind == KIND_JSX_EXPRESSION || tree_is_function(kind) || tree_is_class(kind)) return true;
  }
  return false;
}

static bool is_type_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         (c && strchr("_$ \t.|&'\"\\", c)) || (unsigned char)c >= 0x80;
}

// Whether text from an error on can only go on with the type, and not begin what follows types: an
// initializer, a body, another declarator or statement. Inside brackets only an initializer could.
static bool stays_in_type(Str text, bool is_bracketed) {
  size_t depth = is_bracketed;
  for (size_t i = 0; i < text.len; i++) {
    char c = text.ptr[i];
    bool is_arrow = c == '=' && i + 1 < text.len && text.ptr[i + 1] == '>';
    if (c == '=' && (!is_arrow || !depth)) return false;
    if (is_arrow) i++;
    bool opens = c == '<' || c == '[' || (depth && (c == '(' || c == '{'));
    bool closes = c == '>' || c == ']' || c == ')' || c == '}';
    if (!depth && !opens && !is_type_byte(c)) return false;
    if (opens) depth++;
    if (closes && depth > is_bracketed && !is_arrow) depth--;
  }
  return true;
}

// Types, JSX text and the values of JSX attributes declare nothing, as long as an error doesn't
// leave open where they end.
static bool is_harmless(const Tree *tree, NodeId error) {
  if (holds_code(tree, error)) return false;
  Span span = tree_span(tree, error);
  for (NodeId n = tree_parent(tree, error); n != NO_NODE; n = tree_parent(tree, n)) {
    switch (tree_kind(tree, n)) {
    case KIND_JSX_ATTRIBUTE:
    case KIND_JSX_ELEMENT: return !memchr(tree_text(tree, error).ptr, '{', span.end - span.start);
    case KIND_TYPE_ARGUMENTS:
    case KIND_TYPE_PARAMETERS:
    case KIND_OBJECT_TYPE:
    case KIND_INTERFACE:
      return !tree_node(tree, error)->is_missing && stays_in_type(tree_text(tree, error), true);
    case KIND_TYPE_ANNOTATION:
    case KIND_TYPE_ALIAS: {
      Str rest = str_slice(tree->text, span.start, tree_node(tree, n)->end);
      if (rest.len && rest.ptr[rest.len - 1] == ';') rest.len--;
      bool is_missing = tree_node(tree, error)->is_missing;
      // Only another statement can follow an alias.
      bool ends_alias = memchr(rest.ptr, '\n', rest.len) || memchr(rest.ptr, ';', rest.len);
      bool is_alias_line = tree_kind(tree, n) == KIND_TYPE_ALIAS && !ends_alias;
      return !is_missing && stays_in_type(rest, is_alias_line);
    }
    case KIND_JSX_EXPRESSION:
    case KIND_BLOCK:
    case KIND_PROGRAM:
    case KIND_CLASS_BODY:
    case KIND_ARGUMENTS: return false;
    default:
      if (tree_is_function(tree_kind(tree, n))) return false;
    }
  }
  return false;
}

// Words of valid syntax that the grammars do not know everywhere.
static const char *const unknown_words[] = {"using",  "accessor",  "defer", "source",
                                            "assert", "satisfies", "with {"};

static Str line_of(const Tree *tree, NodeId error) {
  size_t start = tree_node(tree, error)->start, end = start;
  while (start > 0 && tree->text.ptr[start - 1] != '\n') start--;
  while (end < tree->text.len && tree->text.ptr[end] != '\n') end++;
  return str_slice(tree->text, start, end);
}

static bool looks_unsupported(const Tree *tree, NodeId error) {
  Str line = line_of(tree, error);
  for (size_t i = 0; i < sizeof unknown_words / sizeof *unknown_words; i++)
    if (str_find(line, str_of(unknown_words[i]), 0) != SIZE_MAX) return true;
  return false;
}

// Of whole characters: the text that was parsed may have had others of equal length (mask.h).
static Span span_of_error(const Tree *tree, NodeId error) {
  enum { LONGEST = 60 };
  Str text = tree->text;
  Span span = tree_span(tree, error);
  span.start = (uint32_t)utf8_character_start(text, span.start);
  if (span.end - span.start > LONGEST) span.end = span.start + LONGEST;
  span.end = (uint32_t)utf8_character_start(text, span.end);
  if (span.end < span.start) span.end = span.start;
  for (uint32_t at = span.start; at < span.end; at++)
    if (utf8_terminator_length(text, at)) span.end = at;
  return span;
}

static void report_refused(Arena *arena, const Tree *tree, NodeId error, DiagVec *diags) {
  if (looks_unsupported(tree, error)) {
    Diag *diag = diag_add(
        arena, diags, DIAG_UNSUPPORTED_SYNTAX, span_of_error(tree, error),
        STR("rscc does not know the syntax here, so it cannot compile this module safely"));
    diag->help = STR("if this is valid code, write it in an older form and report it to rscc");
    return;
  }
  Kind kind = tree_kind(tree, error);
  bool names_missing = tree_node(tree, error)->is_missing && kind != KIND_OTHER;
  Str message = STR("syntax error");
  if (names_missing)
    message = str_format(arena, "syntax error: `%.*s` expected", STR_ARG(kind_name(kind)));
  Diag *diag = diag_add(arena, diags, DIAG_SYNTAX_ERROR, span_of_error(tree, error), message);
  diag->help = STR("a module with 'use server' is compiled only if all of it parses");
}

bool syntax_errors_allow(Arena *arena, const Tree *tree, bool client_references, DiagVec *diags) {
  if (!tree->errors) return true;
  bool is_ours = holds(tree, directive) || (client_references && holds(tree, client_directive));
  if (!is_ours) return false;
  bool is_allowed = true;
  for (NodeId n = 0; n < tree->count && is_allowed; n++) {
    if (!is_error(tree, n) || is_harmless(tree, n)) continue;
    report_refused(arena, tree, n, diags);
    is_allowed = false;
  }
  if (!is_allowed) return false;
  for (NodeId n = 0; n < tree->count; n++) {
    if (!is_error(tree, n)) continue;
    diag_add(arena, diags, DIAG_TOLERATED_SYNTAX, span_of_error(tree, n),
             STR("rscc does not know the syntax here; nothing it needs can be hidden in it"));
    n = tree_after(tree, n) - 1;
  }
  return true;
}
