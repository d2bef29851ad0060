import { expect, inject, test } from 'vitest';
import { clock, difference } from '../../../src/cli/doctor/clock.js';
import { disk, roomIn } from '../../../src/cli/doctor/disk.js';
import { freePort } from '../../port.js';
import { findings, levels, PASSWORD } from './examining.js';
import { provider } from './provider.js';

const SECOND = 1000;
const MB = 1024 ** 2;

test.each([
  [0, 'ok'],
  [60, 'ok'],
  [-60, 'ok'],
  [61, 'warning'],
  [-61, 'warning'],
  [300, 'warning'],
  [301, 'error'],
  [-301, 'error'],
])('a clock %i s apart: %s', (seconds, level) => {
  expect(difference('PostgreSQL', seconds * SECOND).level).toBe(level);
});

test('whose clock is behind is said', () => {
  expect(difference('PostgreSQL', 90 * SECOND).text).toBe('この機械の時計は、PostgreSQLの時計より 90秒 遅れています。');
  expect(difference('PostgreSQL', -90 * SECOND).text).toBe(
    'この機械の時計は、PostgreSQLの時計より 90秒 進んでいます。',
  );
});

test.each([
  [0, 'ok'],
  [120, 'warning'],
  [-400, 'error'],
])('PostgreSQL’s clock is compared with ours, %i s ahead: %s', async (seconds, level) => {
  const config = { databaseUrl: `${inject('postgresUrl')}postgres` };
  expect(await levels(clock, { config, now: () => Date.now() + seconds * SECOND })).toEqual([level]);
});

test.each([
  [0, 'ok'],
  [-120, 'warning'],
  [4000, 'error'],
])('the identity provider’s clock, %i s ahead of ours: %s', async (seconds, level) => {
  const { config } = await provider(undefined, (_, response) => {
    response.setHeader('Date', new Date(Date.now() + seconds * SECOND).toUTCString());
    response.writeHead(503).end();
  });
  expect(await levels(clock, { config })).toEqual([level]);
});

test('nobody to compare with is no fault', async () => {
  const { config } = await provider(undefined, (_, response) => {
    response.sendDate = false;
    response.end('{}');
  });
  expect(await levels(clock)).toEqual(['skipped']);
  expect(await levels(clock, { config })).toEqual(['skipped']);
  const databaseUrl = `postgres://jobun:${PASSWORD}@127.0.0.1:${await freePort()}/jobun`;
  expect(await findings(clock, { config: { databaseUrl } })).toMatchObject([
    { level: 'skipped', text: expect.stringContaining('データベースを開けないので') },
  ]);
});

test.each([
  [1024 * MB, 'ok'],
  [1024 * MB - 1, 'warning'],
  [100 * MB, 'warning'],
  [100 * MB - 1, 'error'],
  [0, 'error'],
])('%i bytes of room: %s', (bytes, level) => {
  expect(roomIn('/srv', bytes).level).toBe(level);
});

test('the room is that of the disk where the records will be', async () => {
  const [found, ...others] = await findings(disk);
  expect(found?.text).toMatch(/ の空きは \d+\.\d (KB|MB|GB) です。$/);
  expect(others).toEqual([]);
});
