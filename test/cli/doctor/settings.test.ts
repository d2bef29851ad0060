import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { node } from '../../../src/cli/doctor/node.js';
import { settings } from '../../../src/cli/doctor/settings.js';
import { ConfigError } from '../../../src/config/configerror.js';
import { folderOf } from '../../corpus/folder.js';
import { CLIENT_SECRET, findings, KEY, levels, PASSWORD } from './examining.js';

function dotenvWith(content: string, mode: number): string {
  const file = join(folderOf({}), '.env');
  writeFileSync(file, content);
  chmodSync(file, mode);
  return file;
}

test('settings that can be read are right', async () => {
  expect(await findings(settings)).toEqual([{ level: 'ok', text: '設定を読めました。' }]);
});

test('each setting that is wrong is told', async () => {
  const configProblem = new ConfigError(['設定 PORT の値「x」は使えません。', '設定 PUBLIC_URL がありません。']);
  expect(await findings(settings, { configProblem })).toEqual([
    { level: 'error', text: '設定 PORT の値「x」は使えません。' },
    { level: 'error', text: '設定 PUBLIC_URL がありません。' },
    { level: 'skipped', text: expect.stringContaining('もう一度 jobun doctor') },
  ]);
});

test('a name that is nearly one of ours is told, without its value', async () => {
  const environment = { OIDC_CLIENT_SECRE: CLIENT_SECRET, DATABASE_URI: `postgres://a:${PASSWORD}@b/c`, PATH: '/bin' };
  expect((await findings(settings, { environment })).slice(1)).toEqual([
    {
      level: 'warning',
      text: 'OIDC_CLIENT_SECRE という設定はありません。',
      remedy: 'OIDC_CLIENT_SECRET の書き間違いでしたら、名前を直してください。',
    },
    {
      level: 'warning',
      text: 'DATABASE_URI という設定はありません。',
      remedy: 'DATABASE_URL の書き間違いでしたら、名前を直してください。',
    },
  ]);
});

test.each([
  ['PORT=80\n', 0o600, { level: 'ok' }],
  ['PORT=80\nSECRET=\n', 0o644, { level: 'warning', text: expect.stringContaining('（0644）') }],
  [`SECRET=${KEY}\nOIDC_CLIENT_SECRET=${CLIENT_SECRET}\n`, 0o600, { level: 'ok' }],
  [
    `SECRET=${KEY}\nOIDC_CLIENT_SECRET=${CLIENT_SECRET}\n`,
    0o640,
    { level: 'error', text: expect.stringMatching(/（0640）。SECRET、OIDC_CLIENT_SECRET が書かれています。$/) },
  ],
  ['HTTPS_PROXY=http://proxy:80\n', 0o644, { level: 'warning' }],
  [
    `HTTPS_PROXY=http://soko:${PASSWORD}@proxy:80\n`,
    0o644,
    { level: 'error', text: expect.stringMatching(/（0644）。HTTPS_PROXY が書かれています。$/) },
  ],
])('.env with %j and mode %o', async (content, mode, finding) => {
  const dotenvFile = dotenvWith(content, mode);
  const [, found] = await findings(settings, { dotenvFile });
  expect(found).toMatchObject(finding);
  if (found?.level !== 'ok') expect(found?.remedy).toBe(`chmod 600 ${dotenvFile}`);
});

test.each([
  ['18.20.0', 'error'],
  ['20.18.9', 'error'],
  ['20.19.0', 'warning'],
  ['22.1.0', 'warning'],
  ['24.0.0', 'ok'],
  ['26.3.1', 'ok'],
])('Node.js %s: %s', async (nodeVersion, level) => {
  const [found] = await findings(node, { nodeVersion });
  expect(found?.level).toBe(level);
  expect(found?.text).toContain(nodeVersion);
  expect(await levels(node, { nodeVersion })).toHaveLength(1);
});
