import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../port.js';
import { embeddedPostgres, MUST_CHANGE_USER } from './embedded.js';

/** A real PostgreSQL on loopback, from its package, with its files in a folder of its own. */
export interface PostgresServer {
  readonly port: number;
  /** Without a database at its end. */
  readonly url: string;
  createDatabase(name: string): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Stops it and takes its files away. */
  remove(): Promise<void>;
}

/** What nobody needs after the power has failed is written faster where it need not last. */
export async function startPostgres({ durable = true } = {}): Promise<PostgresServer> {
  // Made by its package, which gives it to the user that runs the server.
  const folder = join(tmpdir(), `jobun-postgres-${randomUUID()}`);
  const port = await freePort();
  const flags = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...(durable ? [] : UNSAFE)];
  const EmbeddedPostgres = await embeddedPostgres();
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    user: 'jobun',
    password: 'jobun',
    port,
    persistent: true,
    createPostgresUser: MUST_CHANGE_USER,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: flags.flatMap((flag) => ['-c', flag]),
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  return {
    port,
    url: `postgres://jobun:jobun@127.0.0.1:${port}/`,
    createDatabase: (name) => server.createDatabase(name),
    start: () => server.start(),
    stop: () => server.stop(),
    async remove() {
      await server.stop().catch(() => {});
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const UNSAFE = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];
