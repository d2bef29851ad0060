import { z } from 'zod';
import { decoded } from './decoded.js';
import { isLoopback } from './loopback.js';

/** What stands between this machine and the outside. The addresses may hold a password. */
export interface ProxySettings {
  /** For https and WebSockets; without one, `http` is. */
  readonly https: string | undefined;
  readonly http: string | undefined;
  /** Hosts that are reached without one, as NO_PROXY lists them. */
  readonly spared: string;
}

export const PROXY_FIELDS = {
  HTTPS_PROXY: address(),
  HTTP_PROXY: address(),
  NO_PROXY: z.string().optional(),
  https_proxy: address(),
  http_proxy: address(),
  no_proxy: z.string().optional(),
};

const REMEDY =
  '「http://proxy.example.jp:8080」か「http://利用者:パスワード@proxy.example.jp:8080」の形で書いてください。パスワードの記号は、@ を %40 のように書きます。';

export const PROXY_REMEDIES: Readonly<Record<string, string>> = Object.fromEntries(
  ['HTTPS_PROXY', 'HTTP_PROXY', 'https_proxy', 'http_proxy'].map((name) => [name, REMEDY]),
);

type Read = z.infer<z.ZodObject<typeof PROXY_FIELDS>>;

/** Small letters go before, as everywhere else. Undefined: all is reached directly. */
export function proxyIn(read: Read): ProxySettings | undefined {
  const https = read.https_proxy ?? read.HTTPS_PROXY;
  const http = read.http_proxy ?? read.HTTP_PROXY;
  if (https === undefined && http === undefined) return undefined;
  return { https, http, spared: read.no_proxy ?? read.NO_PROXY ?? '' };
}

/** The proxy on the way to an address, by host and port alone; undefined where there is none. Says what undici does. */
export function proxyOnTheWay(proxy: ProxySettings | undefined, to: URL): string | undefined {
  const isSafe = to.protocol === 'https:' || to.protocol === 'wss:';
  const address = isSafe ? (proxy?.https ?? proxy?.http) : proxy?.http;
  if (proxy === undefined || address === undefined) return undefined;
  const isDirect =
    isLoopback(to.hostname) || isSpared(proxy.spared, to.hostname, Number(to.port) || (isSafe ? 443 : 80));
  return isDirect ? undefined : new URL(address).host;
}

function isSpared(spared: string, hostname: string, port: number): boolean {
  if (spared === '*') return true;
  const entries = spared.split(/[,\s]/).filter((entry) => entry !== '');
  return entries.some((entry) => {
    const [, host = entry, only] = /^(.+):(\d+)$/.exec(entry) ?? [];
    const domain = host.replace(/^\*?\./, '').toLowerCase();
    const isThere = hostname === domain || hostname.endsWith(`.${domain}`);
    return isThere && (only === undefined || Number(only) === 0 || Number(only) === port);
  });
}

/** `proxy.example.jp:8080` is written, too. */
function address() {
  return z
    .string()
    .transform((text) => (text.includes('://') ? text.trim() : `http://${text.trim()}`))
    .refine(isProxy)
    .optional();
}

/** Whatever follows the port was meant for the password. */
function isProxy(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, pathname, search, hash, username, password } = new URL(url);
  return (
    /^https?:$/.test(protocol) &&
    hostname !== '' &&
    [pathname.slice(1), search, hash].every((part) => part === '') &&
    decoded(username) !== undefined &&
    decoded(password) !== undefined
  );
}
