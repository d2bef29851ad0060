import type { TestProject } from 'vitest/node';
import { startPostgres } from './server.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL server for the whole run, without a database at its end. */
    readonly postgresUrl: string;
  }
}

/** One server for every test file; each makes databases of its own on it. */
export default async function setup(project: TestProject) {
  const server = await startPostgres();
  project.provide('postgresUrl', server.url);
  return () => server.remove();
}
