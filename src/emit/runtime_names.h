// What emitted code takes from the runtime modules: the only names of theirs that it uses.
#pragma once

#define DEFAULT_SERVER_RUNTIME "rscc/server"
#define DEFAULT_CLIENT_RUNTIME "rscc/client"

#define REGISTER_SERVER_REFERENCE "registerServerReference"
#define SEAL_BOUND_ARGS "sealBoundArgs"
#define OPEN_BOUND_ARGS "openBoundArgs"
#define ASSERT_SERVER_FUNCTIONS "assertServerFunctions"
#define REGISTER_CLIENT_REFERENCE "registerClientReference" // with --client-references

#define CREATE_SERVER_REFERENCE "createServerReference"
#define CALL_SERVER "callServer"
#define FIND_SOURCE_MAP_URL "findSourceMapURL"
