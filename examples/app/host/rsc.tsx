// The server graph: renders pages, and runs the server functions that are called.
import { createClientManifest, handleServerRequest, renderToReadableStream } from 'rscc/server';
import { clientModules } from 'virtual:rscc/manifest';
import registry from 'virtual:rscc/registry';
import { Document } from '../src/server/document';
import { cookieToSet, withSession } from '../src/server/session';
import type { Payload } from './payload';

const clientManifest = createClientManifest(clientModules.map(({ id }) => id));

// The client gets the digest, by which the error is found in the log.
function onError(error: unknown): string {
  const digest = crypto.randomUUID().slice(0, 8);
  console.error(`error ${digest}:`, error);
  return digest;
}

function headersOf(): Record<string, string> {
  const cookie = cookieToSet();
  return { 'content-type': 'text/x-component', ...(cookie && { 'set-cookie': cookie }) };
}

// A response with React's payload: of a page, or of a call with its result and the page anew.
async function respond(request: Request): Promise<Response> {
  const outcome = await handleServerRequest(request, registry);
  if (outcome.type === 'refused') return outcome.respond();
  const root = <Document path={new URL(request.url).pathname} />;
  if (outcome.type === 'call') {
    return outcome.respond({ payload: { root }, clientManifest, onError, headers: headersOf() });
  }
  if (outcome.type === 'form' && !outcome.ok) throw outcome.error;
  const formState = outcome.type === 'form' ? (outcome.formState as Payload['formState']) : null;
  const payload: Payload = { root, formState };
  const stream = renderToReadableStream(payload, clientManifest, { onError });
  return new Response(stream, { headers: headersOf() });
}

export function handle(request: Request): Promise<Response> {
  return withSession(request.headers.get('cookie') ?? '', () => respond(request));
}
