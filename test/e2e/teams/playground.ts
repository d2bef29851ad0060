import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import { stringify } from 'yaml';
import { folderOf } from '../../corpus/folder.js';
import { PEOPLE } from './people.js';

const PROGRAM = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
const START_MS = 20_000;

export interface Playground {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts Microsoft's Agents Playground on a free port, with its files below the tests' own folder. */
export async function startPlayground(appUrl: string): Promise<Playground> {
  const folder = folderOf({ '.m365agentsplayground.yml': stringify(PEOPLE), 'loopback.mjs': LOOPBACK_ONLY });
  const child = spawn(process.execPath, [PROGRAM, '-e', appUrl, '-c', 'msteams', '-p', '0', '--dt'], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      APPLICATION_INSIGHTS_NO_STATSBEAT: '1',
      TEAMSAPPTESTER_BROWSER: 'none',
      NODE_OPTIONS: '--import=./loopback.mjs',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = () => child.kill();
  process.once('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill();
    await once(child, 'exit');
  };
  try {
    return { url: `http://127.0.0.1:${await portPrinted(child)}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What is told of its use goes nowhere, whatever its settings say. */
const LOOPBACK_ONLY = `
import net from 'node:net';
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...given) {
  const [{ host, path } = {}] = Array.isArray(given[0]) ? given[0] : given;
  if (path === undefined && !['127.0.0.1', '::1', 'localhost'].includes(host)) throw new Error('tests talk to loopback only');
  return connect.apply(this, given);
};
`;

/** It prints where it is once it listens. */
async function portPrinted(child: ChildProcess): Promise<string> {
  let printed = '';
  const found = new Promise<string>((resolve, reject) => {
    const read = (chunk: unknown) => {
      printed += chunk;
      const port = /Listening on (\d+)/.exec(printed)?.[1];
      if (port !== undefined) resolve(port);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the playground ended with ${code}: ${printed}`)));
  });
  const stopWaiting = new AbortController();
  const late = wait(START_MS, undefined, { signal: stopWaiting.signal }).then(() => {
    throw new Error(`the playground does not say where it is: ${printed}`);
  });
  return Promise.race([found, late]).finally(() => {
    stopWaiting.abort();
    late.catch(() => {});
  });
}
