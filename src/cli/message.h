// What rscc says to people about the run itself, on stderr: wrong usage, unreadable files. What it
// says about their code are diagnostics (report/).
#pragma once

#include "base/str.h"

void message_error(const char *format, ...) __attribute__((format(printf, 1, 2)));
void message_warning(const char *format, ...) __attribute__((format(printf, 1, 2)));
void message_help(const char *format, ...) __attribute__((format(printf, 1, 2)));
// Text for people that is already laid out.
void message_text(Str text);
// What errno says, as it stands in a message: "no such file or directory".
Str message_reason(Arena *arena, int error);
