// `rscc/server` without the `react-server` condition: each name is there, so that imports are linked and
// the reason can be said.
throw new Error(
  'rscc: "rscc/server" needs the `react-server` export condition (node --conditions=react-server, or the bundler\'s setting for the server); unit tests take "rscc/testing" in its place',
);
export let assertServerFunctions;
export let createClientManifest;
export let createServerManifest;
export let CyclicSealError;
export let dropServerManifest;
export let handleServerRequest;
export let loadServerAction;
export let openBoundArgs;
export let RefusedError;
export let registerClientReference;
export let registerServerReference;
export let renderToReadableStream;
export let sealBoundArgs;
export let SealError;
export let setEncryptionKey;
