import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { apologise } from '../failure.js';
import { fieldOf } from '../question.js';
import { ownPath } from './address.js';
import type { Cookies } from './cookie.js';
import type { Entrance } from './entrance.js';
import { SignInProblem } from './provider.js';
import type { Sessions } from './session.js';
import { troubleAt } from './trouble.js';

/** For how long somebody may take to sign in at the provider. */
const PATIENCE_MS = 15 * 60_000;

interface SigningIn {
  readonly entrance: Entrance;
  readonly cookies: Cookies;
  readonly sessions: Sessions;
  readonly onError: (error: unknown) => void;
}

/** What the ticket of a sign-in that is under way holds. */
const ticketSchema = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), to: z.string() });

/** Sends the browser to the provider, with a cookie that ties what comes back to this browser. */
export function begin(signingIn: SigningIn): RequestHandler {
  const { entrance, cookies } = signingIn;
  return async (request, response, next) => {
    const { provider, store, newSecret, now } = entrance;
    if (provider === undefined) return next();
    await explaining(signingIn, request, response, async () => {
      const { url, pending } = await provider.begin();
      // The same for all of its tabs: in several of them somebody may be signing in at once.
      const browser = browserOf(request, cookies) ?? newSecret();
      const id = ticketOf(browser, pending.state);
      const content = { ...pending, to: ownPath(fieldOf(request.query, 'to')) };
      await store.tickets.issue({ id, kind: 'signin', content, endsAt: now() + PATIENCE_MS }, now());
      cookies.write(response, 'signin', browser);
      response.redirect(303, url.href);
    });
  };
}

/** What a browser that has begun nothing brings is no guess; anybody's page could make it bring that. */
export function begun({ entrance, cookies }: SigningIn): RequestHandler {
  return (request, response, next) => {
    if (entrance.provider === undefined || browserOf(request, cookies) !== undefined) return next();
    apologise(request, response, troubleAt('stale'));
  };
}

/** Where the provider sends the browser back to. */
export function callback(signingIn: SigningIn): RequestHandler {
  const { entrance, cookies, sessions } = signingIn;
  return async (request, response, next) => {
    const { provider, store, now } = entrance;
    if (provider === undefined) return next();
    await explaining(signingIn, request, response, async () => {
      const id = ticketOf(browserOf(request, cookies) ?? '', fieldOf(request.query, 'state') ?? '');
      const ticket = ticketSchema.safeParse(await store.tickets.take('signin', id, now())).data;
      if (ticket === undefined) throw new SignInProblem('stale');
      const { to, ...pending } = ticket;
      const came = new URL(request.originalUrl, 'http://here.invalid');
      const signedIn = await provider.complete(came, pending);
      await sessions.openFor(signedIn, provider.issuer, request, response);
      response.redirect(303, to);
    });
  };
}

/** A sign-in of one browser, in one of its tabs. */
function ticketOf(browser: string, state: string): string {
  return `${browser} ${state}`;
}

/** As we gave it out, and not as somebody chose it. */
function browserOf(request: Request, cookies: Cookies): string | undefined {
  const secret = cookies.read(request, 'signin') ?? '';
  return /^[\w-]{43}$/.test(secret) ? secret : undefined;
}

async function explaining(
  { onError }: SigningIn,
  request: Request,
  response: Response,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof SignInProblem)) throw error;
    if (error.isForOperator()) onError(error);
    apologise(request, response, troubleAt(error.kind));
  }
}
