import { expect, test } from 'vitest';
import { ConfigError } from '../../src/config/configerror.js';
import { readConfig } from '../../src/config/readconfig.js';

/** Put together here: written out, they would look like secrets. */
const BOT_TOKEN = ['xoxb', '1-secret'].join('-');
const APP_TOKEN = ['xapp', '1-secret'].join('-');
const BOT = { SLACK_BOT_TOKEN: BOT_TOKEN };
const SOCKET = { ...BOT, SLACK_APP_TOKEN: APP_TOKEN };
const HTTP = { ...BOT, SLACK_SIGNING_SECRET: '0123456789abcdef', HOOKS_LISTEN: '127.0.0.1:3979' };

function problemsOf(given: NodeJS.ProcessEnv): string {
  try {
    readConfig(given);
    return '';
  } catch (error) {
    return (error as ConfigError).message;
  }
}

test('without a token nobody is answered in Slack', () => {
  expect(readConfig({}).slack).toBeUndefined();
});

test('two tokens are enough: a connection that we open needs no port', () => {
  expect(readConfig(SOCKET).slack).toEqual({
    botToken: BOT_TOKEN,
    transport: { kind: 'socket', appToken: APP_TOKEN },
    workspaces: [],
    channels: undefined,
    apiUrl: 'https://slack.com/api/',
  });
});

test('with a signing secret Slack calls us; where both are set, we open the connection', () => {
  const transport = { kind: 'http', signingSecret: '0123456789abcdef' };
  expect(readConfig(HTTP).slack).toMatchObject({ transport });
  expect(readConfig({ ...HTTP, ...SOCKET }).slack).toMatchObject({ transport: { kind: 'socket' } });
});

test('workspaces and channels are lists of ids', () => {
  expect(readConfig({ ...SOCKET, SLACK_WORKSPACES: 'T1, E2', SLACK_CHANNELS: 'C1,G2' }).slack).toMatchObject({
    workspaces: ['T1', 'E2'],
    channels: ['C1', 'G2'],
  });
});

test.each([
  [{ SLACK_APP_TOKEN: APP_TOKEN }, 'SLACK_BOT_TOKEN がありません'],
  [BOT, 'SLACK_APP_TOKEN がありません'],
  [{ ...BOT, SLACK_SIGNING_SECRET: '0123456789abcdef' }, 'HOOKS_LISTEN がありません'],
  [{ SLACK_BOT_TOKEN: ['xoxp', 'secret'].join('-') }, 'SLACK_BOT_TOKEN の値は使えません。Slackのアプリの'],
  [{ ...BOT, SLACK_APP_TOKEN: BOT_TOKEN }, 'SLACK_APP_TOKEN の値は使えません'],
  [{ ...HTTP, SLACK_SIGNING_SECRET: 'short' }, 'SLACK_SIGNING_SECRET の値は使えません'],
  [{ ...SOCKET, SLACK_CHANNELS: '#general' }, 'SLACK_CHANNELS の値「#general」は使えません'],
  [{ ...SOCKET, SLACK_WORKSPACES: 'kawa' }, 'SLACK_WORKSPACES の値「kawa」は使えません'],
  [{ ...SOCKET, SLACK_API_URL: 'http://proxy.example.jp/api/' }, 'SLACK_API_URL'],
  [{ ...SOCKET, SLACK_BOT_TOKEN_FILE: '/nowhere' }, 'SLACK_BOT_TOKEN と SLACK_BOT_TOKEN_FILE の両方'],
])('%o says what to do, and no secret', (given, said) => {
  expect(() => readConfig(given)).toThrow(ConfigError);
  expect(problemsOf(given)).toContain(said);
  expect(problemsOf(given)).not.toMatch(/secret|short/);
});
