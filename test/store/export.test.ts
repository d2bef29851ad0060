import { expect, test } from 'vitest';
import { exportRows } from '../../src/store/copy/export.js';
import { engineAt, usingEngine } from '../../src/store/engine/location.js';
import { fill } from './filled.js';
import { freshLocation } from './fresh.js';

test('an export waits for whoever reads it', async () => {
  const location = await freshLocation('sqlite');
  await fill(location);
  let reading = 0;
  let most = 0;
  await usingEngine(engineAt(location), (engine) =>
    exportRows(engine, 'sends', async () => {
      reading++;
      most = Math.max(most, reading);
      await new Promise((resolve) => setTimeout(resolve, 1));
      reading--;
    }),
  );
  expect([most, reading]).toEqual([1, 0]);
});
