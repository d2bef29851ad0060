import { z } from 'zod';
import { decoded } from './decoded.js';
import { KEEPING_FIELDS, KEEPING_REMEDIES } from './keeping.js';
import { LANGUAGE_FIELDS } from './language.js';
import { LISTEN_FIELDS, LISTEN_REMEDIES } from './listen.js';
import { PROXY_FIELDS, PROXY_REMEDIES } from './proxy.js';
import { SESSION_FIELDS, SESSION_REMEDIES } from './session.js';
import { SIGN_IN_FIELDS, SIGN_IN_REMEDIES } from './signin.js';
import { SLACK_FIELDS, SLACK_REMEDIES } from './slack.js';
import { TEAMS_FIELDS, TEAMS_REMEDIES } from './teams.js';
import { PROXIES_FIELDS, PROXIES_REMEDIES } from './trustedproxies.js';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

export const schema = z.object({
  CORPUS: z.string().optional(),
  CACHE: z.string().optional(),
  DATA: z.string().optional(),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    // A % that begins no character would only be found when the database is opened.
    .refine((url) => decoded(url) !== undefined)
    .optional(),
  DATABASE_URL_FILE: z.string().optional(),
  SECRET: z.string().min(32).optional(),
  SECRET_FILE: z.string().optional(),
  SEALS_FILE: z.string().optional(),
  ...KEEPING_FIELDS,
  ...LISTEN_FIELDS,
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .refine(isTopOfHost)
    .optional(),
  TRUSTED_PROXIES: PROXIES_FIELDS.TRUSTED_PROXIES,
  ...PROXY_FIELDS,
  ...SIGN_IN_FIELDS,
  OIDC_CLIENT_SECRET_FILE: z.string().optional(),
  ...SESSION_FIELDS,
  ...SLACK_FIELDS,
  SLACK_BOT_TOKEN_FILE: z.string().optional(),
  SLACK_APP_TOKEN_FILE: z.string().optional(),
  SLACK_SIGNING_SECRET_FILE: z.string().optional(),
  ...TEAMS_FIELDS,
  TEAMS_APP_PASSWORD_FILE: z.string().optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  ...LANGUAGE_FIELDS,
  NO_COLOR: z.string().optional(),
});

/** Every setting by its name. */
export const SETTINGS: readonly string[] = Object.keys(schema.shape);

/** What to do where a setting is wrong. */
export const REMEDIES: Readonly<Record<string, string>> = {
  ...KEEPING_REMEDIES,
  ...LISTEN_REMEDIES,
  ...PROXIES_REMEDIES,
  ...PROXY_REMEDIES,
  ...SIGN_IN_REMEDIES,
  ...SESSION_REMEDIES,
  ...SLACK_REMEDIES,
  ...TEAMS_REMEDIES,
  DATABASE_URL:
    '「postgres://利用者:パスワード@サーバー:5432/データベース」の形で書いてください。パスワードの記号は、@ を %40 のように書きます。',
  SECRET: '32文字以上の、推測できない文字列にしてください。',
  PUBLIC_URL: '「https://jobun.example.jp」のように、パスをつけずに書いてください。',
  LOG_LEVEL: `${LOG_LEVELS.join('、')} のどれかにしてください。`,
};

/** The pages stand at the top of their host: below a path none of their links would lead anywhere. */
function isTopOfHost(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { pathname, search, hash, username, password } = new URL(url);
  return [pathname.slice(1), search, hash, username, password].every((part) => part === '');
}
