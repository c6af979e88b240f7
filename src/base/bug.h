// BUG("…"): a fault of ours that must not be reached. Says where, asks for a report and ends the
// process with status 4.
#pragma once

#define BUG(message) bug_at(__FILE__, __LINE__, (message))

_Noreturn void bug_at(const char *file, int line, const char *message);
