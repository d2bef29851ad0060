import type { RequestHandler } from 'express';
import { apologise } from '../failure.js';
import { Account, SignedOut } from '../page/account.js';
import { sendPage } from '../page/send.js';
import { visitorOf } from '../visitor.js';
import type { Entrance } from './entrance.js';
import { inTime } from './patience.js';
import type { Sessions } from './session.js';
import { NOT_EVERYWHERE, SIGNED_OUT, UNKEPT } from './trouble.js';

/** Who one is here, what one may read, and the way out. */
export function account(sessions: Sessions): RequestHandler {
  return async (request, response) => {
    const { person, reader, trouble } = visitorOf(response);
    if (person === undefined) return apologise(request, response, trouble === 'unconfirmed' ? UNKEPT : SIGNED_OUT);
    const audiences = [...reader.names].filter((audience) => audience !== 'public').sort();
    const count = await sessions.countOf(person.id);
    sendPage(response, <Account name={person.name} audiences={audiences} sessions={count} />);
  };
}

export function signOut(sessions: Sessions): RequestHandler {
  return async (request, response) => {
    await sessions.end(request, response);
    response.redirect(303, '/signedout');
  };
}

export function signOutEverywhere(sessions: Sessions): RequestHandler {
  return async (request, response) => {
    const { person, trouble } = visitorOf(response);
    if (person === undefined) return apologise(request, response, trouble === 'unconfirmed' ? UNKEPT : NOT_EVERYWHERE);
    await sessions.endAll(person.id);
    await sessions.end(request, response);
    response.redirect(303, '/signedout');
  };
}

export function signedOut(entrance: Entrance): RequestHandler {
  return async (_request, response) => {
    const { provider } = entrance;
    // Without the provider nothing more can be ended than has been.
    const endUrl = provider && (await inTime(provider.endUrl().catch(() => undefined)));
    sendPage(response, <SignedOut endUrl={endUrl} />);
  };
}
