import { setTimeout as pause } from 'node:timers/promises';
import type { Session } from '../../../src/store/signin/sessions.js';
import type { Entrance } from './entrance.js';
import { readHolder, type SignedInHolder, writtenHolder } from './holder.js';
import { inTime, PATIENCE_MS } from './patience.js';
import { type Provider, SignInProblem, type Tokens } from './provider.js';

/**
 * One request at a time asks the provider, of which each answer may take ten seconds, and there may be four; should it
 * die, another may after this.
 */
const CLAIM_MS = 60_000;

/** A provider that did not answer is left alone for so long, and nobody waits for it. */
const REST_MS = 30_000;

/** How often a request looks whether another has heard from the provider. */
const LOOK_MS = 100;

interface Confirming {
  readonly entrance: Entrance;
  readonly onError: (error: unknown) => void;
}

/** `unconfirmed`: the provider does not answer. `ended`: it no longer knows them, or nobody does. */
type Confirmed = SignedInHolder | 'unconfirmed' | 'ended';

/**
 * The holder of a session as the provider knows them: it is asked again once its last word is old. Where it does not
 * answer, that word holds once as long again, and then no longer.
 */
export async function confirmed(
  id: string,
  { checkedAt }: Session,
  holder: SignedInHolder,
  confirming: Confirming,
): Promise<Confirmed> {
  const { store, provider, session, now } = confirming.entrance;
  // Another provider knows nothing of them, and must not be shown their tokens.
  if (provider?.issuer !== holder.issuer) return 'ended';
  const age = now() - checkedAt;
  // Once the clock has gone back, nobody knows how old that word is.
  const isOfLast = (ms: number) => age >= 0 && age < ms;
  if (isOfLast(session.checkMs)) return holder;
  const lastWord = isOfLast(2 * session.checkMs) ? holder : 'unconfirmed';
  if (await store.sessions.claimCheck(id, { checkedAt, until: now() + CLAIM_MS }, now()))
    return (await inTime(asked(id, provider, holder, confirming))) ?? lastWord;
  // Pages that are opened at once, as a browser does with yesterday's tabs, all wait for the one that asks.
  return lastWord === 'unconfirmed' ? heardByAnother(id, checkedAt, confirming.entrance) : lastWord;
}

/** Undefined where the provider does not answer. */
async function asked(
  id: string,
  provider: Provider,
  holder: SignedInHolder,
  { entrance: { store, now }, onError }: Confirming,
): Promise<Confirmed | undefined> {
  const keep = (tokens: Tokens) => store.sessions.keepContent(id, writtenHolder({ ...holder, tokens })).catch(onError);
  try {
    const fresh: SignedInHolder = { ...holder, ...(await provider.again(holder, keep)) };
    return (await store.sessions.keepChecked(id, writtenHolder(fresh), now())) ? fresh : 'ended';
  } catch (error) {
    if (!(error instanceof SignInProblem)) throw error;
    if (error.isForOperator()) onError(error);
    if (error.kind !== 'unreachable') {
      await store.sessions.end(id);
      return 'ended';
    }
    await store.sessions.putOffCheck(id, now() + REST_MS);
    return undefined;
  }
}

async function heardByAnother(id: string, checkedAt: number, { store, now }: Entrance): Promise<Confirmed> {
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
    const session = await store.sessions.find(id, now());
    if (session === undefined) return 'ended';
    const holder = session.checkedAt === checkedAt ? undefined : readHolder(session.content);
    if (holder?.kind === 'signed-in') return holder;
    // Whoever asked has given up, or is at it for longer than a page waits.
    if ((session.claimedUntil ?? 0) <= now() + CLAIM_MS - PATIENCE_MS) return 'unconfirmed';
    await pause(LOOK_MS);
  }
  return 'unconfirmed';
}
