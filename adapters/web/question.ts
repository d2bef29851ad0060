/** A field of a form or of a query string as text; undefined where it was not sent. */
export function fieldOf(fields: unknown, name: string): string | undefined {
  if (typeof fields !== 'object' || fields === null) return undefined;
  const value: unknown = Reflect.get(fields, name);
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : undefined;
}

/**
 * What a person typed, without the characters nobody types: a control character can end a page early, and a mark that
 * turns the writing direction can make the page say what it does not.
 */
export function typed(raw: string | undefined): string {
  return (raw ?? '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, (character) =>
      character === '\n' ? character : ' ',
    )
    .replace(/\p{Cs}/gu, '\uFFFD')
    .trim();
}
