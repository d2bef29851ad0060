import { z } from 'zod';
import { aheadIn, networkProblem } from '../../../src/diagnosis/network.js';

/** Whether the keys that Teams signs with can be had, and what Microsoft's clock showed meanwhile. */
export interface Keys {
  /** How far its clock is ahead of ours, in ms, to a second; undefined where it did not say. */
  readonly aheadMs: number | undefined;
  /** Why not; undefined where they can. */
  readonly problem: string | undefined;
}

const PATIENCE_MS = 10_000;
const metadataSchema = z.object({ jwks_uri: z.url() });
const keysSchema = z.object({ keys: z.array(z.looseObject({ kid: z.string() })).min(1) });

/** Asks as everybody may, and sends no token. */
export async function keysOf(
  metadataUrl: string,
  fetch: typeof globalThis.fetch,
  now: () => number,
  patienceMs = PATIENCE_MS,
): Promise<Keys> {
  const asked = now();
  let aheadMs: number | undefined;
  try {
    const response = await fetch(metadataUrl, asking(patienceMs));
    aheadMs = aheadIn(response.headers.get('Date'), (asked + now()) / 2);
    const metadata = metadataSchema.safeParse(await jsonIn(response));
    if (!metadata.success) return { aheadMs, problem: foreign(response) };
    const keys = await fetch(metadata.data.jwks_uri, asking(patienceMs));
    return { aheadMs, problem: keysSchema.safeParse(await jsonIn(keys)).success ? undefined : foreign(keys) };
  } catch (failure) {
    return { aheadMs, problem: networkProblem(failure, patienceMs) };
  }
}

function asking(patienceMs: number): RequestInit {
  return { redirect: 'manual', signal: AbortSignal.timeout(patienceMs) };
}

/** Undefined: a page of somebody in between. */
async function jsonIn(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!response.ok) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function foreign({ status }: Response): string {
  return `返ってきたものが、Microsoftの鍵ではありませんでした${status === 200 ? '' : `（HTTPの状態 ${status}）`}`;
}
