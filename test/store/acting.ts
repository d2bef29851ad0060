import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { inject, onTestFinished } from 'vitest';
import type { Location } from '../../src/store/engine/location.js';
import { SECRET } from './fresh.js';

export type Order =
  | { readonly act: 'become'; readonly user: number }
  /** Opens the store as a serving process, and keeps it open. */
  | { readonly act: 'serve'; readonly location: Location }
  /** Opens it as a command does, and counts what waits. */
  | { readonly act: 'look'; readonly location: Location }
  | { readonly act: 'migrate'; readonly location: Location }
  | { readonly act: 'restore'; readonly location: Location; readonly file: string; readonly replace: boolean }
  | { readonly act: 'write for'; readonly location: Location; readonly ms: number }
  | { readonly act: 'close' };

/** How an order went: its result, or what a StoreProblem says, or another error. */
export interface Said {
  readonly result?: unknown;
  readonly kind?: string;
  readonly message?: string;
  readonly error?: string;
}

export interface Actor {
  does(order: Order): Promise<Said>;
  /** At once, and whatever it is doing. */
  kill(): Promise<void>;
}

/** Another process that uses the store. */
export async function startActor(): Promise<Actor> {
  const child = spawn(process.execPath, [join(inject('programs'), 'store/actor.js'), SECRET], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const said = async () => JSON.parse((await lines.next()).value ?? '{"error":"it ended"}') as Said;
  await said();
  return {
    does(order) {
      child.stdin.write(`${JSON.stringify(order)}\n`);
      return said();
    },
    async kill() {
      child.kill('SIGKILL');
      await once(child, 'close');
    },
  };
}
