// Numbers of mappings, UTF-16 columns, input maps, URLs and JSON in place.
#include "base/base64.h"
#include "base/json.h"
#include "base/url.h"
#include "emit/sourcemap.h"
#include "emit/vlq.h"
#include "unit.h"

static Str put(Unit *unit, int32_t value) {
  char *start = arena_take(&unit->arena, VLQ_LONGEST);
  return (Str){start, (size_t)(vlq_put(start, value) - start)};
}

static void writes_numbers(Unit *unit) {
  CHECK_STR(unit, put(unit, 0), "A");
  CHECK_STR(unit, put(unit, 1), "C");
  CHECK_STR(unit, put(unit, -1), "D");
  CHECK_STR(unit, put(unit, 15), "e");
  CHECK_STR(unit, put(unit, 16), "gB");
  CHECK_STR(unit, put(unit, -123), "3H");
  CHECK_STR(unit, put(unit, INT32_MAX), "+/////D");
}

static void reads_what_it_writes(Unit *unit) {
  static const int32_t values[] = {0,  1,    -1,    15,     16,        -16,       31,
                                   32, 1023, -1024, 123456, INT32_MAX, -INT32_MAX};
  for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
    int32_t value = 7;
    size_t at = 0;
    Str text = put(unit, values[i]);
    CHECK(unit, vlq_read(text, &at, &value));
    CHECK_NUMBER(unit, value, values[i]);
    CHECK_NUMBER(unit, at, text.len);
  }
}

static bool reads(Str text) {
  int32_t value;
  size_t at = 0;
  return vlq_read(text, &at, &value);
}

static void refuses_what_is_no_number(Unit *unit) {
  CHECK(unit, !reads(STR("")));
  CHECK(unit, !reads(STR("!")));
  CHECK(unit, !reads(STR("g"))); // goes on
  CHECK(unit, !reads(STR("g;")));
  CHECK(unit, !reads(STR("ggggggE")));    // 33 bits
  CHECK(unit, !reads(STR("gggggggggA"))); // never ends
}

// A tree with one leaf for each word given by its span.
static Tree tree_of(Unit *unit, Str text, const Span *leaves, uint32_t count) {
  Node *nodes = arena_new_array(&unit->arena, Node, count + 1);
  nodes[0] = (Node){.end = (uint32_t)text.len, .after = count + 1, .parent = NO_NODE};
  for (uint32_t i = 0; i < count; i++)
    nodes[i + 1] = (Node){.start = leaves[i].start, .end = leaves[i].end, .after = i + 2};
  return (Tree){.text = text, .nodes = nodes, .count = count + 1};
}

static Str mappings_of_kept(Unit *unit, Str text, const Span *leaves, uint32_t count) {
  Tree tree = tree_of(unit, text, leaves, count);
  SegmentVec segments = {0};
  vec_push(&unit->arena, &segments, ((Segment){text, 0, .is_kept = true}));
  return sourcemap_of(&unit->arena, &segments, &tree, NULL, true).mappings;
}

static void counts_columns_in_utf16(Unit *unit) {
  Span second[] = {{0, 4}, {5, 6}};
  CHECK_STR(unit, mappings_of_kept(unit, STR("\xF0\x9F\x98\x80 a"), second, 2), "AAAA,GAAG");
  Span wide[] = {{0, 3}, {4, 5}};
  CHECK_STR(unit, mappings_of_kept(unit, STR("\xE6\xBC\xA2 a"), wide, 2), "AAAA,EAAE");
  Span marked[] = {{3, 4}, {5, 6}};
  CHECK_STR(unit,
            mappings_of_kept(unit,
                             STR("\xEF\xBB\xBF"
                                 "a b"),
                             marked, 2),
            "AAAA,EAAE");
}

static void ends_lines_as_ecmascript_does(Unit *unit) {
  Span crlf[] = {{0, 1}, {3, 4}};
  CHECK_STR(unit, mappings_of_kept(unit, STR("a\r\nb"), crlf, 2), "AAAA;AACA");
  Span cr[] = {{0, 1}, {2, 3}};
  CHECK_STR(unit, mappings_of_kept(unit, STR("a\rb"), cr, 2), "AAAA;AACA");
  Span separator[] = {{0, 1}, {4, 5}};
  CHECK_STR(unit,
            mappings_of_kept(unit,
                             STR("a\xE2\x80\xA8"
                                 "b"),
                             separator, 2),
            "AAAA;AACA");
}

static void maps_each_line_of_a_token(Unit *unit) {
  Span leaf[] = {{0, 7}};
  CHECK_STR(unit, mappings_of_kept(unit, STR("`a\n  b`"), leaf, 1), "AAAA;EACE");
}

static void maps_words_that_no_leaf_holds(Unit *unit) {
  CHECK_STR(unit, mappings_of_kept(unit, STR("ab <cd"), NULL, 0), "AAAA,GAAG,CAAC");
}

static void generated_text_comes_from_its_mark_or_nowhere(Unit *unit) {
  Span leaf[] = {{0, 1}};
  Tree tree = tree_of(unit, STR("a"), leaf, 1);
  Literal literal = literal_on(&unit->arena, 8);
  strbuf_add(&literal.text, STR("xx"));
  literal_mark(&literal, 0);
  strbuf_add(&literal.text, STR("yy"));
  literal_mark(&literal, NO_ORIGIN);
  strbuf_add(&literal.text, STR("zz"));
  SegmentVec segments = {0};
  segments_add_literal(&segments, &unit->arena, &literal);
  CHECK_STR(unit, sourcemap_of(&unit->arena, &segments, &tree, NULL, true).mappings, "EAAA,E");
}

static bool read_input(Unit *unit, const char *json, Str base, InputMap *map, Str *error) {
  *error = STR("");
  return input_map_read(map, &unit->arena, str_of(json), base, error);
}

static void reads_a_map(Unit *unit) {
  InputMap map;
  Str error;
  CHECK(unit,
        read_input(unit,
                   ")]}'\n{\"sources\":[\"../a.ts\",null],\"sourceRoot\":\"s\",\"names\":[\"n\"],"
                   "\"x\":[{\"]\":1}],\"version\": 3,\"sourcesContent\":[\"\\u00e4\\n\"],"
                   "\"mappings\":\"AAAAA,GCCC;;C\",\"ignoreList\":[1]}",
                   STR("../m/"), &map, &error));
  CHECK_NUMBER(unit, map.segments.len, 3);
  CHECK_STR(unit, map.sources.items[0].url, "../m/a.ts");
  CHECK(unit, !map.sources.items[1].url.ptr && map.sources.items[1].is_ignored);
  CHECK_STR(unit, map.sources.items[0].content, "\xC3\xA4\n");
  const InputSegment *found = input_map_find(&map, 0, 4);
  CHECK(unit, found && found->source == 1 && found->source_line == 1 && found->source_column == 1);
  CHECK(unit, input_map_find(&map, 1, 9) == NULL);
  CHECK(unit, input_map_find(&map, 2, 0) == NULL);
  CHECK(unit, input_map_find(&map, 2, 1)->source == NO_INPUT);
}

static void reads_an_index_map(Unit *unit) {
  InputMap map;
  Str error;
  CHECK(unit, read_input(unit,
                         "{\"version\":3,\"sections\":["
                         "{\"offset\":{\"line\":0,\"column\":2},\"map\":{\"version\":3,\"sources\":"
                         "[\"a\"],\"names\":[],\"mappings\":\"AAAA;AACA;AACA\"}},"
                         "{\"offset\":{\"line\":1,\"column\":4},\"map\":{\"version\":3,\"sources\":"
                         "[\"b\"],\"names\":[],\"mappings\":\"CAAA\"}}]}",
                         STR(""), &map, &error));
  CHECK_NUMBER(unit, map.segments.len, 3); // the first map ends where the second begins
  CHECK(unit, input_map_find(&map, 0, 1) == NULL);
  CHECK_NUMBER(unit, input_map_find(&map, 0, 2)->source, 0);
  CHECK_NUMBER(unit, input_map_find(&map, 1, 4)->source_line, 1);
  CHECK_NUMBER(unit, input_map_find(&map, 1, 5)->source, 1);
}

static void says_what_is_wrong_with_a_map(Unit *unit) {
  static const struct {
    const char *json, *error;
  } cases[] = {
      {"", "it is no JSON object"},
      {"[]", "it is no JSON object"},
      {"{\"version\":3", "it is no JSON from byte 13 on"},
      {"{\"version\":3} x", "it is no JSON from byte 14 on"},
      {"{\"version\":2}", "its `version` is not 3"},
      {"{\"version\":3}", "it has no list `sources`"},
      {"{\"version\":3,\"sources\":[1]}", "`sources` must hold strings"},
      {"{\"version\":3,\"sources\":[],\"names\":[1]}", "`names` must hold strings"},
      {"{\"version\":3,\"sources\":[]}", "it has no string `mappings`"},
      {"{\"version\":3,\"sources\":[],\"mappings\":\"AAAA\"}",
       "`mappings` is broken at character 1"},
      {"{\"version\":3,\"sources\":[\"a\"],\"mappings\":\"AAAA;AAAD\"}",
       "`mappings` is broken at character 6"},
      {"{\"version\":3,\"sources\":[\"a\"],\"mappings\":\"AA\"}",
       "`mappings` is broken at character 1"},
      {"{\"version\":3,\"sources\":[\"a\"],\"mappings\":\"AAAAA\"}",
       "`mappings` is broken at character 1"},
      {"{\"version\":3,\"sections\":[{\"offset\":{\"line\":-1,\"column\":0}}]}",
       "an `offset` of `sections` is wrong"},
      {"{\"version\":3,\"sections\":[{\"offset\":{\"line\":0,\"column\":0}}]}",
       "it is no JSON object"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    InputMap map;
    Str error;
    CHECK(unit, !read_input(unit, cases[i].json, STR(""), &map, &error));
    unit_check_str(unit, error, str_of(cases[i].error), __FILE__, __LINE__, cases[i].json);
  }
}

static Str resolved(Unit *unit, const char *base, const char *url) {
  return url_resolve(&unit->arena, str_of(base), str_of(url));
}

static void resolves_urls(Unit *unit) {
  CHECK_STR(unit, resolved(unit, "", "a.ts"), "a.ts");
  CHECK_STR(unit, resolved(unit, "../../app/", "./x/../a.ts"), "../../app/a.ts");
  CHECK_STR(unit, resolved(unit, "app/", "../../a.ts"), "../a.ts");
  CHECK_STR(unit, resolved(unit, "../", "../a.ts"), "../../a.ts");
  CHECK_STR(unit, resolved(unit, "app/", "webpack://x/a.ts"), "webpack://x/a.ts");
  CHECK_STR(unit, resolved(unit, "app/", "/a.ts"), "/a.ts");
}

static void encodes_paths(Unit *unit) {
  StrBuf url = strbuf_on(&unit->arena, 64);
  url_add_path(&url, STR("a:b/[id] \n\"\xE2\x80\xA8%.ts"));
  CHECK_STR(unit, strbuf_str(&url), "a%3Ab/%5Bid%5D%20%0A%22%E2%80%A8%25.ts");
  Str path;
  CHECK(unit, url_decode(&unit->arena, strbuf_str(&url), &path));
  CHECK_STR(unit, path, "a:b/[id] \n\"\xE2\x80\xA8%.ts");
  CHECK(unit, !url_decode(&unit->arena, STR("%0"), &path));
  CHECK(unit, !url_decode(&unit->arena, STR("%00"), &path));
}

static void decodes_base64(Unit *unit) {
  for (size_t length = 0; length < 6; length++) {
    Str bytes = str_slice(STR("a\xFF\x80z{"), 0, length), decoded;
    StrBuf text = strbuf_on(&unit->arena, 16);
    base64_add(&text, bytes);
    CHECK(unit, base64_decode(&unit->arena, strbuf_str(&text), &decoded));
    CHECK(unit, str_equals(bytes, decoded));
  }
  Str decoded;
  CHECK(unit, base64_decode(&unit->arena, STR("YQ"), &decoded));
  CHECK_STR(unit, decoded, "a");
  CHECK(unit, !base64_decode(&unit->arena, STR("Y-Q="), &decoded));
  CHECK(unit, !base64_decode(&unit->arena, STR("YQ=Y"), &decoded));
}

static void decodes_json_strings(Unit *unit) {
  Str text;
  CHECK(unit, json_string(&unit->arena, STR("\"\\\"\\/\\b\\uD83D\\uDE00\\uD83Dx\""), &text));
  CHECK_STR(unit, text, "\"/\b\xF0\x9F\x98\x80\xEF\xBF\xBDx");
  CHECK(unit, !json_string(&unit->arena, STR("\"\\x\""), &text));
  CHECK(unit, !json_string(&unit->arena, STR("\"\\u12\""), &text));
  CHECK(unit, !json_string(&unit->arena, STR("\""), &text));
  CHECK(unit, !json_string(&unit->arena, STR("1"), &text));
}

void test_sourcemap(Unit *unit) {
  RUN(unit, writes_numbers);
  RUN(unit, reads_what_it_writes);
  RUN(unit, refuses_what_is_no_number);
  RUN(unit, counts_columns_in_utf16);
  RUN(unit, ends_lines_as_ecmascript_does);
  RUN(unit, maps_each_line_of_a_token);
  RUN(unit, maps_words_that_no_leaf_holds);
  RUN(unit, generated_text_comes_from_its_mark_or_nowhere);
  RUN(unit, reads_a_map);
  RUN(unit, reads_an_index_map);
  RUN(unit, says_what_is_wrong_with_a_map);
  RUN(unit, resolves_urls);
  RUN(unit, encodes_paths);
  RUN(unit, decodes_base64);
  RUN(unit, decodes_json_strings);
}
