import { type ServerResponse, STATUS_CODES } from 'node:http';

/** Says nothing of what runs here, and hangs up: what the caller still has to send is not read. */
export function refuse(response: ServerResponse, status: 404 | 413 | 500): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const text = `${STATUS_CODES[status]}\n`;
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
    'Content-Length': text.length,
    Connection: 'close',
  });
  response.end(text);
}
