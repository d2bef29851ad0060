import type { RequestHandler, Response } from 'express';
import type { Corpus } from '../../../src/assistant/view.js';
import type { Session } from '../../../src/store/signin/sessions.js';
import { admit, NOBODY, type Visitor } from '../visitor.js';
import type { Cookies } from './cookie.js';
import type { Entrance } from './entrance.js';
import { type Holder, nameOf, readerFor, readHolder, writtenHolder } from './holder.js';
import { SignInProblem } from './provider.js';

/** One request at a time asks the provider; should it die, another may after this. */
const CHECK_CLAIM_MS = 30_000;

interface Guarding {
  readonly corpus: Corpus;
  readonly entrance: Entrance;
  readonly cookies: Cookies;
  readonly onError: (error: unknown) => void;
}

/** Finds out who has sent the request, before any page is made for them. */
export function identify(guarding: Guarding): RequestHandler {
  return async (request, response, next) => {
    response.vary('Cookie');
    const id = guarding.cookies.read(request, 'session');
    if (id !== undefined) {
      // What one person may read stays in no cache, where the next one at the machine would find it.
      response.set('Cache-Control', 'no-store');
      admit(response, await visitorWith(id, response, guarding));
    }
    next();
  };
}

async function visitorWith(id: string, response: Response, guarding: Guarding): Promise<Visitor> {
  const { entrance, cookies, onError } = guarding;
  try {
    const session = await entrance.store.sessions.find(id, entrance.now());
    const visitor = session === undefined ? ENDED : await visitorOf(id, session, guarding);
    if (visitor.trouble === 'ended') cookies.remove(response, 'session');
    return visitor;
  } catch (error) {
    // The policies that anybody may read are in memory, and are there also while the store is away.
    onError(error);
    return UNCONFIRMED;
  }
}

const ENDED: Visitor = { ...NOBODY, trouble: 'ended' };
const UNCONFIRMED: Visitor = { ...NOBODY, trouble: 'unconfirmed' };

async function visitorOf(id: string, session: Session, guarding: Guarding): Promise<Visitor> {
  const { corpus } = guarding;
  const kept = readHolder(session.content);
  const holder = kept?.kind === 'signed-in' ? await confirmed(id, session, kept, guarding) : kept;
  if (kept === undefined || holder === undefined) return ENDED;
  const person = { id: session.person, name: nameOf(kept) };
  if (holder === 'unconfirmed') return { ...UNCONFIRMED, person };
  return { reader: readerFor(holder, corpus.access, corpus.audiences), person, trouble: undefined };
}

type SignedInHolder = Extract<Holder, { kind: 'signed-in' }>;

/**
 * The holder as the provider knows them now, or did a short while ago. Where it does not answer, what it said last holds
 * once as long again, and then no longer.
 */
async function confirmed(
  id: string,
  { checkedAt }: Session,
  holder: SignedInHolder,
  { entrance, onError }: Guarding,
): Promise<SignedInHolder | 'unconfirmed' | undefined> {
  const { store, provider, session, now } = entrance;
  const age = now() - checkedAt;
  if (age < session.checkMs) return holder;
  const stillHolds = age < 2 * session.checkMs ? holder : 'unconfirmed';
  if (provider === undefined) return stillHolds;
  if (!(await store.sessions.claimCheck(id, now() + CHECK_CLAIM_MS, now()))) return stillHolds;
  try {
    const fresh: SignedInHolder = { kind: 'signed-in', ...(await provider.again(holder)) };
    return (await store.sessions.keepChecked(id, writtenHolder(fresh), now())) ? fresh : undefined;
  } catch (error) {
    if (!(error instanceof SignInProblem)) throw error;
    if (error.kind === 'unreachable') {
      onError(error);
      return stillHolds;
    }
    await store.sessions.end(id);
    return undefined;
  }
}
