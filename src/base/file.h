// Files as whole texts. Failures of the environment give false and a message; printing it is the
// caller's. No path is made absolute here.
#pragma once

#include "base/str.h"

// Reads what a person named into the arena: a file, a pipe, a device, or "-" for standard input.
// *error: lower case, without the path, for example "no such file or directory".
bool file_read(Arena *arena, const char *path, Str *text, Str *error);
// The same for what nobody named: a regular file only. A pipe would be waited for, and a device may
// have no end.
bool file_read_found(Arena *arena, const char *path, Str *text, Str *error);
// Writes to a temporary file beside `path` and renames it, making missing folders, so that an
// interrupted run leaves either the old file or the new one. A file that already holds exactly this
// text is left alone, its time too. Permissions and links stay; devices and pipes are written to.
bool file_write(Arena *arena, const char *path, Str text, Str *error);
// False only where nothing has this name: a file that can't be asked for counts as there, so that
// the read that follows reports why. Follows links.
bool file_is_there(const char *path);
// True too when they are there already; a file in their place is an error.
bool file_make_folders(Arena *arena, const char *path, Str *error);
