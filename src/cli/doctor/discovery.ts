import { aheadIn, networkProblem } from '../../diagnosis/network.js';

/** What an identity provider says of itself, and what its clock showed meanwhile. */
export interface Discovery {
  /** How far its clock is ahead of ours, in ms, to a second; undefined where it did not say. */
  readonly aheadMs: number | undefined;
  /** Undefined where it could not be had; `problem` says why. */
  readonly document: Readonly<Record<string, unknown>> | undefined;
  readonly problem: string | undefined;
}

const PATIENCE_MS = 5000;

export function discoveryAddress(issuer: string): string {
  return `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
}

/** Asks for what anybody may read: nothing of ours is sent. */
export async function discover(
  issuer: string,
  now: () => number,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<Discovery> {
  const asked = now();
  let aheadMs: number | undefined;
  try {
    const response = await fetch(discoveryAddress(issuer), {
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: { Accept: 'application/json' },
    });
    aheadMs = aheadIn(response.headers.get('Date'), (asked + now()) / 2);
    if (response.status !== 200) {
      await response.body?.cancel();
      return { aheadMs, document: undefined, problem: `HTTPの状態が ${response.status} でした` };
    }
    const document: unknown = await response.json();
    if (typeof document !== 'object' || document === null || Array.isArray(document))
      return { aheadMs, document: undefined, problem: 'JSONの項目の集まりではありませんでした' };
    return { aheadMs, document: document as Record<string, unknown>, problem: undefined };
  } catch (failure) {
    const problem =
      failure instanceof SyntaxError ? 'JSONとして読めませんでした' : networkProblem(failure, PATIENCE_MS);
    return { aheadMs, document: undefined, problem };
  }
}
