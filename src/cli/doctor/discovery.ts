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
export async function discover(issuer: string, now: () => number): Promise<Discovery> {
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
    return { aheadMs, document: undefined, problem: problemOf(failure) };
  }
}

/** The header is cut to a second: half of one is added. */
function aheadIn(date: string | null, ours: number): number | undefined {
  const theirs = Date.parse(date ?? '');
  return Number.isNaN(theirs) ? undefined : theirs + 500 - ours;
}

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/;

function problemOf(failure: unknown): string {
  if (!(failure instanceof Error)) return 'つながりませんでした';
  if (failure.name === 'TimeoutError') return `${PATIENCE_MS / 1000}秒待っても応答がありませんでした`;
  if (failure instanceof SyntaxError) return 'JSONとして読めませんでした';
  const { code = '' } = (failure.cause ?? {}) as NodeJS.ErrnoException;
  if (CERTIFICATE.test(code))
    return `証明書を確かめられませんでした（${code}）。組織の認証局なら、NODE_EXTRA_CA_CERTS にその証明書を指定してください`;
  return `つながりませんでした${/^\w+$/.test(code) ? `（${code}）` : ''}`;
}
