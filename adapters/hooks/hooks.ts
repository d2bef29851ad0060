import type { RequestListener } from 'node:http';
import type { Hook } from '../../src/service/hook.js';
import { limitBody } from './body.js';
import { refuse } from './refusal.js';

export interface Hooks {
  readonly hooks: readonly Hook[];
  /** Told of every error of a hook that is not its caller’s. */
  readonly onError: (error: unknown) => void;
}

const SAFE = ['GET', 'HEAD'];

/** What platforms call, without a listener: their paths, and not a word to anybody who asks for another. */
export function createHooks({ hooks, onError }: Hooks): RequestListener {
  const byPath = new Map(hooks.map((hook) => [hook.path, hook]));
  if (byPath.size < hooks.length) throw new Error(`one path twice: ${hooks.map(({ path }) => path).join(' ')}`);
  return async (request, response) => {
    const { method = '', url = '' } = request;
    const hook = byPath.get(url.split('?', 1)[0] ?? '');
    if (hook === undefined || !(hook.methods ?? SAFE).includes(method)) return refuse(response, 404);
    let tooLong = false;
    const exceeded = () => {
      tooLong = true;
      refuse(response, 413);
    };
    if (!limitBody(request, exceeded)) return;
    try {
      await hook.handler(request, response);
    } catch (error) {
      const hungUp = request.destroyed && !request.complete;
      if (!hungUp && !tooLong) onError(error);
      refuse(response, 500);
    }
  };
}
