import { isIP } from 'node:net';
import { z } from 'zod';

/** What Express's `trust proxy` knows by name. */
const NAMED = ['loopback', 'linklocal', 'uniquelocal'];

/** Whose word on where a request comes from is taken: a list for Express's `trust proxy`. Nobody's, by default. */
export const PROXIES_FIELDS = {
  TRUSTED_PROXIES: z
    .string()
    .transform((text) => text.split(',').map((each) => each.trim()))
    .refine((all) => all.every(isTrustable))
    .default([]),
};

export const PROXIES_REMEDIES: Readonly<Record<string, string>> = {
  TRUSTED_PROXIES: `前に置いたプロキシーのアドレスを、「10.0.0.5, 192.168.10.0/24」のように書いてください。${NAMED.join('、')} とも書けます。段数や true は使えません。`,
};

function isTrustable(text: string): boolean {
  if (NAMED.includes(text)) return true;
  const [address = '', range, ...more] = text.split('/');
  const version = isReadByExpress(address) ? isIP(address) : 0;
  if (version === 0 || more.length > 0) return false;
  return range === undefined || isPrefix(range, version === 6 ? 128 : 32) || (version === 4 && isNetmask(range));
}

/** Of IPv6 with a zone, or with IPv4 at its end, Express knows only the latter, after `::ffff:`. */
function isReadByExpress(address: string): boolean {
  return !address.includes('%') && (!/:.*\./.test(address) || /^::ffff:[\d.]+$/i.test(address));
}

function isPrefix(text: string, most: number): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= most;
}

/** `255.255.255.0`: ones, and then zeros. */
function isNetmask(text: string): boolean {
  if (isIP(text) !== 4) return false;
  const bits = text.split('.').map((byte) => Number(byte).toString(2).padStart(8, '0'));
  return /^1+0*$/.test(bits.join(''));
}
