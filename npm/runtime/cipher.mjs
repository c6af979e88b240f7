// Sealed text: `1.KEY.ID.DATA`. 1 is the format, KEY the key's public name, ID the beginning of the
// function's id, DATA the base64url of a fresh 96-bit IV and what AES-256-GCM made of the bytes, with
// the function's whole id as additional authenticated data. ID only tells a mix-up from a change; it
// is the additional data that binds the text to its function.
import { concat, fromBase64, toBase64Url } from './bytes.mjs';
import { RefusedError } from './errors.mjs';

const format = 1;
const iv_bytes = 12;
const id_chars = 8;
const sealedText = /^1\.([0-9a-f]{8})\.([\w]{0,8})\.([\w-]+)$/;

function tagOf(id) {
  return id.slice(0, id_chars).replace(/\W/g, '_');
}

function algorithm(iv, id) {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(id) };
}

// `ring`: as getKeyRing() gives it.
export async function encrypt(ring, id, bytes) {
  const [{ id: keyId, key }] = ring;
  const iv = crypto.getRandomValues(new Uint8Array(iv_bytes));
  const encrypted = new Uint8Array(await crypto.subtle.encrypt(algorithm(iv, id), key, bytes));
  return `${format}.${keyId}.${tagOf(id)}.${toBase64Url(concat([iv, encrypted]))}`;
}

// Throws a RefusedError for anything but a text that encrypt() made for this id with one of the keys.
export async function decrypt(ring, id, text) {
  const parts = typeof text === 'string' ? sealedText.exec(text) : null;
  if (!parts) throw new RefusedError('not-sealed', `rscc: the captured values of the server function ${id} are not sealed`);
  const [, keyId, tag, data] = parts;
  if (tag !== tagOf(id)) {
    throw new RefusedError('sealed-for-another', `rscc: the captured values were sealed for another server function than ${id}`);
  }
  const entry = ring.find((candidate) => candidate.id === keyId);
  if (!entry) {
    throw new RefusedError('unknown-key', `rscc: the captured values of the server function ${id} are sealed with a key that this server doesn't have`);
  }
  try {
    const bytes = fromBase64(data);
    const iv = bytes.subarray(0, iv_bytes);
    return new Uint8Array(await crypto.subtle.decrypt(algorithm(iv, id), entry.key, bytes.subarray(iv_bytes)));
  } catch {
    throw new RefusedError('seal-broken', `rscc: the captured values of the server function ${id} were changed, or sealed for another function`);
  }
}
