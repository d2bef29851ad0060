import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { deadline } from '../../src/service/deadline.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const never = () => new AbortController().signal;

/** Whether it came to an abort, while nothing is kept that nobody needs. */
async function endOf(signal: AbortSignal): Promise<unknown> {
  for (let at = 0; at < 100 && !signal.aborted; at++) {
    collectGarbage();
    await wait(10);
  }
  return signal.reason?.name;
}

test('a deadline that nobody but its own signal knows of is kept', async () => {
  expect(await endOf(deadline(100, never()))).toBe('TimeoutError');
});

test('of one inside another, whichever is sooner', async () => {
  expect(await endOf(deadline(100, deadline(60_000, never())))).toBe('TimeoutError');
  expect(await endOf(deadline(60_000, deadline(100, never())))).toBe('TimeoutError');
});

test('whoever gives up before is obeyed at once', () => {
  const giving = new AbortController();
  const signal = deadline(60_000, giving.signal);
  expect(signal.aborted).toBe(false);
  giving.abort();
  expect(signal.reason).toMatchObject({ name: 'AbortError' });
});
