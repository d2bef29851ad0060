import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readManifest } from '../../adapters/slack/manifest.js';
import * as names from '../../adapters/slack/names.js';
import { IN_SLACK } from './inslack.js';
import { everythingBy, inSlack } from './surfaces/slack.js';
import { tryCell } from './table.js';
import { THINGS } from './things.js';

const [EVERYBODY] = IN_SLACK.filter(({ reads }) => reads === THINGS);
if (EVERYBODY === undefined) throw new Error('nobody may read everything');

describe.each(inSlack.map((surface) => [surface.name, surface] as const))('%s', (_, surface) => {
  test.each(IN_SLACK.map((asker) => [asker.name, asker] as const))('to %s', (_, asker) => tryCell(surface, asker));
});

/** Names by which nobody does anything. */
const NO_DOING = ['PLATFORM', 'HOOK_PATH'];

test('nothing that can be done in Slack is left out', async () => {
  const ours = Object.entries(names)
    .filter(([kind, named]) => typeof named !== 'function' && !NO_DOING.includes(kind))
    .flatMap(([kind, named]) =>
      (typeof named === 'string' ? [named] : Object.values(named)).map((name) => `${kind} ${name}`),
    );
  const events = readManifest().settings.event_subscriptions.bot_events.map((event) => `event ${event}`);
  const { done } = await everythingBy(EVERYBODY);
  expect([...done].sort()).toEqual([...ours, ...events].sort());
});

/** Calls that send no words, and why. */
const SAYS_NOTHING = {
  'chat.delete': 'takes away what stands there',
  'conversations.open': 'looks for where somebody is told something',
  'conversations.history': 'looks for what was said',
  'conversations.replies': 'looks for what was said',
};

test('no call of Slack that we can make is left out', async () => {
  const folder = new URL('../../adapters/slack/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.ts') && !file.startsWith('doctor/'));
  const called = sources.flatMap((file) =>
    [...readFileSync(new URL(file, folder), 'utf8').matchAll(/\bclient((?:\.\w+){2,})\(/g)].map(([, method = '']) =>
      method.slice(1),
    ),
  );
  const { methods } = await everythingBy(EVERYBODY);
  const mine = [...methods].filter((method) => method !== 'response_url');
  expect([...mine, ...Object.keys(SAYS_NOTHING)].sort()).toEqual([...new Set(called)].sort());
});

test('all that was sent belongs to a surface', async () => {
  const { sent } = await everythingBy(EVERYBODY);
  const known = inSlack.map(({ name }) => name);
  expect([...new Set(sent.map(({ surface }) => surface))].filter((surface) => !known.includes(surface))).toEqual([]);
});
