#include "analyze/secret.h"

typedef struct Form {
  Str prefix, kind;
  size_t length; // of what follows the prefix, at least
} Form;

static const Form forms[] = {
    {STR_INIT("AKIA"), STR_INIT("an AWS access key"), 16},
    {STR_INIT("ASIA"), STR_INIT("an AWS access key"), 16},
    {STR_INIT("ghp_"), STR_INIT("a GitHub token"), 30},
    {STR_INIT("gho_"), STR_INIT("a GitHub token"), 30},
    {STR_INIT("ghs_"), STR_INIT("a GitHub token"), 30},
    {STR_INIT("ghu_"), STR_INIT("a GitHub token"), 30},
    {STR_INIT("github_pat_"), STR_INIT("a GitHub token"), 30},
    {STR_INIT("glpat-"), STR_INIT("a GitLab token"), 20},
    {STR_INIT("xoxb-"), STR_INIT("a Slack token"), 20},
    {STR_INIT("xoxp-"), STR_INIT("a Slack token"), 20},
    {STR_INIT("xapp-"), STR_INIT("a Slack token"), 20},
    {STR_INIT("sk_live_"), STR_INIT("a Stripe key"), 16},
    {STR_INIT("sk_test_"), STR_INIT("a Stripe key"), 16},
    {STR_INIT("rk_live_"), STR_INIT("a Stripe key"), 16},
    {STR_INIT("whsec_"), STR_INIT("a webhook secret"), 16},
    {STR_INIT("sk-"), STR_INIT("an API key"), 32},
    {STR_INIT("AIza"), STR_INIT("a Google API key"), 35},
    {STR_INIT("npm_"), STR_INIT("an npm token"), 36},
    {STR_INIT("SG."), STR_INIT("a SendGrid key"), 60},
    {STR_INIT("shpat_"), STR_INIT("a Shopify token"), 32},
    {STR_INIT("hf_"), STR_INIT("a Hugging Face token"), 34},
    {STR_INIT("sb_secret_"), STR_INIT("a Supabase key"), 20},
};

static bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

static bool is_letter(char c) {
  return is_lower((char)(c | 32));
}

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Characters of keys and base64, with and without its URL form.
static bool is_key_character(char c) {
  return is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == '.' || c == '+' || c == '/' ||
         c == '=';
}

// The text in lower case, without what separates words.
static Str folded(char *buffer, size_t size, Str text) {
  size_t len = 0;
  for (size_t i = 0; i < text.len && len < size; i++) {
    char c = text.ptr[i];
    if (is_letter(c))
      buffer[len++] = (char)(c | 32);
    else if (is_digit(c))
      buffer[len++] = c;
  }
  return (Str){buffer, len};
}

static bool is_placeholder(Str text) {
  enum { LONGEST = 128 };
  static const char *const words[] = {"example", "your",      "placeholder", "changeme", "dummy",
                                      "xxxx",    "insert",    "replace",     "redacted", "sample",
                                      "todo",    "123456789", "abcdefgh"};
  char buffer[LONGEST];
  Str low = folded(buffer, sizeof buffer, text);
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (str_find(low, str_of(words[i]), 0) != SIZE_MAX) return true;
  return false;
}

// `token`, `v2`, `session2024`: letters with at most four digits behind them, or digits alone.
static bool is_word(Str part) {
  size_t at = 0, digits = 0;
  while (at < part.len && is_letter(part.ptr[at])) at++;
  for (size_t i = at; i < part.len; i++, digits++)
    if (!is_digit(part.ptr[i])) return false;
  return at == 0 || digits <= 4;
}

// Whether the text is made of words: `next-auth.session-token.v2`.
static bool is_wordy(Str text) {
  size_t start = 0;
  for (size_t i = 0; i <= text.len; i++) {
    bool ends = i == text.len || !(is_letter(text.ptr[i]) || is_digit(text.ptr[i]));
    if (!ends) continue;
    if (!is_word(str_slice(text, start, i))) return false;
    start = i + 1;
  }
  return true;
}

static unsigned count_distinct(Str text) {
  bool seen[256] = {false};
  unsigned count = 0;
  for (size_t i = 0; i < text.len; i++) {
    unsigned char c = (unsigned char)text.ptr[i];
    count += !seen[c];
    seen[c] = true;
  }
  return count;
}

static bool looks_like_key(Str text) {
  enum { FEWEST_DISTINCT = 8 };
  for (size_t i = 0; i < text.len; i++)
    if (!is_key_character(text.ptr[i])) return false;
  return count_distinct(text) >= FEWEST_DISTINCT && !is_wordy(text) && !is_placeholder(text);
}

bool secret_is_random(Str text) {
  enum { SHORTEST = 16 };
  bool is_path = text.len && (text.ptr[0] == '/' || text.ptr[0] == '.');
  return text.len >= SHORTEST && !is_path && looks_like_key(text);
}

static Str kind_by_prefix(Str text) {
  for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
    const Form *form = &forms[i];
    Str rest = str_slice(text, form->prefix.len, text.len);
    bool has_form = str_starts_with(text, form->prefix) && rest.len >= form->length;
    if (has_form && looks_like_key(rest)) return form->kind;
  }
  return STR("");
}

// `postgres://user:password@host/name`, unless it is a local database or a placeholder.
static bool has_url_password(Str text) {
  size_t scheme = str_find(text, STR("://"), 0);
  if (scheme == SIZE_MAX || scheme == 0) return false;
  Str rest = str_slice(text, scheme + 3, text.len);
  Str authority = str_slice(rest, 0, str_find(rest, STR("/"), 0));
  size_t at = str_find_last(authority, '@'), colon = str_find(authority, STR(":"), 0);
  if (at == SIZE_MAX || colon == SIZE_MAX || colon > at) return false;
  Str password = str_slice(authority, colon + 1, at), host = str_slice(authority, at + 1, rest.len);
  bool is_local = str_starts_with(host, STR("localhost")) || str_starts_with(host, STR("127.")) ||
                  str_starts_with(host, STR("0.0.0.0")) || str_starts_with(host, STR("host"));
  static const char *const plain[] = {"password", "passwd", "pass", "secret", "pw"};
  for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
    if (str_equals(password, str_of(plain[i]))) return false;
  bool is_filled_in = password.len && strchr("<$%{[*", password.ptr[0]) == NULL;
  return is_filled_in && password.len >= 4 && !is_local && !is_placeholder(text);
}

// `eyJ….eyJ….…`
static bool is_web_token(Str text) {
  enum { SHORTEST_PART = 10 };
  if (!str_starts_with(text, STR("eyJ"))) return false;
  size_t first = str_find(text, STR("."), 0);
  size_t second = first == SIZE_MAX ? SIZE_MAX : str_find(text, STR(".eyJ"), first);
  size_t third = second == SIZE_MAX ? SIZE_MAX : str_find(text, STR("."), second + 1);
  return third != SIZE_MAX && third - first >= SHORTEST_PART && text.len - third > SHORTEST_PART &&
         looks_like_key(text);
}

static Str without_scheme(Str text) {
  static const char *const schemes[] = {"Bearer ", "Basic ", "bearer ", "token "};
  for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
    if (str_starts_with(text, str_of(schemes[i])))
      return str_slice(text, strlen(schemes[i]), text.len);
  return STR("");
}

Str secret_kind(Str text) {
  enum { SHORTEST = 16 };
  if (text.len < SHORTEST) return STR("");
  bool is_private_key = str_find(text, STR("-----BEGIN "), 0) != SIZE_MAX &&
                        str_find(text, STR("PRIVATE KEY-----"), 0) != SIZE_MAX;
  if (is_private_key) return STR("a private key");
  Str credentials = without_scheme(text);
  if (secret_is_random(credentials)) return STR("an authorization header");
  if (is_web_token(text)) return STR("a JSON web token");
  if (has_url_password(text)) return STR("a URL with a password");
  return kind_by_prefix(text);
}

bool secret_is_name(Str name) {
  enum { LONGEST = 64 };
  static const char *const endings[] = {
      "password",   "passwd",    "passphrase", "secret",     "token",         "apikey",
      "privatekey", "secretkey", "accesskey",  "signingkey", "encryptionkey", "authorization"};
  char buffer[LONGEST];
  Str low = folded(buffer, sizeof buffer, name);
  for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
    if (str_ends_with(low, str_of(endings[i]))) return true;
  return false;
}
