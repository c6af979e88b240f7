// The commands that need no source: rules, explain, keygen.
#include <sys/random.h>

#include "base/base64.h"
#include "cli/commands.h"
#include "cli/message.h"
#include "cli/output.h"
#include "cli/suggest.h"
#include "report/diag.h"
#include "report/pages.h"

static bool complain_about_paths(const Options *options, uint32_t wanted, const char *usage) {
  if (options->paths.len == wanted) return false;
  message_error("usage: rscc %s", usage);
  return true;
}

// sync-function  RS201  function  error  fatal  a server function that is not async
static void add_rule_row(StrBuf *out, const DiagRule *rule) {
  strbuf_add_format(out, "%-24.*s %.*s  %-10.*s %-8.*s %-6s %.*s\n", STR_ARG(rule->name),
                    STR_ARG(rule->code), STR_ARG(diag_group_name(rule->group)),
                    STR_ARG(diag_severity_name(rule->severity)), rule->fatal ? "fatal" : "",
                    STR_ARG(rule->summary));
}

static void add_rule_json(StrBuf *out, const DiagRule *rule) {
  strbuf_add_format(out,
                    "{\"rule\":\"%.*s\",\"code\":\"%.*s\",\"group\":\"%.*s\",\"severity\":\"%.*s\","
                    "\"fatal\":%s,\"summary\":",
                    STR_ARG(rule->name), STR_ARG(rule->code), STR_ARG(diag_group_name(rule->group)),
                    STR_ARG(diag_severity_name(rule->severity)), rule->fatal ? "true" : "false");
  strbuf_add_json(out, rule->summary);
  strbuf_add_byte(out, '}');
}

ExitStatus command_rules(Arena *arena, const Options *options) {
  if (complain_about_paths(options, 0, "rules [--format=table|json]")) return EXIT_USAGE;
  bool is_json = str_equals(options->values[OPTION_LIST_FORMAT].text, STR("json"));
  StrBuf out = strbuf_on(arena, 8192);
  if (is_json) strbuf_add(&out, STR("["));
  for (DiagId id = 0; id < DIAG_COUNT; id++) {
    if (!is_json) {
      add_rule_row(&out, diag_rule(id));
      continue;
    }
    strbuf_add(&out, id ? STR(",\n") : STR("\n"));
    add_rule_json(&out, diag_rule(id));
  }
  if (is_json) strbuf_add(&out, STR("\n]\n"));
  return output_write(strbuf_str(&out));
}

ExitStatus command_explain(Arena *arena, const Options *options) {
  (void)arena;
  if (complain_about_paths(options, 1, "explain RULE")) return EXIT_USAGE;
  Str name = options->paths.items[0];
  DiagId id = diag_find_rule(name);
  if (id != DIAG_COUNT) return output_write(rule_page(id));
  message_error("unknown rule `%.*s`", STR_ARG(name));
  Suggestion suggestion = suggest_for(name);
  for (DiagId i = 0; i < DIAG_COUNT; i++) suggest_offer(&suggestion, diag_rule(i)->name);
  if (suggestion.best.len)
    suggest_print(&suggestion, "");
  else
    message_help("`rscc rules` lists the rules");
  return EXIT_USAGE;
}

enum { KEY_BYTES = 32 };

ExitStatus command_keygen(Arena *arena, const Options *options) {
  if (complain_about_paths(options, 0, "keygen")) return EXIT_USAGE;
  unsigned char key[KEY_BYTES];
  if (getrandom(key, sizeof key, 0) != (ssize_t)sizeof key) {
    message_error("the system gives no random bytes");
    return EXIT_ENVIRONMENT;
  }
  StrBuf out = strbuf_on(arena, 64);
  base64_add(&out, (Str){(const char *)key, sizeof key});
  strbuf_add_byte(&out, '\n');
  return output_write(strbuf_str(&out));
}
