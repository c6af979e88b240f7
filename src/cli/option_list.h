// Every option, one row each: OPTION(id, long name, short name or 0, argument, type, commands, config
// key or "", group of the help, help). The choices of an OPTION_CHOICE are its argument. A name may
// have several rows if their commands differ.

OPTION(OPTION_TARGET, "target", 0, "server|client", OPTION_CHOICE, IN_TRANSFORM, "", HELP_MAIN, "What to compile for (default: server)")
OPTION(OPTION_OUTPUT_FILE, "output-file", 'o', "FILE", OPTION_PATH, IN_TRANSFORM | IN_MANIFEST | IN_MERGE, "", HELP_MAIN, "Write to FILE instead of stdout")
OPTION(OPTION_EMIT, "emit", 0, "code|json", OPTION_CHOICE, IN_TRANSFORM, "", HELP_MAIN, "json: one object {changed, code, map, functions, diagnostics}")
OPTION(OPTION_OUTDIR, "outdir", 0, "DIR", OPTION_PATH, IN_TREE, "outdir", HELP_MAIN, "Folder that build writes and that no command reads")
OPTION(OPTION_CHANGED_ONLY, "changed-only", 0, "", OPTION_FLAG, IN_BUILD, "changedOnly", HELP_MAIN, "Write only the modules that compiling changed")
OPTION(OPTION_AS, "as", 0, "rscc|registry|webpack|turbopack|parcel", OPTION_CHOICE, IN_MANIFEST | IN_MERGE, "", HELP_MAIN, "Form of the manifest (default: rscc)")
OPTION(OPTION_IMPORT_BASE, "import-base", 0, "PREFIX", OPTION_TEXT, IN_MANIFEST | IN_MERGE, "importBase", HELP_MAIN, "What the registry's imports begin with (default: ./server/)")
OPTION(OPTION_BASELINE, "baseline", 0, "FILE", OPTION_PATH, IN_CHECK, "baseline", HELP_MAIN, "The committed server functions to compare with")
OPTION(OPTION_UPDATE, "update", 0, "", OPTION_FLAG, IN_CHECK, "", HELP_MAIN, "Write the baseline, and report what changed")
OPTION(OPTION_CHECK_FORMAT, "format", 'f', "pretty|json", OPTION_CHOICE, IN_CHECK, "", HELP_MAIN, "Form of the report (default: pretty)")
OPTION(OPTION_LIST_FORMAT, "format", 'f', "table|json", OPTION_CHOICE, IN_LIST | IN_RULES, "", HELP_MAIN, "Form of the list (default: table)")
OPTION(OPTION_RESOLVE, "resolve", 0, "ID", OPTION_TEXT, IN_LIST, "", HELP_MAIN, "List only the function with this id, or with an id that begins so")

OPTION(OPTION_CONFIG, "config", 'c', "FILE", OPTION_PATH, IN_COMPILING | IN_MERGE, "", HELP_COMPILE, "Use this config (default: the nearest rscc.json upward)")
OPTION(OPTION_ROOT, "root", 0, "DIR", OPTION_PATH, IN_COMPILING | IN_MERGE, "root", HELP_COMPILE, "Folder that module paths, and so ids, are relative to")
OPTION(OPTION_STDIN_FILENAME, "stdin-filename", 0, "PATH", OPTION_PATH, IN_TRANSFORM, "", HELP_COMPILE, "With -: names the language and the ids")
OPTION(OPTION_LANGUAGE, "language", 0, "js|jsx|ts|tsx", OPTION_CHOICE, IN_TRANSFORM, "", HELP_COMPILE, "Language of the module (default: by its extension)")
OPTION(OPTION_SERVER_RUNTIME, "server-runtime", 0, "SPECIFIER", OPTION_TEXT, IN_TRANSFORM | IN_BUILD | IN_MANIFEST | IN_MERGE, "serverRuntime", HELP_COMPILE, "Runtime of server code (default: rscc/server)")
OPTION(OPTION_CLIENT_RUNTIME, "client-runtime", 0, "SPECIFIER", OPTION_TEXT, IN_TRANSFORM | IN_BUILD, "clientRuntime", HELP_COMPILE, "Runtime of client code (default: rscc/client)")
OPTION(OPTION_ID_SALT, "id-salt", 0, "TEXT", OPTION_TEXT, IN_SALTED, "idSalt", HELP_COMPILE, "Part of every id (default: RSCC_ID_SALT, or none)")
OPTION(OPTION_DEV, "dev", 0, "", OPTION_FLAG, IN_TRANSFORM | IN_BUILD, "dev", HELP_COMPILE, "Readable names for devtools")
OPTION(OPTION_THREADS, "threads", 'j', "N", OPTION_COUNT, IN_TREE, "threads", HELP_COMPILE, "Number of threads (default: one a processor)")
OPTION(OPTION_NO_UNMATCHED, "no-error-on-unmatched-pattern", 0, "", OPTION_FLAG, IN_TREE, "noErrorOnUnmatchedPattern", HELP_COMPILE, "No error when no module is found")

OPTION(OPTION_ALLOW, "allow", 'A', "RULE", OPTION_RULE, IN_COMPILING, "", HELP_REPORT, "Turn a rule, a group of rules or `all` off; read from left to right")
OPTION(OPTION_WARN, "warn", 'W', "RULE", OPTION_RULE, IN_COMPILING, "", HELP_REPORT, "Make it a warning")
OPTION(OPTION_DENY, "deny", 'D', "RULE", OPTION_RULE, IN_COMPILING, "", HELP_REPORT, "Make it an error")
OPTION(OPTION_FORMAT, "format", 'f', "pretty|unix|json|github|gitlab|sarif", OPTION_CHOICE, IN_TRANSFORM | IN_BUILD | IN_MANIFEST | IN_LINT, "format", HELP_REPORT, "Form of the diagnostics (default: pretty)")
OPTION(OPTION_CATEGORY, "category", 0, "NAME", OPTION_TEXT, IN_TRANSFORM | IN_BUILD | IN_MANIFEST | IN_LINT, "", HELP_REPORT, "With --format=sarif: names this analysis among others of the same commit")
OPTION(OPTION_QUIET, "quiet", 0, "", OPTION_FLAG, IN_COMPILING, "quiet", HELP_REPORT, "Report errors only")
OPTION(OPTION_MAX_WARNINGS, "max-warnings", 0, "N", OPTION_COUNT, IN_COMPILING, "maxWarnings", HELP_REPORT, "Exit with 1 when there are more warnings")
OPTION(OPTION_EXIT_ZERO, "exit-zero", 0, "", OPTION_FLAG, IN_LINT, "exitZero", HELP_REPORT, "Exit with 0 even when there are errors in the code")
OPTION(OPTION_LOG_LIMIT, "log-limit", 0, "N", OPTION_COUNT, IN_COMPILING, "logLimit", HELP_REPORT, "Show so many diagnostics, in formats for people (default: 100; 0: all)")

OPTION(OPTION_COLOR, "color", 0, "auto|always|never", OPTION_CHOICE, IN_ALL, "color", HELP_GENERAL, "Colours (default: auto; NO_COLOR is honoured)")
OPTION(OPTION_HELP, "help", 'h', "", OPTION_FLAG, IN_ALL, "", HELP_GENERAL, "Print this help")
OPTION(OPTION_VERSION, "version", 'V', "", OPTION_FLAG, IN_ALL, "", HELP_GENERAL, "Print the version")

OPTION(OPTION_DUMP, "dump", 0, "tree|directives|scopes|plan|edits", OPTION_CHOICE, IN_TRANSFORM, "", HELP_DEBUG, "Print what the compiler thinks instead of the code")
OPTION(OPTION_DEBUG, "debug", 0, "stats|files", OPTION_CHOICE, IN_COMPILING, "", HELP_DEBUG, "Print times and sizes, or the files found, on stderr")
