import { expect, onTestFinished, test, vi } from 'vitest';
import { Loop } from '../../src/service/loop.js';

function looping(work: () => Promise<boolean>, pauseMs = (_failures: number) => 10_000, onError = vi.fn()) {
  const loop = new Loop(work, pauseMs, onError);
  onTestFinished(() => loop.stop());
  loop.start();
  return { loop, onError };
}

test('work goes on at once while there is some, then rests until it is woken', async () => {
  const work = vi.fn(async () => work.mock.calls.length < 3);
  const { loop } = looping(work);
  await vi.waitFor(() => expect(work).toHaveBeenCalledTimes(3));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(work).toHaveBeenCalledTimes(3);
  loop.wake();
  await vi.waitFor(() => expect(work).toHaveBeenCalledTimes(4));
});

test('being woken while at work is not forgotten', async () => {
  let loop: Loop | undefined;
  const work = vi.fn(async () => {
    if (work.mock.calls.length === 1) loop?.wake();
    return false;
  });
  ({ loop } = looping(work));
  // Woken from outside once, so that the first round sees the loop.
  loop.wake();
  await vi.waitFor(() => expect(work.mock.calls.length).toBeGreaterThanOrEqual(2));
});

test('work without end leaves room for everything else in the program', async () => {
  const { loop } = looping(async () => true);
  await new Promise((resolve) => setTimeout(resolve, 5));
  await loop.stop();
});

test('after a failure it rests longer and longer, whoever wakes it', async () => {
  const pauses: number[] = [];
  const work = vi.fn(async (): Promise<boolean> => {
    throw new Error('away');
  });
  const { loop, onError } = looping(work, (failures) => {
    pauses.push(failures);
    return failures * 5;
  });
  await vi.waitFor(() => expect(pauses.length).toBeGreaterThanOrEqual(3));
  loop.wake();
  expect(pauses.slice(0, 3)).toEqual([1, 2, 3]);
  expect(onError).toHaveBeenCalledWith(expect.objectContaining({ message: 'away' }));
});

test('stopping waits for the work in hand', async () => {
  let done = false;
  const { loop } = looping(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    done = true;
    return false;
  });
  await loop.stop();
  expect(done).toBe(true);
});
