import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { stringify } from 'yaml';
import { folderOf } from '../../../corpus/folder.js';
import { APP, CHANNELS, dmOf, PEOPLE, TEAM } from '../workspace.js';

const START_MS = 10_000;

/** The local Slack, which is built for Linux on x64, or why there is none here. */
export const PROGRAM: { readonly path: string } | { readonly why: string } = (() => {
  try {
    return { path: createRequire(import.meta.url).resolve('local-slack-linux-x64/bin/local-slack') };
  } catch (error) {
    return { why: `no local Slack on ${process.platform} ${process.arch}: ${String(error).split('\n')[0]}` };
  }
})();

export interface RunningProgram {
  /** Without a slash at its end. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts it on a free port, with its files below the tests' own folder. Events come over HTTP where a URL is given. */
export async function startProgram(requestUrl?: string): Promise<RunningProgram> {
  if (!('path' in PROGRAM)) throw new Error(PROGRAM.why);
  const folder = folderOf({ 'workspace.yaml': stringify(settings(requestUrl)) });
  const at = ['--port', '0', '--base-host', '127.0.0.1'];
  const args = ['--config', join(folder, 'workspace.yaml'), ...at, '--files-dir', join(folder, 'files')];
  const child = spawn(PROGRAM.path, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const kill = () => child.kill();
  process.once('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill();
    await once(child, 'exit');
  };
  try {
    return { url: await urlPrinted(child), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** It prints where it is once it listens. */
async function urlPrinted(child: ChildProcess): Promise<string> {
  let printed = '';
  const found = new Promise<string>((resolve, reject) => {
    const read = (chunk: unknown) => {
      printed += chunk;
      const url = /Web API base: *(http:\S+)\/api\//.exec(printed)?.[1];
      if (url !== undefined) resolve(url);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`local Slack ended with ${code}: ${printed}`)));
  });
  const stopWaiting = new AbortController();
  const late = wait(START_MS, undefined, { signal: stopWaiting.signal }).then(() => {
    throw new Error(`local Slack does not say where it is: ${printed}`);
  });
  return Promise.race([found, late]).finally(() => {
    stopWaiting.abort();
    late.catch(() => {});
  });
}

function settings(requestUrl: string | undefined) {
  const person = ({ id, name, realName, email }: (typeof PEOPLE)[number]) => ({
    id,
    name,
    real_name: realName,
    email,
    tz: 'Asia/Tokyo',
  });
  // Declared, so that a direct message keeps its id when the workspace is emptied.
  const direct = ({ id, name }: (typeof PEOPLE)[number]) => ({
    id: dmOf(id),
    name: `dm-${name}`,
    is_im: true,
    is_channel: false,
    is_private: true,
    members: [id, APP.bot],
  });
  return {
    workspace: { name: 'Town', domain: 'town', teamId: TEAM },
    app: {
      appId: APP.id,
      botUserId: APP.bot,
      botName: APP.name,
      botToken: APP.botToken,
      appToken: APP.appToken,
      signingSecret: APP.signingSecret,
      ...(requestUrl === undefined ? { mode: 'socket' } : { mode: 'events', requestUrl }),
    },
    users: PEOPLE.map(person),
    channels: [...CHANNELS, ...PEOPLE.map(direct)],
  };
}
