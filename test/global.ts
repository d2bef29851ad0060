import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
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
  const scratch = mkdtempSync(join(tmpdir(), 'jobun-test-'));
  const server = await startPostgres({ durable: false });
  project.provide('scratch', scratch);
  project.provide('programs', compilePrograms(join(scratch, 'programs')));
  project.provide('postgresUrl', server.url);
  return async () => {
    rmSync(scratch, { recursive: true, force: true });
    await server.remove();
  };
}
