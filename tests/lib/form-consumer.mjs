// node --conditions=react-server form-consumer.mjs FORM MANIFEST REGISTRY
// A server that knows only what `manifest --as=FORM` and the registry say. Standard input is a JSON
// list of requests, {action: [[name, value], …]} or {reply: [[name, value], …]}; the answer is a list
// of {value} or {error}: what the function that React found returned, or why there was none.
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';

const [form, manifestFile, registryFile] = process.argv.slice(2);
const { default: manifest } = await import(pathToFileURL(manifestFile));
const { default: registry } = await import(pathToFileURL(registryFile));

const facades = new Map(); // "server:ID" → a promise of its facade, the same each time
const loaded = new Map(); // ID → the facade, for parcel's synchronous look-up
function load(name) {
  const id = name.slice('server:'.length);
  const open = async () => {
    const facade = { __proto__: null, fn: await registry[id]() };
    loaded.set(id, facade);
    return facade;
  };
  if (!facades.has(name)) facades.set(name, open());
  return facades.get(name);
}

globalThis.__webpack_require__ = globalThis.__turbopack_require__ = load;
globalThis.__webpack_chunk_load__ = globalThis.__turbopack_load_by_url__ = (chunk) => {
  throw new Error(`there is no chunk ${chunk}`);
};
globalThis.parcelRequire = Object.assign((id) => loaded.get(id), { load });

const react = await import(`react-server-dom-${form}/server`);
const { decodeAction, decodeReply, registerServerActions } = react.default ?? react;
if (form === 'parcel') registerServerActions(manifest);

function formOf(fields) {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

async function answer({ action, reply }) {
  const own = form === 'parcel' ? [] : [manifest];
  if (action) {
    const fn = await decodeAction(formOf(action), ...own);
    if (typeof fn !== 'function') return { error: `no function but ${fn}` };
    return { value: await fn() };
  }
  const [fn, ...args] = await decodeReply(typeof reply === 'string' ? reply : formOf(reply), ...own);
  if (typeof fn !== 'function') return { error: `no function but ${fn}` };
  return { value: await fn(...args) };
}

const answers = [];
for (const request of JSON.parse(await text(process.stdin)))
  answers.push(await answer(request).catch((error) => ({ error: error.message })));
console.log(JSON.stringify(answers));
