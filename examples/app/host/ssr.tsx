// Server-side rendering: React's payload becomes HTML, and rides along in it for hydration.
import './modules';
import { use } from 'react';
import { renderToReadableStream } from 'react-dom/server.edge';
import { createFromReadableStream } from 'rscc/client';
import { injectRSCPayload } from 'rsc-html-stream/server';
import type { Payload } from './payload';

// What the payload calls a client module is what host/modules.ts knows it by: nothing to map.
const serverConsumerManifest = { moduleMap: null, moduleLoading: null, serverModuleMap: null };

export async function renderHtml(stream: ReadableStream<Uint8Array>, scripts: string[]) {
  const [forHtml, forBrowser] = stream.tee();
  const payload = createFromReadableStream<Payload>(forHtml, { serverConsumerManifest });
  const Root = () => use(payload).root;
  const { formState } = await payload;
  const html = await renderToReadableStream(<Root />, { bootstrapModules: scripts, formState });
  return html.pipeThrough(injectRSCPayload(forBrowser));
}
