// Every command, one row each: COMMAND(id, name, arguments, function, summary).

COMMAND(COMMAND_TRANSFORM, "transform", "FILE|-", command_transform, "Compile one module; the code goes to stdout")
COMMAND(COMMAND_BUILD, "build", "[PATH…] --outdir=DIR", command_build, "Compile a tree for server and client, with manifest and registry")
COMMAND(COMMAND_MANIFEST, "manifest", "[PATH…]", command_manifest, "Print the manifest of a tree's server functions")
COMMAND(COMMAND_CHECK, "check", "[PATH…] --baseline=FILE", command_check, "Compare a tree's server functions with a committed baseline")
COMMAND(COMMAND_MERGE, "merge", "FILE…", command_merge, "Join the manifests of packages")
COMMAND(COMMAND_LIST, "list", "[PATH…]", command_list, "List every server function with its id and place")
COMMAND(COMMAND_LINT, "lint", "[PATH…|-]", command_lint, "Report problems, near misses of the directive too")
COMMAND(COMMAND_VERIFY, "verify-client", "DIR --manifest=FILE", command_verify_client, "Check that a built client holds nothing of the server's")
COMMAND(COMMAND_SERVICE, "service", "", command_service, "Compile modules for a bundler: JSON requests on stdin, answers on stdout")
COMMAND(COMMAND_RULES, "rules", "", command_rules, "List the rules")
COMMAND(COMMAND_EXPLAIN, "explain", "RULE", command_explain, "Print one rule's page")
COMMAND(COMMAND_KEYGEN, "keygen", "", command_keygen, "Print a new key for RSCC_ENCRYPTION_KEY")
