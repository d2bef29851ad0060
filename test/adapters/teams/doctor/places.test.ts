import { expect, test } from 'vitest';
import { app } from '../../../../adapters/teams/doctor/app.js';
import { channelMessages } from '../../../../adapters/teams/doctor/channelmessages.js';
import { groups } from '../../../../adapters/teams/doctor/groups.js';
import { hook } from '../../../../adapters/teams/doctor/hook.js';
import { written } from '../../../../adapters/teams/doctor/written.js';
import type { Rules } from '../../../../src/person/standing.js';
import { APP, findings, LOCAL, newMicrosoft } from './examining.js';

const OTHER = '22222222-2222-4222-8222-222222222222';
const TEAM = '19:0123456789abcdef@thread.tacv2';

test('it is said as whom we speak, and that all others are refused', async () => {
  const found = await findings(app, await newMicrosoft());
  expect(found.map(({ level }) => level)).toEqual(['ok', 'ok']);
  expect(found[0]?.text).toBe(
    `アプリ ${APP.id} として、テナント ${APP.tenantId} で使います。クライアントシークレットで名乗ります。`,
  );
  expect(found[1]?.text).toContain('すべて断ります');
});

test('further tenants and a managed identity are said', async () => {
  const settings = { app: { ...APP, password: undefined }, tenants: [APP.tenantId, OTHER] };
  const found = await findings(app, await newMicrosoft(), { settings });
  expect(found[0]?.text).toContain('マネージド ID で');
  expect(found[1]?.text).toContain(`テナント ${OTHER} にも`);
});

test('that it is tried locally is worth a warning', async () => {
  const found = await findings(app, await newMicrosoft(), { settings: LOCAL });
  expect(found).toMatchObject([{ level: 'warning', text: expect.stringContaining('TEAMS_LOCAL') }]);
});

test('it is said what to register with Azure, and what cannot be known', async () => {
  const found = await findings(hook, await newMicrosoft());
  expect(found.map(({ level }) => level)).toEqual(['ok', 'ok', 'skipped', 'ok']);
  expect(found[0]?.text).toContain('http://127.0.0.1:3979/');
  expect(found[1]?.text).toContain('/api/messages をつけたもの');
  expect(found[3]?.text).toContain('Teamsの中で開きます');
});

test.each([
  ['https://jobun.example.jp', 'ok', 'https://jobun.example.jp で始まります'],
  ['http://jobun.example.jp', 'warning', 'https ではありません'],
])('links that begin with %s', async (publicUrl, level, text) => {
  const found = await findings(hook, await newMicrosoft(), { publicUrl });
  expect(found[3]).toMatchObject({ level, text: expect.stringContaining(text) });
});

test('tried locally, nothing has to be registered', async () => {
  expect(await findings(hook, await newMicrosoft(), { settings: LOCAL })).toMatchObject([{ level: 'ok' }]);
});

test('messages without a mention: whether they are wanted, and that nobody can look whether they come', async () => {
  const microsoft = await newMicrosoft();
  expect(await findings(channelMessages, microsoft)).toMatchObject([
    { level: 'ok', text: expect.stringContaining('受け取りません') },
  ]);
  expect(await findings(channelMessages, microsoft, { settings: { channelMessages: true } })).toMatchObject([
    { level: 'ok', text: expect.stringContaining('受け取ります') },
    { level: 'skipped', text: expect.stringContaining('同意') },
  ]);
});

const rulesFor = (...ids: readonly string[]): Rules => ({
  access: {
    staff: [{ platform: 'teams' }, { platform: 'web' }],
    csirt: [...ids.map((group) => ({ platform: 'teams', group })), { platform: 'slack', group: 'C1' }],
  },
  departments: ids.map((group) => ({ name: '倉庫課', segments: ['a'], members: [{ platform: 'teams', group }] })),
});

test('a team that the corpus names looks right by its id, and the rest cannot be known yet', async () => {
  expect(await findings(groups, await newMicrosoft(), { rules: () => rulesFor(TEAM) })).toMatchObject([
    { level: 'ok', text: `「csirt」、「倉庫課」のチーム ${TEAM} は、チームのIDの形をしています。` },
    { level: 'skipped', text: expect.stringContaining('だれかがTeamsで尋ねるまで調べられません') },
  ]);
});

test.each(['情報課', OTHER, '19%3A0123456789abcdef%40thread.tacv2', `${TEAM};messageid=1`, '19:x@unq.gbl.spaces'])(
  'a team %s is no id, and it is said where to find it',
  async (id) => {
    expect(await findings(groups, await newMicrosoft(), { rules: () => rulesFor(id) })).toMatchObject([
      {
        level: 'error',
        text: expect.stringContaining(`「${id}」`),
        remedy: expect.stringContaining('19:…@thread.tacv2'),
      },
    ]);
  },
);

test.each<[string, Rules | undefined, string, RegExp]>([
  ['gives nothing to Teams', { access: { staff: [{ platform: 'web' }] }, departments: [] }, 'ok', /公開文書だけ/],
  ['names no team', rulesFor(), 'ok', /チームごとの範囲・役割・課はありません/],
  ['cannot be read', undefined, 'skipped', /jobun check/],
])('a corpus that %s', async (_, rules, level, text) => {
  expect(await findings(groups, await newMicrosoft(), { rules: () => rules })).toMatchObject([
    { level, text: expect.stringMatching(text) },
  ]);
});

test.each([
  [{}, 'error', 'README.ja.md'],
  [{ TEAMS_APP_ID: '', TEAMS_LOCAL: 'false' }, 'error', 'README.ja.md'],
  [{ TEAMS_LOCAL: 'true' }, 'ok', undefined],
  [{ TEAMS_APP_ID: APP.id, TEAMS_APP_PASSWORD: APP.password }, 'ok', undefined],
])('of the environment %j it is said whether Teams is set, and no value', (environment, level, remedy) => {
  const found = written.look({ environment });
  expect(found).toMatchObject([
    { level, ...(remedy === undefined ? {} : { remedy: expect.stringContaining(remedy) }) },
  ]);
  expect(JSON.stringify(found)).not.toContain(APP.password);
});
