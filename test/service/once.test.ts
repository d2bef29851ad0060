import { expect, test } from 'vitest';
import { AND_MORE, once } from '../../src/service/once.js';

test('each is told once, in the order of the first time', () => {
  const told: string[] = [];
  const tell = once((kind) => told.push(kind));
  for (const kind of ['one', 'other', 'one', 'one', 'other']) tell(kind);
  expect(told).toEqual(['one', 'other']);
});

test('of too many it is told once that there are more, and nothing after that', () => {
  const told: string[] = [];
  const tell = once((kind) => told.push(kind), 2);
  for (const kind of ['1', '2', '3', '2', '4', '3', '5']) tell(kind);
  expect(told).toEqual(['1', '2', AND_MORE]);
});

test('unless it is told how many, it is a hundred', () => {
  let told = 0;
  const tell = once(() => told++);
  for (let at = 0; at < 1_000; at++) tell(`${at}`);
  expect(told).toBe(101);
});
