import { aheadIn, networkProblem } from '../../../src/diagnosis/network.js';
import { proxyRefusal } from '../../../src/service/outbound.js';

/** Whether Slack can be spoken to at all, and what its clock showed meanwhile. */
export interface Reach {
  /** How far its clock is ahead of ours, in ms, to a second; undefined where it did not say. */
  readonly aheadMs: number | undefined;
  /** Why not; undefined where it can. */
  readonly problem: string | undefined;
  /** With which status a proxy refused. */
  readonly proxyStatus?: number | undefined;
}

const PATIENCE_MS = 10_000;

/** Asks for nothing, and sends no token. */
export async function reachOf(
  apiUrl: string,
  fetch: typeof globalThis.fetch,
  now: () => number,
  patienceMs = PATIENCE_MS,
): Promise<Reach> {
  const asked = now();
  let aheadMs: number | undefined;
  try {
    const response = await fetch(new URL('api.test', apiUrl.replace(/\/?$/, '/')), {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
    });
    aheadMs = aheadIn(response.headers.get('Date'), (asked + now()) / 2);
    const body = await response.text();
    if (isSlack(body)) return { aheadMs, problem: undefined };
    const status = response.status === 200 ? '' : `（HTTPの状態 ${response.status}）`;
    return { aheadMs, problem: `返ってきたものが、Slackの応答ではありませんでした${status}` };
  } catch (failure) {
    return { aheadMs, problem: networkProblem(failure, patienceMs), proxyStatus: proxyRefusal(failure) };
  }
}

/** A page that asks to sign in to a network is none. */
function isSlack(body: string): boolean {
  try {
    return typeof JSON.parse(body).ok === 'boolean';
  } catch {
    return false;
  }
}
