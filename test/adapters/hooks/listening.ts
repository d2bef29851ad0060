import type { RequestListener, ServerOptions } from 'node:http';
import { onTestFinished } from 'vitest';
import { createHooks } from '../../../adapters/hooks/hooks.js';
import { openListeners } from '../../../src/cli/listeners.js';
import type { Hook } from '../../../src/service/hook.js';

const listen = { host: '127.0.0.1', port: 0 };

/** The hooks on a free port until the test ends, beside the pages where those are given. Addresses without their last slash. */
export async function listeningTo(
  hooks: readonly Hook[],
  { web, limits, told = [] }: { web?: RequestListener; limits?: ServerOptions; told?: unknown[] } = {},
): Promise<{ readonly hooks: string; readonly web: string }> {
  const opened = await openListeners(
    [
      { setting: 'HOOKS_LISTEN', listen, handler: createHooks({ hooks, onError: (error) => told.push(error) }) },
      ...(web === undefined ? [] : [{ setting: 'WEB_LISTEN', listen, handler: web } as const]),
    ],
    limits,
  );
  if (typeof opened === 'string') throw new Error(opened);
  onTestFinished(() => opened.close());
  const [atHooks = '', atWeb = ''] = opened.addresses.map((address) => address.slice(0, -1));
  return { hooks: atHooks, web: atWeb };
}
