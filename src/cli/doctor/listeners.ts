import { createServer } from 'node:net';
import type { Config } from '../../config/config.js';
import { addressOf, type Listen } from '../../config/listen.js';
import { isLoopback } from '../../config/loopback.js';
import type { Check } from '../../diagnosis/check.js';
import { error, type Finding, ok, warning } from '../../diagnosis/finding.js';
import type { Examined } from './examined.js';

export const listeners: Check<Examined> = {
  name: 'listeners',
  title: '待ち受け',
  async look({ config }) {
    const { webListen, hooksListen } = config;
    return [
      await doorOf('WEB_LISTEN', webListen, isWeb),
      ...(hooksListen === undefined ? [] : [await doorOf('HOOKS_LISTEN', hooksListen, isHooks)]),
      ...exposure(config),
    ];
  },
};

async function doorOf(setting: string, listen: Listen, isOurs: (listen: Listen) => Promise<boolean>): Promise<Finding> {
  const address = addressOf(listen);
  const code = await bindingProblem(listen);
  if (code === undefined) return ok(`${setting}: ${address} を開けます。`);
  if (code === 'EADDRINUSE' && (await isOurs(listen))) return ok(`${setting}: ${address} では、jobun が動いています。`);
  if (code === 'EADDRINUSE')
    return error(
      `${setting}: ${address} は、ほかのプログラムが使っています。`,
      `${setting} に別のポートを書いてください。`,
    );
  if (code === 'EACCES')
    return error(`${setting}: ${address} を開く権限がありません。`, `${setting} に1024以上のポートを書いてください。`);
  return error(`${setting}: ${address} を開けません（${code}）。`, `${setting} を確かめてください。`);
}

/** Opens the port and lets go of it again. */
function bindingProblem({ host, port }: Listen): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', ({ code, name }: NodeJS.ErrnoException) => resolve(code ?? name));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

function isWeb(listen: Listen): Promise<boolean> {
  return answers(listen, 'healthz', { status: 200, text: 'ok\n' });
}

/** It answers nothing but this, whatever it is asked. */
function isHooks(listen: Listen): Promise<boolean> {
  return answers(listen, '', { status: 404, text: 'Not Found\n' });
}

const PATIENCE_MS = 2000;
const ANY = new Map([
  ['0.0.0.0', '127.0.0.1'],
  ['::', '::1'],
]);

/** In these words, and with the headers that ours come with. */
async function answers({ host, port }: Listen, path: string, wanted: { status: number; text: string }) {
  try {
    const address = addressOf({ host: ANY.get(host) ?? host, port });
    const response = await fetch(address + path, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) });
    const { status, headers } = response;
    return (
      status === wanted.status &&
      headers.get('Cache-Control') === 'no-store' &&
      headers.get('X-Content-Type-Options') === 'nosniff' &&
      (await response.text()) === wanted.text
    );
  } catch {
    return false;
  }
}

/** Both listeners speak plain HTTP: beyond this machine something else has to encrypt. */
function exposure({ webListen, hooksListen, publicUrl, trustedProxies }: Config): Finding[] {
  const open = Object.entries({ WEB_LISTEN: webListen, HOOKS_LISTEN: hooksListen })
    .filter(([, listen]) => listen !== undefined && !isLoopback(listen.host))
    .map(([setting]) => setting);
  if (open.length === 0) return [];
  const text = `${open.join(' と ')} は、この機械の外からも届きます。`;
  return [
    ...(publicUrl?.startsWith('https://')
      ? []
      : [
          warning(
            `${text}PUBLIC_URL が https ではないので、質問と答えが途中で読まれるおそれがあります。`,
            'https を受けるプロキシーを前に置き、PUBLIC_URL に https のアドレスを書いてください。',
          ),
        ]),
    ...(trustedProxies.length > 0
      ? []
      : [
          warning(
            `${text}TRUSTED_PROXIES がないので、プロキシーの後ろでは、だれからの通信かが分かりません。`,
            'プロキシーを置いたら、そのアドレスを TRUSTED_PROXIES に書いてください。',
          ),
        ]),
  ];
}
