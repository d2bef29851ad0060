import { join, resolve } from 'node:path';
import type { Config } from './config.js';
import { ConfigError } from './configerror.js';
import { environment } from './environment.js';
import { keepingIn } from './keeping.js';
import { languageIn } from './language.js';
import { listenersIn, listenersProblem } from './listen.js';
import { PACKAGE_ROOT } from './packageroot.js';
import { proxyIn } from './proxy.js';
import { REMEDIES, schema } from './schema.js';
import { isSecret, isShowable, withSecretFiles } from './secrets.js';
import { sessionIn } from './session.js';
import { signInIn, signInProblem } from './signin.js';
import { slackIn, slackProblem } from './slack.js';
import { teamsIn, teamsProblem } from './teams.js';

/** The settings. Empty values count as not set, as `.env` files have them. Throws `ConfigError`. */
export function readConfig(from: NodeJS.ProcessEnv = environment()): Config {
  const set = Object.fromEntries(Object.entries(from).filter(([, value]) => value !== ''));
  const { given, problems } = withSecretFiles(set);
  const parsed = schema.safeParse(given);
  const wrong = new Set(parsed.error?.issues.map(({ path: [name] }) => String(name)));
  for (const name of wrong) problems.push(problemWith(name, given));
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  const read = parsed.data;
  const { CORPUS, CACHE, DATA, DATABASE_URL, SECRET, SECRET_FILE, SEALS_FILE, PUBLIC_URL } = read;
  const listeners = listenersIn(read);
  const conflicts = [
    listenersProblem(listeners),
    signInProblem(read, PUBLIC_URL),
    slackProblem(read, listeners),
    teamsProblem(read, listeners),
  ].filter((each) => each !== undefined);
  if (conflicts.length > 0) throw new ConfigError(conflicts);
  const dataFolder = resolve(DATA ?? join(PACKAGE_ROOT, 'data'));
  return {
    corpusFolder: resolve(CORPUS ?? join(PACKAGE_ROOT, 'corpus')),
    cacheFolder: resolve(CACHE ?? join(PACKAGE_ROOT, '.cache')),
    dataFolder,
    databaseUrl: DATABASE_URL,
    secret: SECRET,
    secretFile: resolve(SECRET_FILE ?? join(dataFolder, 'secret')),
    sealsFile: resolve(SEALS_FILE ?? join(dataFolder, 'seals.jsonl')),
    keepDays: keepingIn(read),
    ...listeners,
    publicUrl: PUBLIC_URL,
    trustedProxies: read.TRUSTED_PROXIES,
    proxy: proxyIn(read),
    signIn: signInIn(read),
    session: sessionIn(read),
    slack: slackIn(read),
    teams: teamsIn(read),
    logLevel: read.LOG_LEVEL,
    language: languageIn(read),
    colour: read.NO_COLOR === undefined,
  };
}

function problemWith(name: string, given: NodeJS.ProcessEnv): string {
  const value = given[name] ?? '';
  const source = given[`${name}_FILE`] === undefined ? '' : `（${name}_FILE のファイルにあるもの）`;
  const shown = isSecret(name) || !isShowable(value, given) ? source : `「${value}」`;
  return `設定 ${name} の値${shown}は使えません。${REMEDIES[name] ?? ''}`;
}
