import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { Json } from '../value.js';

/**
 * What a secret id is kept as. The id is 256 bits of chance, which nobody finds by trying, however fast the hash is; a
 * slow one, made for passwords, would only cost every request its time.
 */
export function hashOf(id: string): string {
  return createHash('sha256').update(id).digest('base64url');
}

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * `bound` is not kept with it, and has to be the same when it is decrypted. The initialisation vector is no argument as
 * chance is elsewhere: two contents under one key with the same vector would give both away.
 */
export function encrypted(key: Buffer, content: Json, bound: Json): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(JSON.stringify(bound)));
  const hidden = Buffer.concat([cipher.update(JSON.stringify(content), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, hidden, cipher.getAuthTag()]).toString('base64url');
}

/** Undefined where it was made with another key or bound to something else, or was changed since. */
export function decrypted(key: Buffer, text: string, bound: Json): Json | undefined {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length < IV_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(JSON.stringify(bound)));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  const shown = decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES));
  try {
    return JSON.parse(Buffer.concat([shown, decipher.final()]).toString('utf8')) as Json;
  } catch {
    return undefined;
  }
}
