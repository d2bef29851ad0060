import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keysFrom } from '../../../src/store/keys.js';
import { decrypted, encrypted, hashOf } from '../../../src/store/signin/encryption.js';
import type { Json } from '../../../src/store/value.js';
import { SECRET } from '../fresh.js';

const { contentKey } = keysFrom(SECRET);
const KEY = contentKey('session', 'id');

test('what is encrypted comes back as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (content, bound) => {
      const text = encrypted(KEY, content as Json, bound as Json);
      expect(decrypted(KEY, text, bound as Json)).toEqual(JSON.parse(JSON.stringify(content)));
    }),
  );
  expect(decrypted(KEY, encrypted(KEY, null, null), null)).toBe(null);
});

test('what anybody changed, or cut, does not come back', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), fc.integer({ min: 1, max: 255 }), (content, place, by) => {
      const bytes = Buffer.from(encrypted(KEY, content, 'bound'), 'base64url');
      const at = place % bytes.length;
      const cut = bytes.subarray(0, at).toString('base64url');
      bytes[at] = ((bytes[at] ?? 0) + by) % 256;
      expect(decrypted(KEY, bytes.toString('base64url'), 'bound')).toBe(undefined);
      expect(decrypted(KEY, cut, 'bound')).toBe(undefined);
      expect(decrypted(KEY, encrypted(KEY, content, 'bound'), 'elsewhere')).toBe(undefined);
    }),
  );
});

test('the same content is never written the same way twice', () => {
  const texts = Array.from({ length: 100 }, () => encrypted(KEY, 'same', null));
  // The first sixteen characters are the initialisation vector: twelve bytes.
  expect(new Set(texts.map((text) => text.slice(0, 16))).size).toBe(100);
  expect(new Set(texts.map((text) => text.slice(16))).size).toBe(100);
});

test('a key needs the secret, the id and the kind', () => {
  const text = encrypted(KEY, 'content', null);
  const others = [
    keysFrom(`${SECRET} but another`).contentKey('session', 'id'),
    contentKey('session', 'id2'),
    contentKey('session', ''),
    contentKey('session', hashOf('id')),
    contentKey('ticket', 'id'),
  ];
  for (const other of others) expect(decrypted(other, text, null)).toBe(undefined);
  expect(decrypted(contentKey('session', 'id'), text, null)).toBe('content');
  expect(contentKey('session', 'x'.repeat(10_000))).toHaveLength(32);
});

test('keyed hashes of one text tell nothing of each other', () => {
  const keys = keysFrom(SECRET);
  const hashes = [keys.mailHash, keys.limitHash, keys.pseudonymOf, keys.entryId].map((hash) => hash('a@example.jp'));
  expect(new Set([...hashes, hashOf('a@example.jp')]).size).toBe(5);
});
