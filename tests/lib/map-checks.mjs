// Places and identifiers as source maps mean them: lines end as ECMAScript's do, columns are UTF-16
// units, and a byte order mark is none.
import path from 'node:path';
import { originalPositionFor } from '@jridgewell/trace-mapping';
import { parseSync } from 'oxc-parser';

const languages = { '.ts': 'ts', '.mts': 'ts', '.cts': 'ts', '.tsx': 'tsx' };

// The text as a decoder gives it, with the starts of its lines.
export class MapText {
  constructor(text) {
    this.text = text.replace(/^\uFEFF/, '');
    this.starts = [0, ...[...this.text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)].map((end) => end.index + end[0].length)];
  }

  // 1-based line, 0-based column, as trace-mapping has them.
  place(offset) {
    let line = this.starts.length;
    while (this.starts[line - 1] > offset) line--;
    return { line, column: offset - this.starts[line - 1] };
  }

  // undefined: there is no such place.
  offset({ line, column }) {
    const start = this.starts[line - 1];
    if (start === undefined || column < 0) return undefined;
    const end = this.starts[line] ?? this.text.length + 1;
    return start + column < end ? start + column : undefined;
  }

  at(place, length) {
    const offset = this.offset(place);
    return this.text.slice(offset, offset + length);
  }
}

// Name → offsets, of everything that is an identifier; undefined where the text does not parse.
export function identifiersOf(name, text) {
  const lang = languages[path.extname(name)] ?? 'jsx';
  const { program, errors } = parseSync(`module.${lang}`, text, { lang, sourceType: 'module' });
  if (errors.some(({ severity }) => severity === 'Error')) return undefined;
  const found = new Map();
  const todo = [program];
  while (todo.length > 0) {
    const node = todo.pop();
    if (/^(?:Identifier|PrivateIdentifier|JSXIdentifier)$/.test(node.type)) note(found, node, text);
    for (const value of Object.values(node)) {
      if (Array.isArray(value)) todo.push(...value.filter((item) => item && typeof item === 'object'));
      else if (value && typeof value === 'object') todo.push(value);
    }
  }
  return found;
}

// An identifier written with escapes is not looked for; shorthand properties are one place.
function note(found, { type, name, start }, text) {
  const written = type === 'PrivateIdentifier' ? `#${name}` : name;
  if (!text.startsWith(written, start)) return;
  if (!found.has(written)) found.set(written, new Set());
  found.get(written).add(start);
}

// [{name, output, source}]: offsets of the identifiers that stand once in both.
export function onceInBoth(output, source) {
  return [...output].flatMap(([name, places]) => {
    const origins = source.get(name);
    return places.size === 1 && origins?.size === 1 ? [{ name, output: [...places][0], source: [...origins][0] }] : [];
  });
}

export function lookUp(map, place) {
  const { line, column, source, name } = originalPositionFor(map, place);
  return line === null ? undefined : { line, column, source, name };
}

export const samePlace = (a, b) => a?.line === b?.line && a?.column === b?.column;
export const shown = (place) => (place ? `${place.line}:${place.column + 1}` : 'nothing');
