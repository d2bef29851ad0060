/** What stands in an address, with its `%40` read; undefined where a % begins no character. */
export function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
