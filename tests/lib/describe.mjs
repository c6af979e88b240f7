// describe(value): a value as text that tells apart everything a program can: undefined from null,
// -0 from 0, a Date from its text, a class instance from a plain object, holes, shared references.
// Functions are only "[function]": a reference's name and length may differ from the function's.

export function describe(value) {
  return text(value, new Map());
}

// As describe(), but without members that are undefined: React's wire drops them.
export function describeCarried(value) {
  return text(value, new CarriedOnly());
}

class CarriedOnly extends Map {}

function text(value, seen) {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'bigint':
      return `${value}n`;
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value);
    case 'symbol':
      return value.toString();
    case 'function':
      return '[function]';
    case 'object':
      return value === null ? 'null' : objectText(value, seen);
    default:
      return String(value);
  }
}

function objectText(value, seen) {
  if (seen.has(value)) return `<${seen.get(value)}>`;
  seen.set(value, seen.size);
  const list = (items) => [...items].map((item) => text(item, seen)).join(', ');
  if (value instanceof Error) return describeError(value);
  if (value instanceof Date) return `Date(${Number.isNaN(+value) ? 'invalid' : value.toISOString()})`;
  if (value instanceof RegExp) return String(value);
  if (value instanceof Map) {
    return `Map{${[...value].map(([k, v]) => `${text(k, seen)} => ${text(v, seen)}`).join(', ')}}`;
  }
  if (value instanceof Set) return `Set{${list(value)}}`;
  if (value instanceof Promise) return 'Promise';
  if (ArrayBuffer.isView(value)) return `${value.constructor.name}[${list(bytesOf(value))}]`;
  if (value instanceof ArrayBuffer) return `ArrayBuffer[${list(new Uint8Array(value))}]`;
  if (Array.isArray(value)) return `[${arrayItems(value, seen).join(', ')}]`;
  if (typeof value[Symbol.asyncIterator] === 'function') return '[async iterable]';
  return `${className(value)}{${Reflect.ownKeys(value)
    .filter((key) => Object.getOwnPropertyDescriptor(value, key).enumerable)
    .filter((key) => !(seen instanceof CarriedOnly && value[key] === undefined))
    .map((key) => `${typeof key === 'symbol' ? `[${key.toString()}]` : JSON.stringify(key)}: ${text(value[key], seen)}`)
    .join(', ')}}`;
}

export function describeError(error) {
  if (!(error instanceof Error)) return `thrown ${describe(error)}`;
  const cause = 'cause' in error ? ` caused by ${describe(error.cause)}` : '';
  return `${error.constructor?.name}: ${error.message}${cause}`;
}

function arrayItems(array, seen) {
  return Array.from({ length: array.length }, (_, i) => (i in array ? text(array[i], seen) : '<hole>'));
}

function bytesOf(view) {
  return view instanceof DataView ? new Uint8Array(view.buffer, view.byteOffset, view.byteLength) : view;
}

function className(value) {
  const prototype = Object.getPrototypeOf(value);
  if (prototype === null) return 'null-prototype ';
  const name = Object.hasOwn(prototype, 'constructor') ? prototype.constructor?.name : undefined;
  return name === 'Object' ? '' : `${name ?? '?'} `;
}
