import { proxyRefusal } from '../service/outbound.js';

/** How far the clock of whoever answered is ahead of ours, in ms, to a second; undefined where they did not say. */
export function aheadIn(date: string | null, ours: number): number | undefined {
  const theirs = Date.parse(date ?? '');
  // The header is cut to a second: half of one is added.
  return Number.isNaN(theirs) ? undefined : theirs + 500 - ours;
}

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/;

/** Why a request was not answered, in words; those of the error itself may hold anything. */
export function networkProblem(failure: unknown, patienceMs: number): string {
  if (!(failure instanceof Error)) return 'つながりませんでした';
  if (failure.name === 'TimeoutError') return `${patienceMs / 1000}秒待っても応答がありませんでした`;
  const status = proxyRefusal(failure);
  if (status !== undefined) return `プロキシーに断られました（${status}）`;
  const { code = '' } = (failure.cause ?? failure) as NodeJS.ErrnoException;
  if (CERTIFICATE.test(code))
    return `証明書を確かめられませんでした（${code}）。組織の認証局なら、NODE_EXTRA_CA_CERTS にその証明書を指定してください`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `名前からアドレスが分かりませんでした（${code}）`;
  return `つながりませんでした${/^\w+$/.test(code) ? `（${code}）` : ''}`;
}
