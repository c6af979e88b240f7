// A directive prologue is the longest run of string-literal statements at the start of a module or
// function body (ECMAScript 11.2.1). The directive's characters are exactly `use server`.
//
//   async function f() { 'use strict'; 'use server'; … }      a directive
//   async function f() { g(); 'use server' }                  misplaced-directive
#include "analyze/directive.h"

#include "analyze/directive_fix.h"
#include "base/utf8.h"
#include "report/fix.h"
#include "syntax/prefilter.h"

static const Str use_server = {"use server", 10};
static const Str use_client = {"use client", 10};

Str directive_characters(const Tree *tree, NodeId string) {
  Str text = tree_text(tree, string);
  return text.len >= 2 ? str_slice(text, 1, text.len - 1) : STR("");
}

static NodeId statement_expression(const Tree *tree, NodeId statement) {
  return tree_kind(tree, statement) == KIND_EXPRESSION_STATEMENT ? tree_first_named(tree, statement)
                                                                 : NO_NODE;
}

bool directive_is_candidate(const Tree *tree, NodeId statement) {
  return tree_kind(tree, statement_expression(tree, statement)) == KIND_STRING;
}

static bool is_outside_prologue(Kind kind) {
  return tree_is_comment(kind) || kind == KIND_HASHBANG || kind == TOKEN_OPEN_BRACE;
}

NodeId directive_first_statement(const Tree *tree, NodeId body) {
  tree_each_child(tree, body, child) {
    Kind kind = tree_kind(tree, child);
    if (is_outside_prologue(kind) || directive_is_candidate(tree, child)) continue;
    return kind == TOKEN_CLOSE_BRACE ? NO_NODE : child;
  }
  return NO_NODE;
}

static bool is_string_of(const Tree *tree, NodeId n, Str characters) {
  return tree_kind(tree, n) == KIND_STRING && str_equals(directive_characters(tree, n), characters);
}

static bool is_template_directive(const Tree *tree, NodeId n) {
  return tree_kind(tree, n) == KIND_TEMPLATE &&
         str_equals(directive_characters(tree, n), use_server);
}

static bool is_escaped_form(Analysis *self, NodeId string) {
  enum { LONGEST = 120 };
  Str raw = directive_characters(&self->tree, string);
  if (raw.len > LONGEST || !memchr(raw.ptr, '\\', raw.len)) return false;
  return str_equals(analysis_string_value(self->arena, raw), use_server);
}

static void add_replacement(Analysis *self, Diag *diag, NodeId n, bool is_safe) {
  diag_add_edit(self->arena, diag, tree_span(&self->tree, n), STR("'use server'"));
  diag->fix.safe = is_safe;
}

static Diag *report_misplaced(Analysis *self, NodeId string, Str help) {
  Diag *diag = analysis_report(self, DIAG_MISPLACED_DIRECTIVE, string,
                               STR("'use server' stands where it is not a directive"));
  diag->help = help;
  return diag;
}

// The kind of a block that is no function body, for messages.
static Str block_help(const Tree *tree, NodeId statement) {
  NodeId block = tree_parent(tree, statement);
  bool is_in_body = tree_kind(tree, block) == KIND_PROGRAM ||
                    tree_is_function(tree_kind(tree, tree_parent(tree, block)));
  if (is_in_body)
    return STR(
        "move it above every other statement; only comments and other directives may precede it");
  return STR("a directive stands first in a module or in a function's own body, not in a block");
}

// Many characters look like those of the directive, or like nothing.
static Str misspelling_help(Analysis *self, Str characters) {
  for (size_t at = 0; at < characters.len;) {
    uint32_t c = utf8_decode(characters, &at);
    if (c >= 0x80)
      return str_format(self->arena, "it holds the character U+%04X; did you mean 'use server'?",
                        c);
  }
  return STR("did you mean 'use server'?");
}

static void report_known_string(Analysis *self, NodeId statement, NodeId string, bool in_prologue) {
  const Tree *tree = &self->tree;
  if (is_string_of(tree, string, use_server)) {
    if (in_prologue) return;
    Diag *diag = report_misplaced(self, string, block_help(tree, statement));
    directive_fix_move_up(self, diag, statement);
    return;
  }
  if (is_escaped_form(self, string)) {
    Diag *diag = analysis_report(self, DIAG_ESCAPED_DIRECTIVE, string,
                                 STR("a directive cannot be written with an escape"));
    diag->help = STR("write 'use server' without escapes");
    add_replacement(self, diag, string, true);
    return;
  }
  Str characters = directive_characters(tree, string);
  if (!in_prologue || !prefilter_is_near_miss(characters)) return;
  Str message =
      str_format(self->arena, "'%.*s' is not a directive that React knows", STR_ARG(characters));
  Diag *diag = analysis_report(self, DIAG_MISSPELLED_DIRECTIVE, string, message);
  diag->help = misspelling_help(self, characters);
  add_replacement(self, diag, string, false);
}

// The directive's characters as a member of a comma expression, or NO_NODE.
static NodeId sequence_directive(const Tree *tree, NodeId sequence) {
  if (tree_kind(tree, sequence) != KIND_SEQUENCE) return NO_NODE;
  tree_each_child(tree, sequence, child) {
    NodeId value = tree_see_through(tree, child);
    if (is_string_of(tree, value, use_server)) return value;
  }
  return NO_NODE;
}

// The string at the very start of an expression, if it is exactly the directive: `'use server' +
// x`; or what `void 'use server'`, `await 'use server'` and `<T>'use server'` end with; or any
// member of `x, 'use server'`.
static NodeId operand_directive(const Tree *tree, NodeId expression) {
  NodeId last = tree_see_through(tree, expression);
  Kind kind = tree_kind(tree, expression);
  if (kind == KIND_UNARY || kind == KIND_AWAIT)
    tree_each_child(tree, expression, child) last = child;
  if (is_string_of(tree, last, use_server)) return last;
  if (tree_kind(tree, expression) == KIND_SEQUENCE) return sequence_directive(tree, expression);
  uint32_t start = tree_node(tree, expression)->start;
  for (NodeId n = expression; n < tree_after(tree, expression); n++) {
    if (tree_node(tree, n)->start != start) return NO_NODE;
    if (tree_kind(tree, n) == KIND_STRING) return is_string_of(tree, n, use_server) ? n : NO_NODE;
    if (tree_node(tree, n)->is_named && tree_is_function(tree_kind(tree, n))) return NO_NODE;
  }
  return NO_NODE;
}

// Whether a line ends between the string and what goes on with it.
static bool continues_on_next_line(const Tree *tree, NodeId string) {
  NodeId next = tree_after(tree, string);
  while (next < tree->count && tree_is_comment(tree_kind(tree, next)))
    next = tree_after(tree, next);
  uint32_t end = next < tree->count ? tree_node(tree, next)->start : (uint32_t)tree->text.len;
  Str between = str_slice(tree->text, tree_node(tree, string)->end, end);
  return memchr(between.ptr, '\n', between.len) || memchr(between.ptr, '\r', between.len) ||
         str_find(between, STR("\u2028"), 0) != SIZE_MAX ||
         str_find(between, STR("\u2029"), 0) != SIZE_MAX;
}

// Says what became of a directive that a comma expression computes and drops.
static void note_sequence(Analysis *self, Diag *diag, NodeId sequence) {
  diag_add_note(self->arena, diag, tree_span(&self->tree, sequence),
                STR("a comma expression computes the string and drops it"));
}

// `around`: the expression that the string is an operand of.
static void report_operand(Analysis *self, NodeId string, NodeId around, NodeId statement) {
  const Tree *tree = &self->tree;
  bool begins_statement = tree_node(tree, string)->start == tree_node(tree, statement)->start;
  if (begins_statement && continues_on_next_line(tree, string)) {
    Diag *diag =
        analysis_report(self, DIAG_DIRECTIVE_ASI, string,
                        STR("the next line continues this string, so it is not a directive"));
    diag->help = directive_fix_end(self, diag, string)
                     ? STR("end the directive with a semicolon")
                     : STR("the directive is a statement of its own; the next line can begin none");
    return;
  }
  Diag *diag = analysis_report(self, DIAG_DIRECTIVE_EXPRESSION, string,
                               STR("'use server' is an operand here, not a directive"));
  diag->help = STR("make it a statement of its own: 'use server';");
  if (tree_kind(tree, around) == KIND_SEQUENCE) note_sequence(self, diag, around);
}

// `'use ' + 'server'`
static bool is_concatenated(Analysis *self, NodeId expression) {
  const Tree *tree = &self->tree;
  if (tree_kind(tree, expression) != KIND_BINARY) return false;
  NodeId left = tree_child(tree, expression, FIELD_LEFT),
         right = tree_child(tree, expression, FIELD_RIGHT);
  if (tree_kind(tree, left) != KIND_STRING || tree_kind(tree, right) != KIND_STRING) return false;
  Str joined =
      str_concat(self->arena, directive_characters(tree, left), directive_characters(tree, right));
  return str_equals(joined, use_server);
}

static void report_parenthesized(Analysis *self, NodeId parenthesized) {
  Diag *diag = analysis_report(self, DIAG_PARENTHESIZED_DIRECTIVE, parenthesized,
                               STR("a string in parentheses is not a directive"));
  diag->help = STR("remove the parentheses: 'use server'");
  add_replacement(self, diag, parenthesized, true);
}

static void report_unusual_form(Analysis *self, NodeId expression) {
  const Tree *tree = &self->tree;
  NodeId parenthesized = expression;
  Kind kind = tree_kind(tree, expression);
  if (is_template_directive(tree, expression)) {
    Diag *diag = analysis_report(self, DIAG_TEMPLATE_DIRECTIVE, expression,
                                 STR("a template literal is not a directive"));
    diag->help = STR("use quotes: 'use server'");
    add_replacement(self, diag, expression, true);
    return;
  }
  if (kind == KIND_PARENTHESIZED) {
    expression = tree_see_through(tree, expression);
    if (is_string_of(tree, expression, use_server) || is_template_directive(tree, expression)) {
      report_parenthesized(self, parenthesized);
      return;
    }
  }
  NodeId string = operand_directive(tree, expression);
  if (string != NO_NODE) {
    report_operand(self, string, expression, parenthesized);
    return;
  }
  if (!is_concatenated(self, expression)) return;
  analysis_report(self, DIAG_DIRECTIVE_EXPRESSION, expression,
                  STR("a directive cannot be put together from strings"))
      ->help = STR("write it as one string: 'use server';");
}

// One statement, wherever it stands.
static void look_at_statement(Analysis *self, NodeId statement, bool in_prologue) {
  NodeId expression = statement_expression(&self->tree, statement);
  if (expression == NO_NODE) return;
  if (tree_kind(&self->tree, expression) == KIND_STRING)
    report_known_string(self, statement, expression, in_prologue);
  else
    report_unusual_form(self, expression);
}

static bool ends_with_semicolon(const Tree *tree, NodeId statement) {
  Str text = tree_text(tree, statement);
  return text.len && text.ptr[text.len - 1] == ';';
}

static void remove_directive(Analysis *self, NodeId statement, bool follows_open) {
  RemovedDirective removed = {tree_span(&self->tree, statement), follows_open};
  vec_push(self->arena, &self->plan->directives, removed);
}

static void report_duplicate(Analysis *self, NodeId first, NodeId previous, NodeId again) {
  Diag *diag =
      analysis_report(self, DIAG_DUPLICATE_DIRECTIVE, again, STR("'use server' is written twice"));
  diag_add_note(self->arena, diag, tree_span(&self->tree, first), STR("the first one is here"));
  diag->help = STR("remove this one");
  directive_fix_remove(self, diag, again, previous);
}

typedef struct Prologue {
  NodeId server, client; // statements
} Prologue;

static Prologue read_prologue(Analysis *self, NodeId body) {
  const Tree *tree = &self->tree;
  Prologue found = {NO_NODE, NO_NODE};
  bool is_open = false; // the last directive that stays has no `;`
  NodeId last = NO_NODE, previous;
  tree_each_child(tree, body, child) {
    if (is_outside_prologue(tree_kind(tree, child))) continue;
    if (!directive_is_candidate(tree, child)) break;
    previous = last;
    last = child;
    NodeId string = statement_expression(tree, child);
    if (is_string_of(tree, string, use_client) && found.client == NO_NODE) found.client = child;
    if (!is_string_of(tree, string, use_server)) {
      is_open = !ends_with_semicolon(tree, child);
      continue;
    }
    if (found.server != NO_NODE) report_duplicate(self, found.server, previous, child);
    if (found.server == NO_NODE) found.server = child;
    remove_directive(self, child, is_open);
    is_open = false;
  }
  return found;
}

static void read_functions(Analysis *self) {
  vec_each (Function, function, &self->functions) {
    if (!function->is_block) continue;
    Prologue prologue = read_prologue(self, function->body);
    function->directive = prologue.server;
    if (prologue.client != NO_NODE) {
      Diag *diag = analysis_report(self, DIAG_CLIENT_IN_FUNCTION, prologue.client,
                                   STR("'use client' is not a directive of functions"));
      diag->help = STR("put it at the top of a module");
    }
    bool is_in_client_module = prologue.server != NO_NODE && self->client_directive != NO_NODE;
    if (!is_in_client_module) continue;
    Diag *diag = analysis_report(self, DIAG_SERVER_IN_CLIENT_MODULE, prologue.server,
                                 STR("a 'use client' module cannot define server functions"));
    diag_add_note(self->arena, diag, tree_span(&self->tree, self->client_directive),
                  STR("the module is marked here"));
    diag->help = STR("move the function to a 'use server' module and import it");
  }
}

static NodeId statement_after_imports(const Tree *tree, NodeId first) {
  for (NodeId n = first; n < tree->count; n = tree_after(tree, n))
    if (tree_kind(tree, n) != KIND_IMPORT_STATEMENT && !tree_is_comment(tree_kind(tree, n)))
      return n;
  return NO_NODE;
}

static void read_module(Analysis *self) {
  Prologue prologue = read_prologue(self, 0);
  self->module_directive = prologue.server;
  self->client_directive = prologue.client;
  self->first_statement = directive_first_statement(&self->tree, 0);
  self->after_imports = statement_after_imports(&self->tree, self->first_statement);
  if (prologue.client != NO_NODE) self->plan->kind = MODULE_CLIENT;
  if (prologue.server != NO_NODE) self->plan->kind = MODULE_SERVER;
  bool is_mixed = prologue.client != NO_NODE && prologue.server != NO_NODE;
  if (!is_mixed) return;
  Diag *diag = analysis_report(self, DIAG_MIXED_DIRECTIVES, prologue.server,
                               STR("a module is either 'use client' or 'use server', not both"));
  diag_add_note(self->arena, diag, tree_span(&self->tree, prologue.client),
                STR("'use client' is here"));
  diag->help = STR("split the module");
}

// Bodies of functions and the program have prologues; elsewhere no statement is a directive.
static bool has_prologue(const Tree *tree, NodeId body) {
  if (tree_kind(tree, body) == KIND_PROGRAM) return true;
  return tree_kind(tree, body) == KIND_BLOCK &&
         tree_is_function(tree_kind(tree, tree_parent(tree, body))) &&
         tree_field(tree, body) == FIELD_BODY;
}

// `() => 'use server'`, `() => `use server``, `() => ('use server', g())`
static void look_at_arrow(Analysis *self, NodeId arrow) {
  const Tree *tree = &self->tree;
  NodeId value = tree_see_through(tree, tree_child(tree, arrow, FIELD_BODY));
  NodeId member = sequence_directive(tree, value);
  bool is_value = is_string_of(tree, value, use_server) || is_template_directive(tree, value);
  if (member == NO_NODE && !is_value) return;
  Str help = STR("give the arrow function a block: async () => { 'use server'; … }");
  Diag *diag = report_misplaced(self, member == NO_NODE ? value : member, help);
  if (member != NO_NODE) note_sequence(self, diag, value);
}

static void look_at_statements(Analysis *self) {
  const Tree *tree = &self->tree;
  NodeId body = NO_NODE, first = NO_NODE; // of the body looked at last
  for (NodeId n = 0; n < tree->count; n++) {
    Kind kind = tree_kind(tree, n);
    if (kind == KIND_ARROW) look_at_arrow(self, n);
    if (kind != KIND_EXPRESSION_STATEMENT) continue;
    NodeId parent = tree_parent(tree, n);
    if (parent != body) {
      body = parent;
      first = has_prologue(tree, parent) ? directive_first_statement(tree, parent) : parent;
    }
    bool in_prologue = first == NO_NODE || n < first;
    look_at_statement(self, n, in_prologue);
  }
}

void directive_find(Analysis *self) {
  read_module(self);
  read_functions(self);
  look_at_statements(self);
}

void directive_report_redundant(Analysis *self, const Function *function) {
  const Tree *tree = &self->tree;
  Diag *diag = analysis_report(self, DIAG_REDUNDANT_DIRECTIVE, function->directive,
                               STR("the module's own 'use server' makes this a server function"));
  diag_add_note(self->arena, diag, tree_span(tree, self->module_directive),
                STR("the module's directive is here"));
  diag->help = STR("remove this one");
  NodeId first = tree_first_named(tree, tree_parent(tree, function->directive));
  if (first != function->directive) return;
  fix_add_removal(self->arena, diag, tree->text, tree_span(tree, function->directive));
  diag->fix.safe = true;
}
