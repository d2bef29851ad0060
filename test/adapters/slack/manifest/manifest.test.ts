import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { calledAt, canBeCalledAt, type Manifest, readManifest } from '../../../../adapters/slack/manifest.js';
import { COMMAND, PRESSES, SHORTCUTS, VIEWS } from '../../../../adapters/slack/names.js';
import { PACKAGE_ROOT } from '../../../../src/config/packageroot.js';
import { folderOf } from '../../../corpus/folder.js';
import { SCOPES_OF_METHOD, SUBSCRIPTIONS_OF_EVENT } from './scopes.js';
import { EVENTS, METHODS, usageIn } from './usage.js';

const SCHEMA = join(PACKAGE_ROOT, '..', 'shared', 'schemas', 'slack-manifest.schema.2.0.0.json');
const ADAPTER = join(PACKAGE_ROOT, 'adapters', 'slack');

const manifest = readManifest();
const forHttp = calledAt(manifest, 'https://jobun.example.jp');
const used = usageIn(ADAPTER);

const subscriptions = used.events.flatMap((event) => Object.entries(SUBSCRIPTIONS_OF_EVENT[event] ?? {}));
const scopesUsed = new Set([
  ...used.methods.flatMap((method) => SCOPES_OF_METHOD[method] ?? []),
  ...subscriptions.flatMap(([, scopes]) => scopes),
  // Commands and shortcuts need the one, being an agent the other.
  'commands',
  'assistant:write',
]);

describe.skipIf(!existsSync(SCHEMA))('by the schema of Slack, which is not beside every copy of the project', () => {
  test.each([
    ['for Socket Mode', manifest],
    ['for signed requests', forHttp],
  ])('the manifest %s is right', (_, given) => {
    const valid = schema();
    expect([valid(given), valid.errors]).toEqual([true, null]);
  });

  test('a name that is too long would be seen', () => {
    const [first, ...others] = shortcuts(manifest);
    const long = { ...first, name: 'この投稿について規程を調べるための長い長い名前です' };
    const valid = schema();
    expect(valid({ ...manifest, features: { ...manifest.features, shortcuts: [long, ...others] } })).toBe(false);
  });
});

function schema() {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  return ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));
}

function shortcuts({ features }: Manifest): { callback_id: string; type: string; name: string }[] {
  return features.shortcuts as { callback_id: string; type: string; name: string }[];
}

describe('what the adapter uses', () => {
  test('of methods has its scopes in the table', () => {
    expect(used.methods.filter((method) => SCOPES_OF_METHOD[method] === undefined)).toEqual([]);
    expect(Object.keys(SCOPES_OF_METHOD).filter((method) => !METHODS.includes(method))).toEqual([]);
  });

  test('of events is known to the table', () => {
    expect(used.events.filter((event) => SUBSCRIPTIONS_OF_EVENT[event] === undefined)).toEqual([]);
  });

  test('is declared', () => {
    const { oauth_config, settings } = manifest;
    expect([...scopesUsed].filter((scope) => !oauth_config.scopes.bot.includes(scope))).toEqual([]);
    const { bot_events } = settings.event_subscriptions;
    expect(subscriptions.map(([name]) => name).filter((name) => !bot_events.includes(name))).toEqual([]);
    expect(settings.interactivity.is_enabled).toBe(true);
  });

  test('is by the names that the manifest has: the command, and what stands in the menu of a post', () => {
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual([COMMAND]);
    expect(shortcuts(manifest).map(({ callback_id, type }) => `${type} ${callback_id}`)).toEqual(
      Object.values(SHORTCUTS).map((id) => `message ${id}`),
    );
    expect(used.writtenIds).toEqual([]);
  });
});

describe('of what is declared', () => {
  test('all is needed', () => {
    const { oauth_config, settings } = manifest;
    expect([...oauth_config.scopes.bot].sort()).toEqual([...scopesUsed].sort());
    expect([...settings.event_subscriptions.bot_events].sort()).toEqual(subscriptions.map(([name]) => name).sort());
  });

  test('each name is used: of shortcuts, of what is pressed, of modals', () => {
    const unused = Object.entries({ PRESSES, SHORTCUTS, VIEWS }).flatMap(([table, entries]) =>
      Object.entries(entries).flatMap(([name, value]) =>
        used.names.has(`${table}.${name}`) || used.strings.has(value) ? [] : [`${table}.${name}`],
      ),
    );
    expect(unused).toEqual([]);
  });
});

describe('the manifest', () => {
  test('for signed requests names one address for all, and is the same otherwise', () => {
    const request_url = 'https://jobun.example.jp/slack/events';
    expect(forHttp.features.slash_commands).toEqual([{ ...manifest.features.slash_commands[0], url: request_url }]);
    expect(forHttp.settings).toEqual({
      ...manifest.settings,
      socket_mode_enabled: false,
      interactivity: { is_enabled: true, request_url },
      event_subscriptions: { request_url, bot_events: manifest.settings.event_subscriptions.bot_events },
    });
    expect({ ...forHttp, features: {}, settings: {} }).toEqual({ ...manifest, features: {}, settings: {} });
    expect(manifest.settings.socket_mode_enabled).toBe(true);
    expect(JSON.stringify(manifest)).not.toContain('url"');
  });

  test.each([
    ['https://jobun.example.jp/', 'https://jobun.example.jp/slack/events'],
    ['https://town.example.jp/jobun', 'https://town.example.jp/jobun/slack/events'],
    ['https://jobun.example.jp/slack/events', 'https://jobun.example.jp/slack/events'],
  ])('called at %s has %s', (address, url) => {
    expect(canBeCalledAt(address)).toBe(true);
    expect(calledAt(manifest, address).features.slash_commands[0]?.url).toBe(url);
  });

  test.each(['http://jobun.example.jp', 'jobun.example.jp', 'https://a:b@jobun.example.jp', 'https://x.jp/?a=1'])(
    'cannot be called at %s',
    (address) => expect(canBeCalledAt(address)).toBe(false),
  );

  test('asks for what the events it wants need', () => {
    const { oauth_config, settings } = manifest;
    const known = Object.assign({}, ...Object.values(SUBSCRIPTIONS_OF_EVENT)) as Record<string, readonly string[]>;
    const needed = settings.event_subscriptions.bot_events.flatMap((name) => known[name] ?? [`unknown: ${name}`]);
    expect(needed.filter((scope) => !oauth_config.scopes.bot.includes(scope))).toEqual([]);
  });

  test('has each of its scopes explained, and no other is', () => {
    const readme = readFileSync(join(PACKAGE_ROOT, 'README.ja.md'), 'utf8');
    const [, table = ''] = /\n### 権限（スコープ）\n([\s\S]*?)\n#/.exec(readme) ?? [];
    const rows = table.split('\n').filter((line) => line.startsWith('| `'));
    const explained = rows.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, scope]) => scope),
    );
    expect(explained.toSorted()).toEqual(manifest.oauth_config.scopes.bot.toSorted());
  });

  test('suggests four questions at most, which the shipped policy is known to answer', () => {
    const { suggested_prompts } = manifest.features.agent_view as { suggested_prompts: { message: string }[] };
    const settings = readFileSync(join(PACKAGE_ROOT, 'corpus', 'settings.yaml'), 'utf8');
    expect(suggested_prompts).toHaveLength(4);
    for (const { message } of suggested_prompts) expect(settings).toContain(`- ${message}\n`);
  });
});

describe('the reader of the code', () => {
  const reads = (code: string) => usageIn(folderOf({ 'a/b.ts': code }));

  test('finds calls whoever makes them, over line ends, and by name', () => {
    const { methods } = reads(`
      await this.#client.chat.postMessage({});
      await client.conversations
        .members({ channel });
      const { views } = client; views?.open({});
      client.paginate('users.list', {});`);
    expect(methods.toSorted()).toEqual(['chat.postMessage', 'conversations.members', 'users.list', 'views.open']);
  });

  test('passes over comments, addresses and longer names', () => {
    const { methods, events } = reads(`
      /* chat.postMessage */ // views.open
      const url = 'https://slack.com/api/chat.update'; chat.deleteAll(); type = 'message';`);
    expect([methods, events]).toEqual([[], []]);
  });

  test('finds events in schemas, comparisons and listeners', () => {
    const { events } = reads(`
      z.literal('app_mention'); if (event.type === 'message') {} app.event('team_join', f);`);
    expect(events.toSorted()).toEqual(['app_mention', 'message', 'team_join']);
    expect(reads('app.message(listener)').events).toEqual(['message']);
    expect(EVENTS).toContain('app_home_opened');
  });

  test('finds ids that are written out, and names that are used', () => {
    const { writtenIds, names, strings } = reads(
      "const a = { action_id: 'ask#1' }; use(PRESSES.ask, COMMAND, x.COMMAND);",
    );
    expect([writtenIds, [...names], [...strings]]).toEqual([['ask#1'], ['PRESSES.ask', 'COMMAND'], ['ask#1']]);
  });
});
