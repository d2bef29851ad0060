import type { IncomingMessage } from 'node:http';

/** Far more than any message of a platform takes. */
export const MOST_BYTES = 1024 * 1024;

/**
 * Calls `exceeded` once when a body is too long, at once where its length was told. False: nobody should read it. Counts
 * what the connection gives rather than what is read, which would take it away from its reader.
 */
export function limitBody(request: IncomingMessage, exceeded: () => void): boolean {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) {
    exceeded();
    return false;
  }
  let bytes = 0;
  const push = request.push.bind(request);
  request.push = (chunk: Buffer | null) => {
    if (bytes > MOST_BYTES) return false;
    bytes += chunk?.length ?? 0;
    if (bytes <= MOST_BYTES) return push(chunk);
    exceeded();
    // Node itself forgets a request that was answered before its end, and its reader would wait for ever.
    request.socket.once('close', () => request.destroy());
    return false;
  };
  return true;
}
