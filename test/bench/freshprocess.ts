import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

export interface Program {
  readonly args: readonly string[];
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** What one fresh process took. */
export interface Start {
  /** Milliseconds from starting node to the first words it prints, or to its end when it prints none. */
  readonly ms: number;
  /** Milliseconds of processor time to its end, all threads: what a busy machine does not change much. */
  readonly cpuMs: number;
  /** Most memory it ever held, in bytes. */
  readonly peak: number;
}

export async function start(program: Program): Promise<Start> {
  const begun = performance.now();
  const child = begin(program, ['--require', reportIn(program), ...program.args]);
  let first: number | undefined;
  child.stdout?.once('data', () => {
    first = performance.now() - begun;
  });
  const report: string[] = [];
  (child.stdio[3] as Readable).on('data', (data) => report.push(String(data)));
  await ended(child);
  const ms = first ?? performance.now() - begun;
  const [cpu, kilobytes] = report.join('').split(' ').map(Number);
  return { ms, cpuMs: (cpu ?? Number.NaN) / 1000, peak: 1024 * (kilobytes ?? Number.NaN) };
}

/**
 * Loaded before the program, which then tells itself what it took as it ends: what the system says of an ended child
 * begins with the memory its parent held, and that is more than the child ever has.
 */
const REPORT = `process.on('exit', () => {
  const { readFileSync, writeSync } = require('node:fs');
  const { user, system } = process.cpuUsage();
  let kilobytes = process.resourceUsage().maxRSS;
  try { kilobytes = /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]; } catch {}
  writeSync(3, (user + system) + ' ' + kilobytes);
});`;

function reportIn({ folder }: Program): string {
  const file = join(folder, 'report.cjs');
  if (!existsSync(file)) writeFileSync(file, REPORT);
  return file;
}

export interface Server {
  readonly url: string;
  /** Bytes resident now, and at most so far; undefined where the system has no /proc. */
  memory(): { readonly now: number; readonly peak: number } | undefined;
  stop(): Promise<void>;
}

/** Starts a program that serves, and waits for the address it prints. */
export async function startServer(program: Program): Promise<Server> {
  const child = begin(program, program.args);
  const url = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', (data) => {
      printed += String(data);
      const [found] = /https?:\/\/\S+/.exec(printed) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error(`serve ended early: ${printed}`)));
  });
  return { url, memory: () => memoryOf(child), stop: () => stop(child) };
}

function memoryOf({ pid }: ChildProcess): ReturnType<Server['memory']> {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const bytes = (name: string) => 1024 * Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]);
    return { now: bytes('VmRSS'), peak: bytes('VmHWM') };
  } catch {
    return undefined;
  }
}

const PATIENCE_MS = 5000;

async function stop(child: ChildProcess): Promise<void> {
  const end = once(child, 'exit');
  child.kill('SIGTERM');
  const patience = new AbortController();
  const late = wait(PATIENCE_MS, undefined, { signal: patience.signal }).then(
    () => child.kill('SIGKILL'),
    () => undefined,
  );
  await end;
  patience.abort();
  await late;
}

function begin({ folder, environment }: Program, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, args, {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
  });
}

async function ended(child: ChildProcess): Promise<void> {
  child.stdout?.resume();
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${child.spawnargs.slice(0, 4).join(' ')} ended with ${code}`);
}
