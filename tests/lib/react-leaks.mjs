// Looks for captured text in what is sent to a client.

const shortest = 4;
const allSealed = /\b1\.[0-9a-f]{8}\.\w{0,8}\.[\w-]+/g; // npm/runtime/cipher.mjs
const ids = /\b[0-9a-f]{32}\b/g;
const protocol = ['"fn"', '"args"', '"value"', '"result"', '"id"', '"bound"', '$undefined', '$Infinity', 'false', 'true', 'null'];

// All strings of a value, keys too, without calling getters. `complete` is false where more may come
// of it: a promise, a stream, a component. Server functions are not looked into: what they bind is
// what is looked for.
export function stringsOf(value) {
  const strings = new Set();
  const seen = new Set();
  let complete = true;
  const visitMembers = (object) => {
    for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(object))) {
      if (!Array.isArray(object)) strings.add(name);
      if (name === 'type' && typeof property.value === 'function') complete = false;
      visit(property.value);
    }
  };
  const visit = (v) => {
    if (typeof v === 'string') strings.add(v);
    if (typeof v === 'symbol') strings.add(String(v.description));
    if (typeof v !== 'object' || v === null || seen.has(v)) return;
    seen.add(v);
    if (v instanceof Promise || Symbol.asyncIterator in v) complete = false;
    else if (v instanceof Date) strings.add(String(v.toJSON()));
    else if (v instanceof Map) v.forEach((item, key) => (visit(key), visit(item)));
    else if (v instanceof Set) v.forEach(visit);
    else if (!ArrayBuffer.isView(v)) visitMembers(v);
  };
  visit(value);
  return { strings, complete };
}

// {sought, found}: the captured strings that the program doesn't say itself, and those of them that
// the payload contains.
export function plainTextIn(payload, captured, allowed) {
  const text = payload.replaceAll(allSealed, '').replaceAll(ids, '');
  const excused = [...protocol, ...allowed];
  const sought = [...captured].filter((s) => s.length >= shortest && !excused.some((own) => own.includes(s)));
  const isSaid = (s) => text.includes(s) || text.includes(JSON.stringify(s).slice(1, -1));
  return { sought, found: sought.filter(isSaid) };
}
