import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { config as loadDotenv } from 'dotenv';
import { z } from 'zod';

/** Where the package stands: beside the corpus it ships with, whether run from its sources or from `dist`. */
export const PACKAGE_ROOT = packageRoot();

export const LANGUAGES = ['ja', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

export interface Config {
  readonly corpusFolder: string;
  readonly cacheFolder: string;
  /** Where the records are kept, unless `databaseUrl` names a PostgreSQL server; and what belongs beside them. */
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  /** What pseudonyms and seals are made with, and sign-ins encrypted; without it the one in the file. */
  readonly secret: string | undefined;
  readonly secretFile: string;
  /** The seals of the log of answers once more, outside the database. */
  readonly sealsFile: string;
  readonly keepDays: Keeping;
  readonly webListen: { readonly host: string; readonly port: number };
  /** As people reach the pages from outside, when that was set; links use it. */
  readonly publicUrl: string | undefined;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly language: Language;
  readonly colour: boolean;
}

/** For how many days each kind of record is kept. */
export interface Keeping {
  /** What a repeat is known by: events that ended, and what was said to them, without their words. */
  readonly keys: number;
  /** The words of events that failed. */
  readonly failed: number;
  /** The words of what was sent. */
  readonly sent: number;
  /** What could not be sent, until it counts as dropped. */
  readonly aside: number;
  /** Conversations, since their last turn. */
  readonly conversations: number;
  /** What is known of a person, since they were last here. */
  readonly people: number;
  /** The words of questions in the log of answers, and the log itself. */
  readonly questions: number;
  readonly log: number;
}

/** A setting that cannot be used, said so that whoever set it can mend it. */
export class ConfigError extends Error {}

/** Platforms deliver again for hours, people press old buttons for weeks. */
const LEAST_KEYS_DAYS = 30;

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
  SEALS_FILE: z.string().optional(),
  KEEP_KEYS_DAYS: days(30, LEAST_KEYS_DAYS),
  KEEP_FAILED_DAYS: days(30),
  KEEP_SENT_DAYS: days(7),
  KEEP_ASIDE_DAYS: days(180),
  KEEP_CONVERSATIONS_DAYS: days(90),
  KEEP_PEOPLE_DAYS: days(1095),
  KEEP_QUESTIONS_DAYS: days(365),
  KEEP_LOG_DAYS: days(1825),
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
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
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
  KEEP_KEYS_DAYS: `${LEAST_KEYS_DAYS}から99999までの日数にしてください。`,
  WEB_LISTEN: '「127.0.0.1:3978」のように、アドレスとポートを書いてください。',
  LOG_LEVEL: `${LOG_LEVELS.join('、')} のどれかにしてください。`,
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
    throw new ConfigError(`設定 ${name} の値${value}は使えません。${remedyFor(name)}`);
  }
  const { CORPUS, CACHE, DATA, DATABASE_URL, SECRET, SECRET_FILE, SEALS_FILE } = parsed.data;
  const { WEB_LISTEN, PORT, PUBLIC_URL, LOG_LEVEL, LC_ALL, LC_MESSAGES, LANG, NO_COLOR } = parsed.data;
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
    sealsFile: resolve(SEALS_FILE ?? join(dataFolder, 'seals.jsonl')),
    keepDays: {
      keys: parsed.data.KEEP_KEYS_DAYS,
      failed: parsed.data.KEEP_FAILED_DAYS,
      sent: parsed.data.KEEP_SENT_DAYS,
      aside: parsed.data.KEEP_ASIDE_DAYS,
      conversations: parsed.data.KEEP_CONVERSATIONS_DAYS,
      people: parsed.data.KEEP_PEOPLE_DAYS,
      questions: parsed.data.KEEP_QUESTIONS_DAYS,
      log: parsed.data.KEEP_LOG_DAYS,
    },
    webListen,
    publicUrl: PUBLIC_URL,
    logLevel: LOG_LEVEL,
    language: /^en/i.test(LC_ALL ?? LC_MESSAGES ?? LANG ?? 'ja') ? 'en' : 'ja',
    colour: NO_COLOR === undefined,
  };
}

function remedyFor(name: string): string {
  return REMEDIES[name] ?? (name.startsWith('KEEP_') ? '1から99999までの日数にしてください。' : '');
}

/** A whole number of days, as people write it. */
function days(standard: number, least = 1) {
  return z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .transform(Number)
    .refine((number) => number >= least)
    .default(standard);
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
