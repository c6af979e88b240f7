// Looks for what is the server's in one file of a built client.
#pragma once

#include "cli/server_text.h"

typedef struct ClientRules {
  Map ids;  // of the manifest
  Str salt; // "": none
  const ServerTexts *texts;
} ClientRules;

typedef struct Finding {
  size_t at; // offset in the file
  Str message;
  uint32_t text; // index in ClientRules.texts, or UINT32_MAX
} Finding;
typedef Vec(Finding) FindingVec;

// Does the text hold an id of the manifest? Sources don't, what was built of them does.
bool client_scan_has_ids(Str text, const ClientRules *rules);
// Each kind once a file, in the order of their rules; messages go to the arena.
void client_scan(FindingVec *findings, Arena *arena, Str text, const ClientRules *rules);
