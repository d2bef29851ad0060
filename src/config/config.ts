import type { Language } from '../person/language.js';
import type { Keeping } from './keeping.js';
import type { Listeners } from './listen.js';
import type { ProxySettings } from './proxy.js';
import type { LOG_LEVELS } from './schema.js';
import type { Session } from './session.js';
import type { SignIn } from './signin.js';
import type { SlackSettings } from './slack.js';
import type { TeamsSettings } from './teams.js';

export interface Config extends Listeners {
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
  /** As people reach the pages from outside, when that was set; links use it. */
  readonly publicUrl: string | undefined;
  /** Proxies whose word on where a request comes from is taken, as Express's `trust proxy` takes them. */
  readonly trustedProxies: readonly string[];
  /** On the way to Slack and to whoever signs people in; undefined: none. */
  readonly proxy: ProxySettings | undefined;
  /** Undefined: nobody signs in. */
  readonly signIn: SignIn | undefined;
  readonly session: Session;
  /** Undefined: nobody is answered in Slack. */
  readonly slack: SlackSettings | undefined;
  /** Undefined: nobody is answered in Teams. */
  readonly teams: TeamsSettings | undefined;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly language: Language;
  readonly colour: boolean;
}
