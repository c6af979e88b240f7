#!/bin/sh
# Builds the app with rscc and esbuild, and no plugin: build.sh [production|development] [OUTDIR]
set -eu
cd "$(dirname "$0")"
mode=${1:-production}
out=${2:-dist/bundle}
PATH=$PWD/node_modules/.bin:$PATH

rscc build . --outdir=dist --client-references

bundle() { # ENTRY OPTION…
  esbuild "$@" --bundle --format=esm --jsx=automatic --log-level=warning ${ESBUILD_OPTIONS:-} \
    "--define:process.env.NODE_ENV=\"$mode\"" \
    --alias:virtual:rscc/registry=./dist/registry.mjs \
    --alias:virtual:rscc/manifest=./dist/manifest.json \
    --alias:virtual:rscc/client-modules=./dist/client-modules.mjs
}

bundle dist/server/host/rsc.tsx --platform=node --conditions=react-server --outfile="$out/rsc.mjs"
# edge-light: the build of React's that requires nothing of Node's, and so can be bundled as a module.
bundle dist/client/host/ssr.tsx --platform=node --conditions=edge-light --outfile="$out/ssr.mjs"
bundle dist/client/host/browser.tsx --platform=browser --splitting --outdir="$out/public"

rscc verify-client "$out/public" --manifest=dist/manifest.json --outdir=dist
