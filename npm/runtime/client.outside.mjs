// `rscc/client` under the `react-server` condition: client stubs have no place there.
throw new Error(
  'rscc: "rscc/client" is for the browser and for server-side rendering, and was imported under the `react-server` condition: there, compile with --target=server',
);
export let callServer;
export let createFetchCallback;
export let createFromFetch;
export let createFromReadableStream;
export let createServerReference;
export let createTemporaryReferenceSet;
export let encodeReply;
export let findSourceMapURL;
export let setFindSourceMapURL;
export let setServerCallback;
