import { AsyncLocalStorage } from 'node:async_hooks';

const inside = new AsyncLocalStorage<true>();
const METHODS = ['debug', 'error', 'info', 'log', 'warn'] as const;
const guarded = new WeakSet<(...written: unknown[]) => void>();

/**
 * Does some work of a library's without what it writes to the console: Bot Framework's writes a key for every forged token,
 * and there is no setting for it. What others write at the same time is left alone.
 */
export function quietly<Result>(work: () => Promise<Result>): Promise<Result> {
  for (const method of METHODS) guard(method);
  return inside.run(true, work);
}

function guard(method: (typeof METHODS)[number]): void {
  const write = console[method];
  if (guarded.has(write)) return;
  const guardedWrite = (...written: unknown[]) => {
    if (inside.getStore() === undefined) write.apply(console, written);
  };
  guarded.add(guardedWrite);
  console[method] = guardedWrite;
}
