import { z } from 'zod';

/** Where a listener listens. */
export interface Listen {
  readonly host: string;
  /** With 0 the system chooses one. */
  readonly port: number;
}

export const LISTEN_FIELDS = {
  WEB_LISTEN: z.string().refine(isListen).transform(listenIn).default({ host: '127.0.0.1', port: 3978 }),
  PORT: z.string().refine(isPort).transform(Number).optional(),
  HOOKS_LISTEN: z.string().refine(isListen).transform(listenIn).optional(),
};

export const LISTEN_REMEDIES: Readonly<Record<string, string>> = {
  WEB_LISTEN: '「127.0.0.1:3978」のように、アドレスとポートを書いてください。',
  PORT: '0から65535までの数にしてください。',
  HOOKS_LISTEN: '「127.0.0.1:3979」のように、アドレスとポートを書いてください。',
};

type Read = z.infer<z.ZodObject<typeof LISTEN_FIELDS>>;

export interface Listeners {
  readonly webListen: Listen;
  readonly hooksListen: Listen | undefined;
}

export function listenersIn({ WEB_LISTEN, PORT, HOOKS_LISTEN }: Read): Listeners {
  return { webListen: { ...WEB_LISTEN, port: PORT ?? WEB_LISTEN.port }, hooksListen: HOOKS_LISTEN };
}

/** What is wrong with the two together. */
export function listenersProblem({ webListen, hooksListen }: Listeners): string | undefined {
  const same =
    hooksListen !== undefined &&
    hooksListen.port !== 0 &&
    hooksListen.port === webListen.port &&
    hooksListen.host.toLowerCase() === webListen.host.toLowerCase();
  return same
    ? '設定 HOOKS_LISTEN が、WEB_LISTEN（PORT で変えたときはそのポート）と同じです。別のアドレスかポートにしてください。'
    : undefined;
}

export function addressOf({ host, port }: Listen): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;
}

function isListen(text: string): boolean {
  return /^(\[[0-9a-fA-F:]+\]|[^:\s]+):\d{1,5}$/.test(text) && isPort(text.slice(text.lastIndexOf(':') + 1));
}

function listenIn(text: string): Listen {
  const at = text.lastIndexOf(':');
  return { host: text.slice(0, at).replace(/^\[|\]$/g, ''), port: Number(text.slice(at + 1)) };
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65535;
}
