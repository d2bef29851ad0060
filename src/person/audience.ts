import { PUBLIC } from '../law/frontmatter.js';

/**
 * Somebody as far as it matters what may be shown to them: the names they hold, audiences and roles alike. Everybody
 * holds `public`; whoever is unknown holds nothing else.
 */
export interface Reader {
  readonly names: ReadonlySet<string>;
}

export const ANYONE: Reader = { names: new Set([PUBLIC]) };

export function readerIn(...names: readonly string[]): Reader {
  return { names: new Set([PUBLIC, ...names]) };
}

/** Whether the reader is in any of the audiences. */
export function mayRead(reader: Reader, audiences: readonly string[]): boolean {
  return audiences.some((name) => name === PUBLIC || reader.names.has(name));
}
