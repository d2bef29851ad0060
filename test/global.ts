import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { PACKAGE_ROOT } from '../src/config/packageroot.js';
import { openCorpus } from '../src/corpus/open.js';
import { ANYONE } from '../src/person/audience.js';
import { buildWhereStale } from './build.js';
import { compilePrograms } from './programs.js';
import { startPostgres } from './store/server.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL server for the whole run, without a database at its end. */
    readonly postgresUrl: string;
    /** A folder for the files of the whole run. */
    readonly scratch: string;
    /** Where the programs of the tests are, compiled, at their paths below `test`. */
    readonly programs: string;
  }
}

/** What every test file shares: the product as it is built, one server, one folder. */
export default async function setup(project: TestProject) {
  buildWhereStale();
  prepareShipped();
  const scratch = mkdtempSync(join(tmpdir(), 'jobun-test-'));
  const [server, programs] = await Promise.all([
    startPostgres({ durable: false }),
    compilePrograms(join(scratch, 'programs')),
  ]);
  project.provide('scratch', scratch);
  project.provide('programs', programs);
  project.provide('postgresUrl', server.url);
  return async () => {
    rmSync(scratch, { recursive: true, force: true });
    await server.remove();
  };
}

/** The index of the shipped corpus as the sources make it, once: else every worker would make it at the same time. */
function prepareShipped(): void {
  const folders = { corpusFolder: join(PACKAGE_ROOT, 'corpus'), cacheFolder: join(PACKAGE_ROOT, '.cache') };
  openCorpus(folders).value?.viewFor(ANYONE);
}
