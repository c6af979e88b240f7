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
// The same in an open folder, or in AT_FDCWD, where `name` may be a path. Nothing is made on the
// way, and no link is followed: what has the name and is no file is replaced.
bool file_write_at(Arena *arena, int folder, const char *name, Str text, Str *error);
// Makes `name` a symbolic link to `target`, in the same way.
bool file_write_link_at(Arena *arena, int folder, const char *name, Str target, Str *error);
// The temporary file beside `path` that file_write() uses. A killed run may leave it; the next that
// writes `path` removes it. Two runs that write one file do so one after the other.
const char *file_temporary(Arena *arena, const char *path);
// Has a file of this name been made by file_temporary()?
bool file_is_temporary(Str name);
// Removes what killed runs left in an open folder. Nobody may be writing there.
bool file_remove_temporaries(Arena *arena, int folder, Str *error);
// Held by one process at a time; ends with the process. Zeroed: not held.
typedef struct FileLock {
  int fd; // plus 1
} FileLock;
// `wait`: until whoever holds it is done. A file system without locks gives none, and no error.
// *is_taken: another process holds it, and this one did not wait.
FileLock file_lock_folder(const char *path, bool wait, bool *is_taken);
void file_unlock(FileLock *self);
// Gives false, and errno's message; errno stays.
bool file_fail(Arena *arena, Str *error);
// False only where nothing has this name: a file that can't be asked for counts as there, so that
// the read that follows reports why. Follows links.
bool file_is_there(const char *path);
// True too when they are there already; a file in their place is an error.
bool file_make_folders(Arena *arena, const char *path, Str *error);
