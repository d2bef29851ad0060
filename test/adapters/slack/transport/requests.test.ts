import { beforeEach, describe, expect, test } from 'vitest';
import { type AtFake, atFakeSlack, quiet } from '../atfake.js';
import { ASKER, dmOf, TEAM } from '../workspace.js';

const DM = dmOf(ASKER.id);
const JSON_TYPE = 'application/json';
const FORM = 'application/x-www-form-urlencoded';

let at: AtFake;

beforeEach(async () => {
  at = await atFakeSlack('http');
});

const hook = () => at.slack.hook(at.url);

describe('a request', () => {
  test.each([
    ['with another signature', { signature: 'wrong' }],
    ['without a signature', { signature: 'none' }],
    ['six minutes old', { age: 360 }],
  ] as const)('%s is refused, and nothing of it is kept', async (_, sending) => {
    for (const happening of [
      at.slack.people.says(ASKER.id, '第3条は？').happening,
      at.slack.people.commands(ASKER.id, '/kitei', '第3条は？'),
    ])
      expect(await hook().send(happening, sending)).toMatchObject({ status: 401, text: '' });
    await quiet();
    expect(at.town.serving.observed.received).not.toHaveBeenCalled();
    expect(at.slack.calls('users.info')).toEqual([]);
    expect(at.town.errors).toEqual([]);
  });

  test('of five megabytes is refused, and the next is taken', async () => {
    const { happening } = at.slack.people.says(ASKER.id, 'x'.repeat(5 * 1024 * 1024));
    expect(await hook().send(happening)).toMatchObject({ status: 413 });
    expect(at.town.errors).toEqual([]);
    expect(await at.deliver(at.slack.people.says(ASKER.id, '第3条は？').happening)).toBe(true);
    expect(await at.said(DM, 1)).toHaveLength(1);
  });

  test.each([
    ['half of JSON', '{"type":"event_callback"', JSON_TYPE],
    ['a form whose payload is half of JSON', 'payload=%7B', FORM],
  ])('of %s is refused, and nothing breaks', async (_, body, type) => {
    expect(await hook().sendBody(body, type)).toMatchObject({ status: 400 });
    expect(await at.deliver(at.slack.people.says(ASKER.id, '第3条は？').happening)).toBe(true);
  });

  test('that asks whether we are here is answered with its own words', async () => {
    const { status, text } = await hook().sendBody('{"type":"url_verification","challenge":"abc"}', JSON_TYPE);
    expect([status, text]).toEqual([200, expect.stringContaining('abc')]);
    expect((await hook().sendBody('ssl_check=1&token=t', FORM)).status).toBe(200);
  });

  test.each([
    ['of a kind nobody knows', { type: 'something_new', team: { id: TEAM }, user: { id: ASKER.id } }],
    ['for options that we have none of', { type: 'block_suggestion', team: { id: TEAM }, user: { id: ASKER.id } }],
    ['of nothing', {}],
  ])('%s is taken', async (_, payload) => {
    const { status, text } = await hook().send({ kind: 'interactive', payload });
    expect([status, text]).toEqual([200, '']);
    expect(at.town.serving.observed.received).not.toHaveBeenCalled();
  });

  test('of another path or method is nothing', async () => {
    expect((await fetch(at.url)).status).toBe(404);
    expect((await fetch(at.url.replace('/slack/events', '/'), { method: 'POST' })).status).toBe(404);
  });
});
