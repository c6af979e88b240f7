// The client of the react mode, a worker thread without the react-server condition: decodes what the
// server renders, calls the server functions in it, and says what it got.
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { describeCarried, describeError } from './describe.mjs';
import { render } from './jsx-runtime.mjs';
import { Link, packBody } from './react-link.mjs';
import { ELEMENT } from './symbols.mjs';

globalThis.__webpack_require__ = (id) => {
  throw new Error(`the client loads the module ${id}`);
};
globalThis.__webpack_require__.u = (id) => id;
globalThis.__webpack_chunk_load__ = globalThis.__webpack_require__;
const { createFromReadableStream, encodeReply } = createRequire(import.meta.url)(
  'react-server-dom-webpack/client.browser',
);

const iterators = new Map(); // number → iterator of a result that the server's case reads
const numbers = new WeakMap(); // result → the server's number of it
const link = new Link(parentPort, { call, send, next });

function decode(stream) {
  return createFromReadableStream(stream, { callServer });
}

async function callServer(id, args) {
  const body = await packBody(await encodeReply(args));
  const { number, stream } = await link.ask('action', { id, body });
  const result = await (await decode(stream)).result;
  if (typeof result === 'object' && result !== null) numbers.set(result, number);
  return result;
}

// Calls the function that the payload carries.
async function call({ stream }) {
  try {
    const { fn, args } = await decode(stream);
    const result = await fn(...args);
    const text = describeCarried(isElement(result) ? await render(result) : result);
    return { text, ...(await backToServer(result)) };
  } catch (error) {
    return failure(error);
  }
}

// Takes a value and sends it back.
async function send({ stream }) {
  try {
    return await backToServer((await decode(stream)).value);
  } catch (error) {
    return failure(error);
  }
}

async function next({ iterator }) {
  try {
    const { done, value } = await iterators.get(iterator).next();
    return { done, ...(await backToServer(value)) };
  } catch (error) {
    return failure(error);
  }
}

// {body}, {iterator}, or {refused}: why React doesn't take the value as an argument.
async function backToServer(value) {
  if (typeof value?.[Symbol.asyncIterator] === 'function') {
    const iterator = iterators.size + 1;
    iterators.set(iterator, value[Symbol.asyncIterator]());
    return { iterator };
  }
  try {
    return { body: await packBody(await encodeReply(value)) };
  } catch (error) {
    return { refused: describeError(error), number: numbers.get(value) };
  }
}

// React's production build carries of an error only the digest, which the server made.
function failure(error) {
  return { failed: error?.digest ?? describeError(error) };
}

function isElement(value) {
  return typeof value === 'object' && value !== null && value.$$typeof === ELEMENT;
}
