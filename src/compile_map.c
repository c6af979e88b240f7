#include "compile_map.h"

#include "analyze/analysis.h"
#include "base/url.h"
#include "emit/sourcemap.h"

// `place`: the comment's URL; empty where the map was given.
static void report(Module *module, Span place, Str message) {
  Diag *diag = diag_add(&module->arena, &module->diags, DIAG_INVALID_INPUT_MAP, place, message);
  diag->help = span_length(place)
                   ? STR("make it anew, or remove the comment; positions end at this module")
                   : STR("make it anew, or leave it out; positions end at this module");
}

static Str source_url(Module *module, const MapOptions *options) {
  if (options->source.len) return options->source;
  size_t slash = str_find_last(module->path, '/');
  StrBuf url = strbuf_on(&module->arena, 64);
  url_add_path(&url, str_slice(module->path, slash == SIZE_MAX ? 0 : slash + 1, module->path.len));
  return strbuf_str(&url);
}

// The text that a comment's URL names; false: it was reported.
static bool read_named(Module *module, const MapOptions *options, Str *text) {
  Arena *arena = &module->arena;
  Span place = module->maps.comment.url;
  Str url = span_text(place, module->text), path, error = STR("");
  if (str_starts_with(url, STR("data:"))) {
    if (map_comment_decode(arena, url, text)) return true;
    report(module, place, STR("the source map in this comment is no JSON in a data URL"));
    return false;
  }
  bool is_beside =
      !url_is_absolute(url) && url_decode(arena, url, &path) && path.len && path.ptr[0] != '/';
  if (!is_beside) {
    report(module, place, STR("the source map is neither a data URL nor a file beside the module"));
    return false;
  }
  if (!options->read) return false;
  if (options->read(options->context, arena, path, text, &error)) return true;
  report(module, place, str_format(arena, "the source map cannot be read: %.*s", STR_ARG(error)));
  return false;
}

void module_read_input_map(Module *module, const MapOptions *options) {
  Arena *arena = &module->arena;
  Str text = options->input, base = options->input_base, error = STR("");
  module->maps.comment = map_comment_find(&module->analysis->tree);
  Span place = text.ptr ? (Span){0} : module->maps.comment.url;
  if (!text.ptr) {
    if (!span_length(place) || !read_named(module, options, &text)) return;
    Str url = span_text(place, module->text);
    bool is_file = !str_starts_with(url, STR("data:"));
    base = url_folder(options->source);
    if (is_file) base = url_resolve(arena, base, url_folder(url));
  }
  InputMap *input = arena_new(arena, InputMap);
  if (input_map_read(input, arena, text, base, &error)) {
    module->maps.input = input;
    return;
  }
  report(module, place,
         str_format(arena, "the source map of this module cannot be used: %.*s", STR_ARG(error)));
}

Str module_map(Module *module, const MapOptions *options, const SegmentVec *segments,
               bool keeps_text) {
  Arena *arena = &module->arena;
  const InputMap *input = module->maps.input;
  SourceMap map = sourcemap_of(arena, segments, &module->analysis->tree, input, keeps_text);
  bool has_content = keeps_text && !options->leave_out_content;
  MapNames names = {.file = options->file,
                    .source = source_url(module, options),
                    .source_content = has_content ? &module->text : NULL};
  return sourcemap_json(arena, &map, input, &names);
}
