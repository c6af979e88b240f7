// cJSON says of a text only that it could not be read. Whether memory was the reason is known here.
#pragma once

#include "base/arena.h"

// To be called once, before anything is parsed.
void json_memory_watch(void);
// After cJSON gave nothing: unwinds as the arena does when this thread's last parse ran out of
// memory, else returns.
void json_memory_check(Arena *arena);
