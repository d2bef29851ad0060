import { isIP } from 'node:net';
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { Limits } from '../../src/store/signin/limits.js';
import { type Apologise, apologise } from './failure.js';
import { tooMany } from './signin/trouble.js';
import { visitorOf } from './visitor.js';

export interface Rate {
  /** Counted apart from the others. */
  readonly name: string;
  readonly limit: number;
  readonly windowMs: number;
  /** Of a person, wherever they are; who is not signed in is one of the many behind an address. */
  readonly by: 'person' | 'address';
  /** Only what fails counts: a whole town hall may sign in at half past eight from one address. */
  readonly failuresOnly?: boolean;
}

const MINUTE = 60_000;

export const ASKING_PERSON: Rate = { name: 'ask', limit: 30, windowMs: MINUTE, by: 'person' };
export const ASKING_ADDRESS: Rate = { name: 'ask-from', limit: 600, windowMs: MINUTE, by: 'address' };
export const BEGINNING: Rate = { name: 'signin', limit: 600, windowMs: 10 * MINUTE, by: 'address' };
/** Guessing: what comes back from a sign-in, a local link. */
export const GUESSING: Rate = { name: 'guess', limit: 20, windowMs: 10 * MINUTE, by: 'address', failuresOnly: true };

interface Counting {
  readonly limits: Limits;
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
  /** How whoever comes too often is told. */
  readonly tell?: Apologise | undefined;
}

/** Counted in the store, so that several instances count together. */
export function rated(
  { name, limit, windowMs, by, failuresOnly = false }: Rate,
  { limits, now, onError, tell = apologise }: Counting,
): RequestHandler {
  return rateLimit({
    limit,
    windowMs,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skipSuccessfulRequests: failuresOnly,
    // Who turned back at the provider, or found it away, has guessed nothing.
    requestWasSuccessful: (_request, { statusCode }) => statusCode < 400 || statusCode === 403 || statusCode >= 500,
    validate: { xForwardedForHeader: false },
    skip: (_request, response) => by === 'person' && visitorOf(response).person === undefined,
    keyGenerator: (request, response) =>
      `${name} ${by === 'person' ? visitorOf(response).person?.id : ipKeyGenerator(addressOf(request))}`,
    handler: (request, response) => tell(request, response, tooMany(windowMs / MINUTE)),
    // What it can tell nobody else, because the answer has been given. By default it goes to the console, in full.
    logger: { error: onError, warn: onError },
    store: {
      prefix: '',
      async increment(key) {
        const { count, endsAt } = await limits.count(key, windowMs, now());
        return { totalHits: count, resetTime: new Date(endsAt) };
      },
      // Called for what turned out well: whoever got in was not guessing.
      decrement: (key) => limits.forget(key),
      resetKey: (key) => limits.forget(key),
    },
  });
}

/** Some proxies write the port as well, another one with each connection; and what is no address at all is nobody's. */
function addressOf({ ip = '', socket }: Request): string {
  const written = ip.replace(/^\[(.+)\]:\d+$|^([\d.]+):\d+$/, '$1$2');
  return isIP(written) === 0 ? (socket.remoteAddress ?? '') : written;
}
