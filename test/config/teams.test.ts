import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError } from '../../src/config/configerror.js';
import { readConfig } from '../../src/config/readconfig.js';
import { folderOf } from '../corpus/folder.js';

const ID = '99999999-9999-4999-8999-999999999999';
const TENANT = '11111111-1111-4111-8111-11111111111a';
const PARTNER = '22222222-2222-4222-8222-222222222222';
/** Put together here: written out, it would look like a secret. */
const PASSWORD = ['zY8Q~', 'clientsecret', 'value'].join('');
const HOOKS = { HOOKS_LISTEN: '127.0.0.1:3979' };
const APP = { TEAMS_APP_ID: ID, TEAMS_TENANT_ID: TENANT };
const SINGLE = { ...APP, ...HOOKS, TEAMS_APP_PASSWORD: PASSWORD };
const MANAGED = { ...APP, ...HOOKS, TEAMS_APP_TYPE: 'ManagedIdentity' };
const LOCAL = { ...HOOKS, TEAMS_LOCAL: 'true' };

function problemsOf(given: NodeJS.ProcessEnv): string {
  try {
    readConfig(given);
    return '';
  } catch (error) {
    return (error as ConfigError).message;
  }
}

test('without an app nobody is answered in Teams', () => {
  expect(readConfig(HOOKS).teams).toBeUndefined();
  expect(readConfig({ TEAMS_LOCAL: 'false', TEAMS_ENGINE: 'agents-hosting' }).teams).toBeUndefined();
});

test('an app of one organisation has a password; its own tenant is answered', () => {
  expect(readConfig(SINGLE).teams).toEqual({
    app: { id: ID, tenantId: TENANT, password: PASSWORD },
    engine: 'botbuilder',
    tenants: [TENANT],
    channelMessages: false,
  });
});

test('the password may stand in a file', () => {
  const file = join(folderOf({}), 'password');
  writeFileSync(file, `${PASSWORD}\n`);
  const { teams } = readConfig({ ...APP, ...HOOKS, TEAMS_APP_PASSWORD_FILE: file });
  expect(teams?.app?.password).toBe(PASSWORD);
});

test('a managed identity needs none', () => {
  expect(readConfig(MANAGED).teams?.app).toEqual({ id: ID, tenantId: TENANT, password: undefined });
});

test('ids are the same in large letters, and each tenant is named once', () => {
  const { teams } = readConfig({
    ...SINGLE,
    TEAMS_TENANT_ID: TENANT.toUpperCase(),
    TEAMS_TENANTS: `${PARTNER.toUpperCase()}, ${TENANT}`,
  });
  expect(teams?.app?.tenantId).toBe(TENANT);
  expect(teams?.tenants).toEqual([TENANT, PARTNER]);
});

test('the engine, and whether channels need a mention, can be chosen', () => {
  const chosen = { ...SINGLE, TEAMS_ENGINE: 'agents-hosting', TEAMS_CHANNEL_MESSAGES: 'true' };
  expect(readConfig(chosen).teams).toMatchObject({ engine: 'agents-hosting', channelMessages: true });
});

test('it can be tried on this machine without an app', () => {
  expect(readConfig(LOCAL).teams).toMatchObject({ app: undefined, tenants: [] });
  expect(readConfig({ ...LOCAL, WEB_LISTEN: 'localhost:0', HOOKS_LISTEN: '[::1]:0' }).teams?.app).toBeUndefined();
});

test.each([
  [{ TEAMS_APP_PASSWORD: PASSWORD }, 'TEAMS_APP_ID がありません'],
  [{ TEAMS_TENANT_ID: TENANT }, 'TEAMS_APP_ID がありません'],
  [{ TEAMS_APP_ID: ID }, 'TEAMS_TENANT_ID がありません'],
  [{ ...APP, ...HOOKS }, 'TEAMS_APP_PASSWORD がありません'],
  [{ ...MANAGED, TEAMS_APP_PASSWORD: PASSWORD }, 'TEAMS_APP_PASSWORD は、TEAMS_APP_TYPE が ManagedIdentity のときは'],
  [{ ...SINGLE, HOOKS_LISTEN: '' }, 'HOOKS_LISTEN がありません。Teamsから'],
  [{ TEAMS_LOCAL: 'true' }, 'HOOKS_LISTEN がありません。Teamsから'],
  [{ ...SINGLE, ...LOCAL }, 'TEAMS_LOCAL は、アプリの設定'],
  [{ ...LOCAL, TEAMS_APP_PASSWORD: PASSWORD }, 'TEAMS_LOCAL は、アプリの設定'],
  [{ ...LOCAL, HOOKS_LISTEN: '0.0.0.0:3979' }, 'HOOKS_LISTEN のアドレスを 127.0.0.1 にする'],
  [{ ...LOCAL, WEB_LISTEN: '192.168.1.5:80' }, 'WEB_LISTEN のアドレスを 127.0.0.1 にする'],
  [
    { ...LOCAL, WEB_LISTEN: '[::]:80', HOOKS_LISTEN: 'jobun.example.jp:3979' },
    'WEB_LISTEN と HOOKS_LISTEN のアドレスを 127.0.0.1 にする',
  ],
  [{ ...SINGLE, TEAMS_APP_ID: 'jobun' }, 'TEAMS_APP_ID の値「jobun」は使えません。Entra ID'],
  [{ ...SINGLE, TEAMS_TENANT_ID: 'example.jp' }, 'TEAMS_TENANT_ID の値「example.jp」は使えません'],
  [{ ...SINGLE, TEAMS_TENANTS: `${PARTNER};${TENANT}` }, 'TEAMS_TENANTS の値'],
  [{ ...SINGLE, TEAMS_APP_TYPE: 'MultiTenant' }, 'TEAMS_APP_TYPE の値「MultiTenant」は使えません。SingleTenant か'],
  [{ ...SINGLE, TEAMS_ENGINE: 'bolt' }, 'TEAMS_ENGINE の値「bolt」は使えません。botbuilder か agents-hosting に'],
  [{ ...SINGLE, TEAMS_CHANNEL_MESSAGES: 'yes' }, 'TEAMS_CHANNEL_MESSAGES の値「yes」は使えません。true か false'],
  [{ ...LOCAL, TEAMS_LOCAL: '1' }, 'TEAMS_LOCAL の値「1」は使えません。true か false'],
  [{ ...SINGLE, TEAMS_APP_PASSWORD: 'tooshort' }, 'TEAMS_APP_PASSWORD の値は使えません。クライアントシークレットの'],
  [{ ...SINGLE, TEAMS_APP_PASSWORD: PARTNER }, 'TEAMS_APP_PASSWORD の値は使えません。クライアントシークレットの'],
  [{ ...SINGLE, TEAMS_APP_PASSWORD_FILE: '/nowhere' }, 'TEAMS_APP_PASSWORD と TEAMS_APP_PASSWORD_FILE の両方'],
  [{ ...SINGLE, PUBLIC_URL: `see ${PASSWORD}` }, 'PUBLIC_URL の値は使えません'],
])('%o says what to do, and no secret', (given, said) => {
  expect(() => readConfig(given)).toThrow(ConfigError);
  expect(problemsOf(given)).toContain(said);
  expect(problemsOf(given)).not.toMatch(/clientsecret|tooshort/);
});
