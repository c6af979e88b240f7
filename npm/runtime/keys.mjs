// The keys that captured values are sealed with: what setEncryptionKey() was given, or else the
// environment's RSCC_ENCRYPTION_KEY. There is no other: without one, sealing fails.
import { fromBase64 } from './bytes.mjs';
import { SealError } from './errors.mjs';

const key_bytes = 32;
const key_id_bytes = 4;
const variable = 'RSCC_ENCRYPTION_KEY';

let given; // what setEncryptionKey() was called with: a value, a promise or a function
let current; // {source, ring}: the key ring made of it last, a promise

// `key`: 32 bytes, or the same in base64, or a list of those (in text: with commas), of which the
// first seals and all open; or a promise of that; or a function that gives either, which is called
// when a key is first needed, and again after a failure. null: the environment's again.
export function setEncryptionKey(key) {
  given = key ?? undefined;
  current = undefined;
}

// A promise of [{id, key}, …]: a CryptoKey each, and a short public name of it.
export function getKeyRing() {
  const source = given ?? globalThis.process?.env?.[variable];
  if (current === undefined || current.source !== source) {
    const ring = importKeys(source);
    const entry = { source, ring };
    ring.catch(() => {
      if (current === entry) current = undefined;
    });
    current = entry;
  }
  return current.ring;
}

async function importKeys(source) {
  const value = await (typeof source === 'function' ? source() : source);
  const keys = (typeof value === 'string' ? value.split(',') : isBytes(value) ? [value] : [...(value ?? [])])
    .map((key) => (typeof key === 'string' ? key.trim() : key))
    .filter((key) => key !== '');
  if (keys.length === 0) {
    throw new SealError(
      'no-key',
      `rscc: a server function captures values, and there is no key to seal them with: set ${variable} (\`rscc keygen\` prints a key) or call setEncryptionKey()`,
    );
  }
  return Promise.all(keys.map(importKey));
}

function isBytes(value) {
  return ArrayBuffer.isView(value) || value instanceof ArrayBuffer;
}

async function importKey(key) {
  const bytes = bytesOf(key);
  if (bytes?.length !== key_bytes) {
    throw new SealError('bad-key', `rscc: a key must be ${key_bytes} bytes, or their base64; \`rscc keygen\` prints one`);
  }
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, key_id_bytes);
  return {
    id: Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''),
    key: await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']),
  };
}

function bytesOf(key) {
  if (key instanceof Uint8Array) return key;
  if (key instanceof ArrayBuffer) return new Uint8Array(key);
  if (typeof key !== 'string') return null;
  try {
    return fromBase64(key);
  } catch {
    return null;
  }
}
