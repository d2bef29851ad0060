/** A number for what is sent. Also on pages that come over plain HTTP, where browsers have no `randomUUID`. */
export function newEvent(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
