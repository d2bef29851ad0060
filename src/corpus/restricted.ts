import type { Audience } from '../law/frontmatter.js';
import { mayRead, type Reader } from '../person/audience.js';

/** Something that only its audience may know of. */
export interface Restricted<T> {
  readonly value: T;
  readonly audience: Audience;
}

export function valuesFor<T>(reader: Reader, all: readonly Restricted<T>[]): T[] {
  return all.filter(({ audience }) => mayRead(reader, audience)).map(({ value }) => value);
}
