// `rscc/testing`: a server runtime for unit tests, which takes the place of `rscc/server` and needs neither
// React nor the `react-server` condition. Server functions are called directly, with the live values;
// nothing is serialised or sealed.

export { assertServerFunctions } from './assert.mjs';

const SERVER_REFERENCE = Symbol.for('react.server.reference');
const CLIENT_REFERENCE = Symbol.for('react.client.reference');
const live = new WeakMap(); // what sealBoundArgs() returned → {id, roots, pick}

export function registerServerReference(fn, id, name) {
  return asReference(fn, name === null ? id : `${id}#${name}`, null);
}

export function registerClientReference(fn, id, name) {
  return Object.defineProperties(fn, { $$typeof: { value: CLIENT_REFERENCE }, $$id: { value: `${id}#${name}` } });
}

export function sealBoundArgs(id, roots, pick) {
  const then = (_, reject) =>
    reject(new Error(`rscc: "rscc/testing" can't seal the captured values of ${id}: it only calls server functions directly`));
  const sealed = { then };
  live.set(sealed, { id, roots, pick });
  return sealed;
}

export function openBoundArgs(id, sealed, use, isGenerator) {
  const capture = live.get(sealed);
  try {
    if (capture === undefined) throw new Error(`rscc: the server function ${id} was called without its captured values`);
    if (capture.id !== id) throw new Error(`rscc: sealed for ${capture.id}, opened with ${id}`);
    return use(capture.roots());
  } catch (error) {
    if (isGenerator) throw error;
    return Promise.reject(error);
  }
}

export function capturedValues(reference) {
  const capture = live.get(reference?.$$bound?.[0]);
  if (capture === undefined) return [];
  return capture.pick ? capture.pick(...capture.roots()) : capture.roots();
}

export function serverFunctionId(value) {
  return typeof value === 'function' && value.$$typeof === SERVER_REFERENCE ? value.$$id : undefined;
}

function asReference(fn, id, bound) {
  return Object.defineProperties(fn, {
    $$typeof: { value: SERVER_REFERENCE },
    $$id: { value: id, configurable: true },
    $$bound: { value: bound, configurable: true },
    bind: { value: bind, configurable: true },
  });
}

function bind(self, ...args) {
  const bound = Function.prototype.bind.call(this, self, ...args);
  return asReference(bound, this.$$id, (this.$$bound ?? []).concat(args));
}
