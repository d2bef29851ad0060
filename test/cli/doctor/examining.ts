import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { discover } from '../../../src/cli/doctor/discovery.js';
import type { Examined } from '../../../src/cli/doctor/examined.js';
import { openDatabase } from '../../../src/cli/doctor/opendatabase.js';
import type { Config } from '../../../src/config/config.js';
import { readConfig } from '../../../src/config/readconfig.js';
import { type Check, examine } from '../../../src/diagnosis/check.js';
import type { Finding, Level } from '../../../src/diagnosis/finding.js';
import { locationIn } from '../../../src/store/configured.js';
import type { Engine } from '../../../src/store/engine/engine.js';
import { folderOf } from '../../corpus/folder.js';
import { CACHE } from '../../corpus/loading.js';
import { TOWN } from '../run.js';

/** Long, and without a pattern; in every setting that takes one, and nowhere in what doctor says. */
export const KEY = 'kEy-4fQ9zL2vXw8mPb6tRy1sHd3gJn5c';
export const PASSWORD = 'pAssw0rd-Vq7e';
export const CLIENT_SECRET = 'cLient-s3cret-Zu5o';

export interface Change extends Partial<Omit<Examined, 'config'>> {
  readonly config?: Partial<Config>;
}

/** What a check finds in a new place, changed so. Whatever it is, it holds none of the secrets. */
export async function findings(check: Check<Examined>, change: Change = {}): Promise<readonly Finding[]> {
  const config = { ...newConfig(), ...change.config };
  const now = change.now ?? Date.now;
  const opened: Engine[] = [];
  const subject: Examined = {
    environment: {
      SECRET: KEY,
      DATABASE_URL: `postgres://jobun:${PASSWORD}@127.0.0.1/jobun`,
      OIDC_CLIENT_SECRET: CLIENT_SECRET,
    },
    dotenvFile: join(config.dataFolder, '.env'),
    configProblem: undefined,
    nodeVersion: '24.0.0',
    uid: process.getuid?.(),
    now,
    discovery: async () => (config.signIn === undefined ? undefined : await discover(config.signIn.issuer, now)),
    async database() {
      const engine = await openDatabase(locationIn(config));
      if (engine !== undefined) opened.push(engine);
      return engine;
    },
    ...change,
    config,
  };
  onTestFinished(async () => void (await Promise.all(opened.map((engine) => engine.close()))));
  const [done] = await examine([check], subject);
  const said = JSON.stringify(done);
  for (const secret of [KEY, PASSWORD, CLIENT_SECRET]) expect(said).not.toContain(secret);
  return done?.findings ?? [];
}

/** The same, by how bad each is. */
export async function levels(check: Check<Examined>, change: Change = {}): Promise<readonly Level[]> {
  return (await findings(check, change)).map(({ level }) => level);
}

/** Nothing is there yet but the town's rules; a secret is set. */
export function newConfig(): Config {
  const DATA = join(folderOf({}), 'data');
  return readConfig({ CORPUS: TOWN, CACHE, DATA, SECRET: KEY, PORT: '0' });
}
