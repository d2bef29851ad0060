import { createHash } from 'node:crypto';
import type { Keys } from '../keys.js';
import type { Time } from '../value.js';

/** Stands for the entries at the positions from `first` to `last`, and for the seal before it. */
export interface Seal {
  /** 1, 2, 3 … without a gap. */
  readonly number: number;
  readonly first: number;
  readonly last: number;
  /** Covers the entries' digests in order, so that a seal can be told to be genuine after its entries were removed. */
  readonly digest: string;
  /** The mac of the seal before; empty in the first. */
  readonly previous: string;
  readonly at: Time;
  readonly mac: string;
}

export function sealed(keys: Keys, seal: Omit<Seal, 'mac'>): Seal {
  return { ...seal, mac: macOf(keys, seal) };
}

/** Made with this secret, and no field of it changed since. */
export function isGenuine(keys: Keys, seal: Seal): boolean {
  return seal.mac === macOf(keys, seal);
}

function macOf(keys: Keys, { number, first, last, digest, previous, at }: Omit<Seal, 'mac'>): string {
  return keys.macOf(JSON.stringify([number, first, last, digest, previous, at]));
}

/** Takes the digests of a seal's entries one by one. */
export function covering(): { add(digest: string): void; digest(): string } {
  const hash = createHash('sha256');
  return {
    add: (digest) => void hash.update(`${digest}\n`),
    digest: () => hash.digest('base64url'),
  };
}
