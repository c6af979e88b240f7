// A call of a server function, as a Fetch API Request: checked, decoded, called. It is either a call of
// the client's (the header `rscc-action` holds the id, the body what encodeReply() made), or a form
// that was sent without JavaScript (React's `$ACTION_` fields).
import {
  createTemporaryReferenceSet,
  decodeAction,
  decodeFormState,
  decodeReply,
  renderToReadableStream,
} from 'react-server-dom-webpack/server.edge';
import { readAll } from './bytes.mjs';
import { RefusedError } from './errors.mjs';
import { createServerManifest, isLoadError, loadServerAction, watchManifest } from './manifest.mjs';
import { actionHeader, payloadType, refusedHeader } from './protocol.mjs';
import { whenOpened } from './seal.mjs';

const default_max_body_bytes = 1024 * 1024;

// Never throws for what a client sent; rejects only where the server itself is wrong. See server.d.mts for
// the options and the outcomes.
export async function handleServerRequest(request, registry, options = {}) {
  try {
    const id = request.headers.get(actionHeader);
    if (id !== null) return await handleCall(id, request, registry, options);
    if (request.method !== 'POST' || mediaType(request) !== 'multipart/form-data') return { type: 'other' };
    return await handleForm(request, registry, options);
  } catch (error) {
    if (error instanceof RefusedError) return refused(error);
    throw error;
  }
}

async function handleCall(id, request, registry, options) {
  if (request.method !== 'POST') throw new RefusedError('method', `rscc: a server function is called with POST, not ${request.method}`, 405);
  checkOrigin(request, options);
  const type = mediaType(request);
  if (type !== 'text/plain' && type !== 'multipart/form-data') {
    throw new RefusedError('content-type', `rscc: a call's body is text/plain or multipart/form-data, not ${JSON.stringify(type)}`, 415);
  }
  const fn = await loadServerAction(id, registry);
  const watch = watchManifest(createServerManifest(registry));
  const temporaryReferences = createTemporaryReferenceSet();
  const body = await readBody(request, type, options);
  const args = await decoded(watch, () => decodeReply(body, watch.manifest, { temporaryReferences }));
  if (!Array.isArray(args)) throw new RefusedError('bad-body', 'rscc: the body of a call holds no list of arguments');
  const settled = await settle(watch, () => fn.apply(null, args));
  return { type: 'call', id, ...settled, respond: (response) => respond(settled, temporaryReferences, response) };
}

async function handleForm(request, registry, options) {
  const watch = watchManifest(createServerManifest(registry));
  const formData = await readBody(request, 'multipart/form-data', options);
  if (![...formData.keys()].some(isActionField)) return { type: 'other', formData };
  checkOrigin(request, options);
  const action = await decoded(watch, () => decodeAction(formData, watch.manifest));
  if (typeof action !== 'function') throw new RefusedError('bad-body', 'rscc: the form names no server function');
  const settled = await settle(watch, () => action());
  const formState = settled.ok ? await decoded(watch, () => decodeFormState(settled.value, formData, watch.manifest)) : null;
  return { type: 'form', formData, formState, ...settled };
}

function isActionField(name) {
  return name.startsWith('$ACTION_ID_') || name.startsWith('$ACTION_REF_');
}

// What React makes of the body; whatever it can't read is the client's mistake.
async function decoded(watch, decode) {
  let value;
  try {
    value = await decode();
  } catch (error) {
    if (watch.refusal) throw watch.refusal;
    if (error instanceof RefusedError || isLoadError(error)) throw error;
    throw new RefusedError('bad-body', `rscc: the body can't be read: ${error?.message ?? error}`);
  }
  if (watch.refusal) throw watch.refusal;
  return value;
}

// Calls the function. What it throws is its result, unless it is the runtime that refuses.
async function settle(watch, call) {
  try {
    const value = await call();
    await whenOpened(value);
    return { ok: true, value, result: Promise.resolve(value) };
  } catch (error) {
    if (error instanceof RefusedError) throw error;
    const result = Promise.reject(error);
    result.catch(() => {});
    return { ok: false, error, result };
  }
}

function respond({ ok, result }, temporaryReferences, { payload, clientManifest = {}, onError, status, headers } = {}) {
  const stream = renderToReadableStream({ ...payload, result }, clientManifest, { temporaryReferences, onError });
  return new Response(stream, {
    status: status ?? (ok ? 200 : 500),
    headers: { 'cache-control': 'no-store', ...headers, 'content-type': payloadType },
  });
}

function refused({ code, message, status }) {
  const headers = { 'cache-control': 'no-store', [refusedHeader]: code, ...(status === 405 && { allow: 'POST' }) };
  const response = () => Response.json({ error: { reason: code, message } }, { status, headers });
  return { type: 'refused', reason: code, message, status, respond: response };
}

function mediaType(request) {
  return (request.headers.get('content-type') ?? '').split(';', 1)[0].trim().toLowerCase();
}

// A browser says from which site a POST comes. Compared are hosts: behind a proxy the server may not
// know its own scheme.
function checkOrigin(request, { allowedOrigins = [], requireOrigin = true }) {
  const origin = request.headers.get('origin');
  if (origin === null) {
    if (!requireOrigin) return;
    throw new RefusedError('missing-origin', 'rscc: a call of a server function has no Origin header', 403);
  }
  const from = parseUrl(origin);
  const isAllowed = (entry) => (entry.includes('://') ? entry === from.origin : matchesHost(entry, from.host));
  const own = parseUrl(`${from?.protocol}//${request.headers.get('host') ?? new URL(request.url).host}`);
  if (from && ((own && from.host === own.host) || allowedOrigins.some(isAllowed))) return;
  throw new RefusedError('wrong-origin', `rscc: a call of a server function comes from ${JSON.stringify(origin.slice(0, 80))}, which is not this site; name it in allowedOrigins if it may call`, 403);
}

// `*.example.com` stands for any host below example.com.
function matchesHost(pattern, host) {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}

function parseUrl(text) {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

// A body that breaks off is the client's doing, or the network's.
async function readStream(body, limit) {
  if (body.locked) throw new TypeError('rscc: the body of the request was read before');
  try {
    return await readAll(body, limit);
  } catch (error) {
    throw new RefusedError('bad-body', `rscc: the body can't be read to its end: ${error?.message ?? error}`);
  }
}

async function readBody(request, type, { maxBodyBytes = default_max_body_bytes }) {
  const announced = Number(request.headers.get('content-length') ?? 0);
  const bytes = announced > maxBodyBytes ? null : request.body ? await readStream(request.body, maxBodyBytes) : new Uint8Array();
  if (bytes === null) throw new RefusedError('body-too-large', `rscc: a body has more than ${maxBodyBytes} bytes, the limit set by maxBodyBytes`, 413);
  if (type === 'text/plain') return new TextDecoder().decode(bytes);
  try {
    return await new Response(bytes, { headers: { 'content-type': request.headers.get('content-type') } }).formData();
  } catch {
    throw new RefusedError('bad-body', 'rscc: the body is no form');
  }
}
