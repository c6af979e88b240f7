// The server's half of the react mode: the compiled modules over React's own protocol. A call renders
// the reference for the client, which decodes it, calls it, and gets the result rendered.
import * as runtime from '../../npm/runtime/server.mjs';
import { decodeReply } from '../../npm/node_modules/react-server-dom-webpack/server.edge.js';
import { describe, describeError } from './describe.mjs';
import { builtinsOf, createT, plainCall, serverSide } from './execute.mjs';
import { ModuleGraph } from './module-graph.mjs';
import { plainTextIn, stringsOf } from './react-leaks.mjs';
import { Link, unpackBody } from './react-link.mjs';
import { REFERENCE } from './symbols.mjs';

const { loadServerAction, renderToReadableStream } = runtime;
runtime.setEncryptionKey(new Uint8Array(32).map((_, i) => i));

let link;
let current; // the case that is executed: the client knows only this one
let counts = {};

export function connect(client) {
  link = new Link(client, { action: (message) => current.answer(message) });
}

export function takeCounts() {
  const taken = counts;
  counts = {};
  return taken;
}

function count(name) {
  counts[name] = (counts[name] ?? 0) + 1;
}

export async function reactWorld(testCase, run) {
  const world = new World(testCase, run);
  current = world;
  const sealBoundArgs = (id, roots, pick) => runtime.sealBoundArgs(id, () => world.noted(roots()), pick);
  const side = serverSide(testCase, run, () => ({ exports: { ...runtime, sealBoundArgs }, problems: [] }));
  const t = { ...createT(run, { call: plainCall, send: (value) => world.send(value) }), ...world.calls() };
  side.graph = new ModuleGraph(new Map(testCase.server), { ...builtinsOf(t, run), ...side.builtins });
  world.reference = side.reference;
  return { t, graph: side.graph, prepare: async () => {}, check: side.check };
}

class World {
  #run;
  #thrown = new Map(); // digest → error
  #results = []; // what the called functions returned
  #checks = []; // promises: payloads that aren't looked through yet
  #asking = 0; // how many answers of the client are waited for
  #noting = new Set(); // for each payload that is rendered now, the captured strings

  constructor(testCase, run) {
    this.#run = run;
    const entries = testCase.functions.map(({ id }) => [id, async () => this.reference(id)]);
    this.registry = Object.assign(Object.create(null), Object.fromEntries(entries));
    this.manifest = runtime.createServerManifest(this.registry);
  }

  noted(values) {
    for (const strings of this.#noting) for (const text of stringsOf(values).strings) strings.add(text);
    return values;
  }

  // The client calls a server function.
  async answer({ id, body }) {
    const number = this.#results.push(undefined) - 1;
    const result = this.#invoke(id, body);
    const remember = (value) => stringsOf((this.#results[number] = value));
    const program = result.then(remember, () => ({ complete: false }));
    return { number, stream: this.#render({ result }, program) };
  }

  async #invoke(id, body) {
    const args = await decodeReply(await unpackBody(body), this.manifest);
    const fn = await loadServerAction(id, this.registry);
    return fn(...args);
  }

  // `program`: a promise of what of the payload the program itself says in plain text.
  #render(value, program) {
    const onError = (error) => {
      const digest = describeError(error);
      this.#thrown.set(digest, error);
      return digest;
    };
    const captured = new Set();
    this.#noting.add(captured);
    const pieces = [];
    let stream;
    const ended = new Promise((resolve) => {
      const transform = (piece, controller) => {
        pieces.push(piece.slice());
        controller.enqueue(piece);
      };
      stream = renderToReadableStream(value, {}, { onError }).pipeThrough(new TransformStream({ transform, flush: resolve }));
    });
    ended.then(() => this.#noting.delete(captured));
    this.#checks.push(this.#checkPayload(ended, pieces, captured, program));
    return stream;
  }

  async #checkPayload(ended, pieces, captured, program) {
    const { complete, strings } = await program;
    if (!complete) return;
    await ended;
    if (captured.size === 0) return;
    const { sought, found } = plainTextIn(Buffer.concat(pieces).toString(), captured, strings);
    count(sought.length > 0 ? 'sealed payloads searched for captured text' : 'sealed payloads without captured text to search');
    for (const text of found) {
      this.#run.problems.push(`the payload has the captured ${JSON.stringify(text)} in plain text`);
    }
  }

  // Asks the client; when nothing else is asked any more (a server function may call another), before
  // the answer is used, all payloads are checked.
  async #ask(kind, value, program) {
    this.#run.crossed++;
    this.#asking++;
    const answer = await link.ask(kind, { stream: this.#render(value, program) });
    this.#asking--;
    if (this.#asking === 0) await Promise.all(this.#checks.splice(0));
    return answer;
  }

  calls() {
    const ask = async (fn, args) => {
      this.#run.calls++;
      if (fn?.$$typeof !== REFERENCE) throw new Error(`t.call() of a value that is no server function: ${describe(fn)}`);
      return this.#ask('call', { fn, args }, stringsOf(args));
    };
    const call = async (fn, ...args) => {
      const answer = await ask(fn, args);
      if (answer.failed !== undefined) throw this.#error(answer.failed);
      this.#run.log.push(`call gives ${answer.text}`);
      return this.#received(answer, () => this.#results[answer.number]);
    };
    const fails = async (fn, ...args) => {
      const { failed } = await ask(fn, args);
      if (failed === undefined) throw new Error('a call that must fail did not');
      this.#run.log.push(`call fails: ${failed}`);
      return this.#error(failed);
    };
    return { call, fails };
  }

  async send(value) {
    const answer = await this.#ask('send', { value }, stringsOf(value));
    if (answer.failed !== undefined) throw this.#error(answer.failed);
    return this.#received(answer, () => value);
  }

  #error(digest) {
    return this.#thrown.get(digest) ?? new Error(digest);
  }

  // What the case goes on with: what the client sends back, or, of what React takes only in the other
  // direction (elements, errors), the server's own.
  #received({ body, iterator, refused }, own) {
    if (iterator !== undefined) return this.#remote(iterator);
    if (refused === undefined) return unpackAndDecode(body, this.manifest);
    if (!own) throw new Error(`the client can't send back what it got: ${refused}`);
    count('results that can only go to the client');
    return own();
  }

  async *#remote(iterator) {
    for (;;) {
      const answer = await link.ask('next', { iterator });
      if (answer.failed !== undefined) throw this.#error(answer.failed);
      const value = await this.#received(answer);
      if (answer.done) return value;
      yield value;
    }
  }
}

async function unpackAndDecode(body, manifest) {
  return decodeReply(await unpackBody(body), manifest);
}
