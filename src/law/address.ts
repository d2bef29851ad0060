import type { Level } from './unit.js';

/** One component of an address. `label` is set where the number alone does not say the letter (ア and イ lists, outlines). */
export interface Step {
  readonly level: Level;
  readonly number: readonly number[];
  readonly label?: string;
}

/** An address as parsed, relative to some document. Not known to exist before `locate`. */
export interface Address {
  readonly steps: readonly Step[];
  /** 前段, 後段, 柱書 … */
  readonly part: string | undefined;
}
