import type { RequestHandler } from 'express';
import type { Corpus } from '../../../src/assistant/view.js';
import type { Session } from '../../../src/store/signin/sessions.js';
import { admit, NOBODY, type Visitor } from '../visitor.js';
import { confirmed } from './confirm.js';
import type { Cookies } from './cookie.js';
import type { Entrance } from './entrance.js';
import { type Holder, LOCAL_HOLDER, nameOf, readHolder, standingFor } from './holder.js';

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
      const visitor = await visitorWith(id, guarding);
      // Not until a page says so: who asks again on the old one must not get less than they believe to be asking for.
      if (visitor.trouble === 'ended' && request.method === 'GET') guarding.cookies.remove(response, 'session');
      admit(response, visitor);
    }
    next();
  };
}

async function visitorWith(id: string, guarding: Guarding): Promise<Visitor> {
  const { entrance, onError } = guarding;
  try {
    const session = await entrance.store.sessions.find(id, entrance.now());
    return session === undefined ? ENDED : await visitorIn(id, session, guarding);
  } catch (error) {
    // The policies that anybody may read are in memory, and are there also while the store is away.
    onError(error);
    return UNCONFIRMED;
  }
}

const ENDED: Visitor = { ...NOBODY, trouble: 'ended' };
const UNCONFIRMED: Visitor = { ...NOBODY, trouble: 'unconfirmed' };

async function visitorIn(id: string, session: Session, guarding: Guarding): Promise<Visitor> {
  const kept = readHolder(session.content);
  if (kept === undefined) return ENDED;
  const holder = kept.kind === 'local' ? localHolder(guarding) : await confirmed(id, session, kept, guarding);
  if (holder === 'ended') return ENDED;
  const person = { id: session.person, name: nameOf(kept) };
  if (holder === 'unconfirmed') return { ...UNCONFIRMED, person };
  return { ...standingFor(holder, guarding.corpus), person, trouble: undefined };
}

/** A local session outlasts the program that printed its link, and must not open what the next one serves to all. */
function localHolder({ entrance }: Guarding): Holder | 'ended' {
  return entrance.local ? LOCAL_HOLDER : 'ended';
}
