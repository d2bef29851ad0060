import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { config as loadDotenv } from 'dotenv';
import { z } from 'zod';

/** Where the package stands: beside the corpus it ships with, whether run from its sources or from `dist`. */
export const PACKAGE_ROOT = packageRoot();

export const LANGUAGES = ['ja', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface Config {
  readonly corpusFolder: string;
  readonly cacheFolder: string;
  /** Where the records are kept, unless `databaseUrl` names a PostgreSQL server; and what belongs beside them. */
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  /** What pseudonyms and seals are made with; without it the one in the file. */
  readonly secret: string | undefined;
  readonly secretFile: string;
  readonly webListen: { readonly host: string; readonly port: number };
  /** As people reach the pages from outside, when that was set; links use it. */
  readonly publicUrl: string | undefined;
  readonly language: Language;
  readonly colour: boolean;
}

/** A setting that cannot be used, said so that whoever set it can mend it. */
export class ConfigError extends Error {}

const schema = z.object({
  CORPUS: z.string().optional(),
  CACHE: z.string().optional(),
  DATA: z.string().optional(),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .refine(isDecodable)
    .optional(),
  SECRET: z.string().min(32).optional(),
  SECRET_FILE: z.string().optional(),
  WEB_LISTEN: z
    .string()
    .regex(/^(\[[0-9a-fA-F:]+\]|[^:\s]+):\d{1,5}$/)
    .refine((address) => isPort(address.slice(address.lastIndexOf(':') + 1)))
    .default('127.0.0.1:3978'),
  PORT: z.string().refine(isPort).transform(Number).optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .refine(isTopOfHost)
    .optional(),
  LC_ALL: z.string().optional(),
  LC_MESSAGES: z.string().optional(),
  LANG: z.string().optional(),
  NO_COLOR: z.string().optional(),
});

/** Every setting by its name. */
export const SETTINGS: readonly string[] = Object.keys(schema.shape);

/** Never shown, not even where they are wrong. */
const HIDDEN: ReadonlySet<string> = new Set(['DATABASE_URL', 'SECRET']);

const REMEDIES: Readonly<Record<string, string>> = {
  DATABASE_URL:
    '「postgres://利用者:パスワード@サーバー:5432/データベース」の形で書いてください。パスワードの記号は、@ を %40 のように書きます。',
  SECRET: '32文字以上の、推測できない文字列にしてください。',
  WEB_LISTEN: '「127.0.0.1:3978」のように、アドレスとポートを書いてください。',
  PORT: '0から65535までの数にしてください。',
  PUBLIC_URL: '「https://jobun.example.jp」のように、パスをつけずに書いてください。',
};

/** The only reader of the environment. Empty values count as not set, as `.env` files have them. */
export function readConfig(environment: NodeJS.ProcessEnv = withDotenv()): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]);
    const value = HIDDEN.has(name) ? '' : `「${given[name]}」`;
    throw new ConfigError(`設定 ${name} の値${value}は使えません。${REMEDIES[name] ?? ''}`);
  }
  const { CORPUS, CACHE, DATA, DATABASE_URL, SECRET, SECRET_FILE } = parsed.data;
  const { WEB_LISTEN, PORT, PUBLIC_URL, LC_ALL, LC_MESSAGES, LANG, NO_COLOR } = parsed.data;
  const dataFolder = resolve(DATA ?? join(PACKAGE_ROOT, 'data'));
  const [, host = '', port = ''] = /^(.*):(\d+)$/.exec(WEB_LISTEN) ?? [];
  const webListen = { host: host.replace(/^\[|\]$/g, ''), port: PORT ?? Number(port) };
  return {
    corpusFolder: resolve(CORPUS ?? join(PACKAGE_ROOT, 'corpus')),
    cacheFolder: resolve(CACHE ?? join(PACKAGE_ROOT, '.cache')),
    dataFolder,
    databaseUrl: DATABASE_URL,
    secret: SECRET,
    secretFile: resolve(SECRET_FILE ?? join(dataFolder, 'secret')),
    webListen,
    publicUrl: PUBLIC_URL,
    language: /^en/i.test(LC_ALL ?? LC_MESSAGES ?? LANG ?? 'ja') ? 'en' : 'ja',
    colour: NO_COLOR === undefined,
  };
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65535;
}

/** A % that begins no character would only be found when the database is opened. */
function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}

/** The pages stand at the top of their host: below a path none of their links would lead anywhere. */
function isTopOfHost(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { pathname, search, hash } = new URL(url);
  return pathname === '/' && search === '' && hash === '';
}

export function addressOf({ host, port }: { host: string; port: number }): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;
}

function withDotenv(): NodeJS.ProcessEnv {
  loadDotenv({ quiet: true });
  return process.env;
}

function packageRoot(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const parent = dirname(here);
  return parent.endsWith('dist') ? dirname(parent) : parent;
}
