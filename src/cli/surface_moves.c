// A file was moved when all functions of one module are gone, a new module holds at least half of
// them unchanged, and no other pair fits better: first files that kept their name, then the others.
// The work is one look-up for each function that came or went.
#include "base/map.h"
#include "cli/paths.h"
#include "cli/surface.h"

// The functions that a module lost or got as a whole.
typedef struct Group {
  Str module;
  uint32_t first, count; // in the finder's changes of that kind
  uint32_t shared;       // functions in common with the module at hand
  bool is_taken;
} Group;
typedef Vec(Group) GroupVec;
typedef Vec(uint32_t) IndexVec;

typedef struct Finder {
  Arena *arena;
  ChangeVec removed, added, moved;
  GroupVec old, fresh;
  Map shapes;            // shape → index in `holders`
  Vec(IndexVec) holders; // fresh groups with a function of that shape
} Finder;

static Map modules_of(Arena *arena, const Manifest *manifest) {
  Map modules = {0};
  bool added;
  vec_each (const ManifestEntry, entry, &manifest->entries)
    map_put(&modules, arena, entry->module, &added);
  return modules;
}

static const ManifestEntry *entry_of(const Change *change) {
  return change->before ? change->before : change->after;
}

// `elsewhere`: modules of the other manifest; those have not moved.
static GroupVec group_by_module(Arena *arena, const ChangeVec *changes, const Map *elsewhere) {
  GroupVec groups = {0};
  for (uint32_t i = 0; i < changes->len; i++) {
    Str module = entry_of(&changes->items[i])->module;
    bool goes_on = groups.len && str_equals(vec_last(&groups)->module, module);
    if (goes_on) {
      vec_last(&groups)->count++;
    } else if (!map_find(elsewhere, module)) {
      Group group = {.module = module, .first = i, .count = 1};
      vec_push(arena, &groups, group);
    }
  }
  return groups;
}

// All that is compared, but for the id, which a move always changes.
static Str shape_of(Arena *arena, const ManifestEntry *entry) {
  uint32_t count;
  const Field *fields = surface_fields(&count);
  StrBuf out = strbuf_on(arena, 96);
  strbuf_add(&out, entry->symbol);
  for (uint32_t i = 0; i < count; i++) {
    if (str_equals(fields[i].name, STR("id"))) continue;
    FieldValue value = fields[i].value(arena, entry);
    strbuf_add_byte(&out, 0);
    strbuf_add(&out, value.text);
    for (uint32_t word = 0; value.words && word < value.words->len; word++) {
      strbuf_add_byte(&out, 1);
      strbuf_add(&out, value.words->items[word]);
    }
  }
  return strbuf_str(&out);
}

static void index_shapes(Finder *self, uint32_t group) {
  const Group *fresh = &self->fresh.items[group];
  for (uint32_t i = fresh->first; i < fresh->first + fresh->count; i++) {
    bool is_new;
    Str shape = shape_of(self->arena, self->added.items[i].after);
    uint32_t *index = map_put(&self->shapes, self->arena, shape, &is_new);
    if (is_new) {
      *index = self->holders.len;
      vec_push(self->arena, &self->holders, ((IndexVec){0}));
    }
    vec_push(self->arena, &self->holders.items[*index], group);
  }
}

static size_t common_end(Str a, Str b) {
  size_t length = 0;
  while (length < a.len && length < b.len && a.ptr[a.len - 1 - length] == b.ptr[b.len - 1 - length])
    length++;
  return length;
}

static bool can_be(const Group *old, const Group *fresh, bool keeps_name) {
  uint32_t larger = old->count > fresh->count ? old->count : fresh->count;
  bool is_alike = fresh->shared * 2 >= larger;
  bool has_name = str_equals(path_name(old->module), path_name(fresh->module));
  return !fresh->is_taken && is_alike && (has_name || !keeps_name);
}

static bool is_better(const Group *old, const Group *fresh, const Group *best) {
  if (!best) return true;
  if (fresh->shared != best->shared) return fresh->shared > best->shared;
  return common_end(old->module, fresh->module) > common_end(old->module, best->module);
}

static const IndexVec *holders_of(const Finder *self, const Change *removed) {
  static const IndexVec none = {0};
  uint32_t *index = map_find(&self->shapes, shape_of(self->arena, removed->before));
  return index ? &self->holders.items[*index] : &none;
}

static Group *find_partner(Finder *self, const Group *old, bool keeps_name) {
  IndexVec candidates = {0};
  for (uint32_t i = old->first; i < old->first + old->count; i++) {
    const IndexVec *holders = holders_of(self, &self->removed.items[i]);
    vec_each (const uint32_t, holder, holders)
      if (!self->fresh.items[*holder].shared++) vec_push(self->arena, &candidates, *holder);
  }
  Group *best = NULL;
  vec_each (const uint32_t, candidate, &candidates) {
    Group *fresh = &self->fresh.items[*candidate];
    if (can_be(old, fresh, keeps_name) && is_better(old, fresh, best)) best = fresh;
  }
  vec_each (const uint32_t, candidate, &candidates) self->fresh.items[*candidate].shared = 0;
  return best;
}

// Both groups are sorted by symbol. What has no partner stays removed or added.
static void pair_groups(Finder *self, const Group *old, const Group *fresh) {
  Change *left = &self->removed.items[old->first], *left_end = left + old->count;
  Change *right = &self->added.items[fresh->first], *right_end = right + fresh->count;
  while (left < left_end && right < right_end) {
    int order = str_compare(left->before->symbol, right->after->symbol);
    if (!order) {
      Change moved = {CHANGE_MOVED, left->before, right->after};
      vec_push(self->arena, &self->moved, moved);
      left->before = NULL;
      right->after = NULL;
    }
    if (order <= 0) left++;
    if (order >= 0) right++;
  }
}

static void pair_all(Finder *self, bool keeps_name) {
  vec_each (Group, old, &self->old) {
    Group *fresh = old->is_taken ? NULL : find_partner(self, old, keeps_name);
    if (!fresh) continue;
    old->is_taken = fresh->is_taken = true;
    pair_groups(self, old, fresh);
  }
}

static void keep_unpaired(Finder *self, ChangeVec *changes, const ChangeVec *lone) {
  vec_each (const Change, change, lone)
    if (change->before || change->after) vec_push(self->arena, changes, *change);
}

void surface_find_moves(Arena *arena, ChangeVec *changes, const Manifest *before,
                        const Manifest *after) {
  Finder finder = {.arena = arena};
  vec_each (const Change, change, changes)
    vec_push(arena, change->before ? &finder.removed : &finder.added, *change);
  Map old_modules = modules_of(arena, before), new_modules = modules_of(arena, after);
  finder.old = group_by_module(arena, &finder.removed, &new_modules);
  finder.fresh = group_by_module(arena, &finder.added, &old_modules);
  for (uint32_t i = 0; i < finder.fresh.len; i++) index_shapes(&finder, i);
  pair_all(&finder, true);
  pair_all(&finder, false);
  changes->len = 0;
  keep_unpaired(&finder, changes, &finder.removed);
  keep_unpaired(&finder, changes, &finder.added);
  keep_unpaired(&finder, changes, &finder.moved);
}
