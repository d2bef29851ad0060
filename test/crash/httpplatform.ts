import { type Delivery, type Platform, SendProblem } from '../../src/service/platform.js';

/** How a send ended that may have arrived: which of this process's tries, and why nobody knows. */
export type Unsure = (tried: number, why: 'error' | 'time-out') => void;

/** The fake chat as a platform: what an adapter does, over real connections. */
export function httpPlatform(chat: string, instance: string, canFind: boolean, unsure: Unsure): Platform {
  let tries = 0;

  async function send(delivery: Delivery, signal: AbortSignal): Promise<string> {
    const tried = ++tries;
    const response = await fetch(`${chat}/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', instance, tried: String(tried) },
      body: JSON.stringify(delivery),
      signal,
    }).catch((error: unknown) => {
      unsure(tried, 'time-out');
      throw error;
    });
    if (response.status === 429)
      throw new SendProblem('wait', '429', 1000 * Number(response.headers.get('retry-after')));
    if (response.ok) return response.text();
    unsure(tried, 'error');
    throw new SendProblem('uncertain', String(response.status));
  }

  async function find({ id }: Delivery, signal: AbortSignal): Promise<{ reference: string } | undefined> {
    const response = await fetch(`${chat}/messages/${encodeURIComponent(id)}`, { signal });
    if (response.status === 404) return undefined;
    if (response.ok) return { reference: await response.text() };
    throw new SendProblem('failed', String(response.status));
  }

  return { name: 'fake', send, ...(canFind ? { find } : {}) };
}
