/**
 * Who may read what. An audience is `public`, `staff`, or the name of a group; a person belongs to some. Everybody
 * belongs to `public`; whoever is unknown belongs to nothing else.
 */
export interface Reader {
  readonly audiences: ReadonlySet<string>;
}

export const ANYONE: Reader = { audiences: new Set(['public']) };

export function readerIn(...audiences: readonly string[]): Reader {
  return { audiences: new Set(['public', ...audiences]) };
}

export function mayRead(reader: Reader, audience: string): boolean {
  return reader.audiences.has(audience);
}
