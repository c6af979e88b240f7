// base/file: whole files, folders made on the way, replacing without a moment of half a file.
#include "base/file.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "unit.h"

static const char *path_in(Unit *unit, const char *folder, const char *name) {
  return str_format(&unit->arena, "%s/%s", folder, name).ptr;
}

static const char *temporary_folder(Unit *unit) {
  const char *parent = getenv("TMPDIR");
  char *folder = str_to_c(&unit->arena, str_format(&unit->arena, "%s/rscc-unit-XXXXXX",
                                                   parent && *parent ? parent : "/tmp"));
  bool is_made = mkdtemp(folder) != NULL;
  CHECK(unit, is_made);
  return folder;
}

// Removes the folder's files, counted, and the folder. Folders in it must be gone by then.
static unsigned remove_folder(Unit *unit, const char *folder) {
  unsigned removed = 0;
  DIR *entries = opendir(folder);
  for (struct dirent *entry; entries && (entry = readdir(entries));)
    removed += remove(path_in(unit, folder, entry->d_name)) == 0;
  if (entries) closedir(entries);
  CHECK(unit, rmdir(folder) == 0);
  return removed;
}

static void check_holds(Unit *unit, const char *path, Str expected) {
  Str text = {0}, error = {0};
  CHECK(unit, file_read(&unit->arena, path, &text, &error));
  CHECK(unit, str_equals(text, expected));
}

static bool writes(Unit *unit, const char *path, Str text) {
  Str error = {0};
  return file_write(&unit->arena, path, text, &error);
}

static void a_text_comes_back_byte_for_byte(Unit *unit) {
  const char *folder = temporary_folder(unit), *path = path_in(unit, folder, "a.txt");
  StrBuf large = strbuf_on(&unit->arena, 8);
  for (int i = 0; i < 300 * 1000; i++) strbuf_add_byte(&large, (char)(i % 251));
  CHECK(unit, writes(unit, path, strbuf_str(&large)));
  check_holds(unit, path, strbuf_str(&large));
  CHECK(unit, writes(unit, path, STR("")));
  check_holds(unit, path, STR(""));
  CHECK_NUMBER(unit, remove_folder(unit, folder), 1); // and no temporary file is left
}

static void errors_say_why_in_lower_case(Unit *unit) {
  const char *folder = temporary_folder(unit);
  Str text = {0}, error = {0};
  CHECK(unit, !file_read(&unit->arena, path_in(unit, folder, "missing"), &text, &error));
  CHECK_STR(unit, error, "no such file or directory");
  CHECK(unit, !file_read(&unit->arena, folder, &text, &error));
  CHECK_STR(unit, error, "is a directory");
  const char *inner = path_in(unit, folder, "inner");
  CHECK(unit, file_make_folders(&unit->arena, inner, &error));
  CHECK(unit, !file_write(&unit->arena, inner, STR("x"), &error));
  CHECK_STR(unit, error, "is a directory");
  CHECK_NUMBER(unit, remove_folder(unit, folder), 1);
}

static void missing_folders_are_made(Unit *unit) {
  const char *folder = temporary_folder(unit), *path = path_in(unit, folder, "a/b/c.txt");
  CHECK(unit, writes(unit, path, STR("deep")));
  check_holds(unit, path, STR("deep"));
  Str error = {0};
  CHECK(unit, file_make_folders(&unit->arena, path_in(unit, folder, "a//b/"), &error));
  CHECK(unit, remove(path) == 0);
  CHECK(unit, remove(path_in(unit, folder, "a/b")) == 0);
  remove_folder(unit, folder);
}

static void a_file_in_a_folders_place_is_an_error(Unit *unit) {
  const char *folder = temporary_folder(unit), *path = path_in(unit, folder, "a");
  CHECK(unit, writes(unit, path, STR("file")));
  Str error = {0};
  CHECK(unit, !file_make_folders(&unit->arena, path, &error));
  CHECK_STR(unit, error, "not a directory");
  CHECK(unit, !file_make_folders(&unit->arena, path_in(unit, folder, "a/b"), &error));
  CHECK(unit, !writes(unit, path_in(unit, folder, "a/b.txt"), STR("x")));
  CHECK(unit, !file_make_folders(&unit->arena, "", &error));
  check_holds(unit, path, STR("file"));
  remove_folder(unit, folder);
}

static struct stat status_of(Unit *unit, const char *path) {
  struct stat status = {0};
  CHECK(unit, lstat(path, &status) == 0);
  return status;
}

static void the_same_text_leaves_the_file_alone(Unit *unit) {
  const char *folder = temporary_folder(unit), *path = path_in(unit, folder, "a.txt");
  CHECK(unit, writes(unit, path, STR("same")));
  ino_t before = status_of(unit, path).st_ino;
  CHECK(unit, writes(unit, path, STR("same")));
  CHECK(unit, status_of(unit, path).st_ino == before);
  remove_folder(unit, folder);
}

// Whoever has the old file open goes on reading the old text: it is replaced, never overwritten.
static void a_file_is_replaced_not_overwritten(Unit *unit) {
  const char *folder = temporary_folder(unit), *path = path_in(unit, folder, "a.txt");
  CHECK(unit, writes(unit, path, STR("old text")));
  FILE *reader = fopen(path, "r");
  CHECK(unit, writes(unit, path, STR("new")));
  char seen[32] = {0};
  size_t length = reader ? fread(seen, 1, sizeof seen - 1, reader) : 0;
  if (reader) fclose(reader);
  CHECK_STR(unit, ((Str){seen, length}), "old text");
  check_holds(unit, path, STR("new"));
  CHECK_NUMBER(unit, remove_folder(unit, folder), 1);
}

static void permissions_and_links_stay(Unit *unit) {
  const char *folder = temporary_folder(unit), *path = path_in(unit, folder, "tool.mjs");
  const char *link = path_in(unit, folder, "link.mjs");
  CHECK(unit, writes(unit, path, STR("old")));
  CHECK(unit, chmod(path, 0750) == 0 && symlink("tool.mjs", link) == 0);
  CHECK(unit, writes(unit, link, STR("new")));
  CHECK(unit, S_ISLNK(status_of(unit, link).st_mode));
  CHECK_NUMBER(unit, status_of(unit, path).st_mode & 07777, 0750);
  check_holds(unit, path, STR("new"));
  remove_folder(unit, folder);
}

static void a_device_is_written_to(Unit *unit) {
  CHECK(unit, writes(unit, "/dev/null", STR("gone")));
  CHECK(unit, S_ISCHR(status_of(unit, "/dev/null").st_mode));
}

void test_file(Unit *unit) {
  RUN(unit, a_text_comes_back_byte_for_byte);
  RUN(unit, errors_say_why_in_lower_case);
  RUN(unit, missing_folders_are_made);
  RUN(unit, a_file_in_a_folders_place_is_an_error);
  RUN(unit, the_same_text_leaves_the_file_alone);
  RUN(unit, a_file_is_replaced_not_overwritten);
  RUN(unit, permissions_and_links_stay);
  RUN(unit, a_device_is_written_to);
}
