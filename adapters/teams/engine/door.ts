import type { IncomingMessage, ServerResponse } from 'node:http';
import { isLoopback } from '../../../src/config/loopback.js';
import { type Envelope, readActivity, tenantOf } from './activity.js';
import { checkClaims, Unauthorized } from './caller.js';
import { inTime, PATIENCE_MS } from './calling.js';
import type { InvokeAnswer, Take } from './engine.js';
import { type EngineParts, PUBLIC_CLOUD } from './parts.js';

/** Lets a library check who calls. Throws `Unauthorized` where it is not Teams; whatever else it throws is our trouble. */
export type Authenticate = (authorization: string, envelope: Envelope) => Promise<void>;

/** What stands between the listener and `take`, the same with every library. */
export function createDoor(parts: EngineParts, authenticate: Authenticate) {
  return async (request: IncomingMessage, response: ServerResponse, take: Take): Promise<void> => {
    try {
      answer(response, await enter(request, take, parts, authenticate));
    } catch (error) {
      const hungUp = request.destroyed && !request.complete;
      if (!hungUp) parts.onError(error);
      answer(response, { status: 500 });
    }
  };
}

async function enter(
  request: IncomingMessage,
  take: Take,
  parts: EngineParts,
  authenticate: Authenticate,
): Promise<InvokeAnswer> {
  const sent = await readActivity(request);
  if (typeof sent === 'number') return { status: sent };
  const { activity, envelope } = sent;
  try {
    await authenticateIfSet(request.headers.authorization, envelope, parts, authenticate);
  } catch (error) {
    if (error instanceof Unauthorized) return { status: 401 };
    throw error;
  }
  const why = refusalOf(envelope, parts);
  if (why !== undefined) {
    parts.onRefused(why);
    return { status: 403 };
  }
  return (await take(activity)) ?? { status: envelope.type === 'invoke' ? 501 : 200 };
}

async function authenticateIfSet(
  authorization = '',
  envelope: Envelope,
  { settings: { app }, endpoints = PUBLIC_CLOUD, patienceMs = PATIENCE_MS }: EngineParts,
  authenticate: Authenticate,
): Promise<void> {
  if (app === undefined) return;
  const { serviceUrl } = envelope;
  checkClaims(authorization, { issuer: endpoints.issuer, audience: app.id, serviceUrl }, Date.now());
  await inTime(() => authenticate(authorization, envelope), AbortSignal.timeout(patienceMs));
}

function refusalOf(envelope: Envelope, { settings: { app, tenants } }: EngineParts): string | undefined {
  if (app === undefined) {
    const { origin, hostname } = new URL(envelope.serviceUrl);
    return isLoopback(hostname) ? undefined : `service ${origin}`;
  }
  const tenant = tenantOf(envelope);
  const isAnswered = tenant !== undefined && tenants.includes(tenant.toLowerCase());
  return isAnswered ? undefined : `tenant ${(tenant ?? 'unknown').slice(0, 100)}`;
}

function answer(response: ServerResponse, { status, body }: InvokeAnswer): void {
  if (response.headersSent || response.destroyed) return;
  const text = body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, {
    ...(body === undefined ? {} : { 'Content-Type': 'application/json; charset=utf-8' }),
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    // What the caller still has to send is not read.
    ...(status === 413 || status === 415 ? { Connection: 'close' } : {}),
  });
  response.end(text);
}
