import { setTimeout as wait } from 'node:timers/promises';
import type { Message } from '../message/message.js';
import type { Sending, Settlement } from '../store/sending.js';
import type { Json } from '../store/value.js';
import { deadline } from './deadline.js';
import type { Holdings } from './holdings.js';
import type { Observer } from './observer.js';
import { type Delivery, type Platform, SendProblem } from './platform.js';
import { pauseAfter, type Timings } from './timings.js';

type Sent = Parameters<Observer['sent']>[1];

/** Sends one claimed row and settles it, whatever happens. */
export async function deliver(sending: Sending, holdings: Holdings, stopping: AbortSignal): Promise<void> {
  const { store, observer, platforms, now, timings } = holdings;
  const platform = platforms.find(({ name }) => name === sending.platform);
  if (platform === undefined) throw new Error(`no platform ${sending.platform}`);
  const began = now();
  const replacing = await replacingIn(sending, holdings);
  const { result, settlement, problem } = await attempt(sending, replacing, platform, holdings, stopping);
  const kept = await store.outbox.settle(sending, settlement, now());
  observer.sent(platform.name, kept ? result : 'lost', now() - began);
  if (settlement.kind === 'aside') observer.failed('send', problem, sending.id);
  // The row comes again by itself once the claim has ended.
  if (!kept && now() - began < timings.claim) observer.failed('send', new Error('the claim was lost'), sending.id);
}

interface Attempted {
  readonly result: Sent;
  readonly settlement: Settlement;
  readonly problem?: SendProblem;
}

async function attempt(
  sending: Sending,
  replacing: Pick<Delivery, 'replaces'>,
  platform: Platform,
  holdings: Holdings,
  stopping: AbortSignal,
): Promise<Attempted> {
  const { to, message } = sending.payload as { to: Json; message: unknown };
  const delivery: Delivery = { id: sending.id, to, message: message as Message, ...replacing };
  const { send, landing } = holdings.timings;
  const looks = sending.uncertain && platform.find !== undefined;
  const signal = deadline(looks ? landing + send : send, stopping);
  try {
    const earlier = looks ? await earlierTry(platform, delivery, landing, signal) : undefined;
    if (earlier !== undefined) return { result: 'found', settlement: { kind: 'sent', ...earlier } };
    const reference = await platform.send(delivery, signal);
    return { result: 'sent', settlement: { kind: 'sent', reference } };
  } catch (error) {
    return afterProblem(problemOf(error), sending, holdings);
  }
}

/** One lane is in order: whatever was said before has been sent by now, or never will be. */
async function replacingIn({ replaces: first }: Sending, { store }: Holdings): Promise<Pick<Delivery, 'replaces'>> {
  const replaces = first === null ? [] : await store.outbox.standingFor(first);
  return replaces.length === 0 ? {} : { replaces };
}

/** What is not there yet may still be on its way: it is looked for again once it would have arrived. */
async function earlierTry(platform: Platform, delivery: Delivery, landing: number, signal: AbortSignal) {
  const arrived = await platform.find?.(delivery, signal);
  if (arrived !== undefined) return arrived;
  await wait(landing, undefined, { signal });
  return platform.find?.(delivery, signal);
}

/** What a platform's adapter did not explain may have arrived. */
function problemOf(error: unknown): SendProblem {
  if (error instanceof SendProblem) return error;
  return new SendProblem('uncertain', error instanceof Error ? error.name : 'error');
}

function afterProblem(
  problem: SendProblem,
  { attempts, uncertain }: Sending,
  { now, random, timings }: { now: () => number; random: () => number; timings: Timings },
): Attempted {
  const { kind, message: error, afterMs, partly } = problem;
  const may = uncertain || partly || kind === 'uncertain';
  if (kind === 'wait') {
    const at = now() + Math.ceil(afterMs);
    return { result: 'wait', settlement: { kind: 'again', at, error, counted: false, uncertain: may } };
  }
  if (kind === 'refused' || attempts >= timings.sendTries)
    return { result: 'aside', settlement: { kind: 'aside', error }, problem };
  const at = now() + pauseAfter(attempts, timings, random);
  return { result: 'again', settlement: { kind: 'again', at, error, counted: true, uncertain: may } };
}
