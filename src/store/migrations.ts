import type { Kysely } from 'kysely';
import type { EngineName } from './engine/engine.js';
import { records } from './migrations/m0001records.js';
import { signIn } from './migrations/m0002signin.js';
import { events } from './migrations/m0003events.js';
import { recent } from './migrations/m0004recent.js';
import { named } from './migrations/m0005named.js';

export type Migration = (db: Kysely<unknown>, engine: EngineName) => Promise<void>;

/** Forward only, each run once, in this order; a name that has been published never changes. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-records': records,
  '0002-sign-in': signIn,
  '0003-events': events,
  '0004-recent': recent,
  '0005-named': named,
};
