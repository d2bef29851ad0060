import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Askers } from '../../../../adapters/slack/asker/askers.js';
import { answersAfter, hangs } from '../fakeslack/reply.js';
import type { FakeSlack } from '../fakeslack.js';
import { ASKER, COLLEAGUE, DESK } from '../workspace.js';
import { type Learning, learning } from './learning.js';

const RULES = { access: { helpdesk: [{ platform: 'slack', group: DESK.id }] }, departments: [] };

let at: Learning;
let slack: FakeSlack;

beforeEach(async () => {
  at = await learning();
  slack = at.slack;
});

describe('what was learned', () => {
  test('of somebody holds for five minutes; a channel is asked for anew after one', async () => {
    const of = at.askers(RULES);
    const counts = () => [slack.calls('users.info').length, slack.calls('conversations.members').length];
    await of.of(ASKER.id);
    at.now += 59_999;
    await of.of(ASKER.id);
    expect(counts()).toEqual([1, 1]);
    at.now += 1;
    await of.of(ASKER.id);
    await vi.waitFor(() => expect(counts()).toEqual([1, 2]));
    at.now += 240_000;
    await of.of(ASKER.id);
    await vi.waitFor(() => expect(counts()).toEqual([2, 3]));
  });

  const isOnDesk = async (of: Askers) => (await of.of(ASKER.id)).reader.names.has('helpdesk');
  const takeOut = () => slack.town.channels.set(DESK.id, { ...DESK, members: [COLLEAGUE.id] });

  test('of a channel is of use to all, and ends for who was taken out once it was asked for anew', async () => {
    const of = at.askers(RULES);
    await Promise.all([of.of(ASKER.id), of.of(COLLEAGUE.id), of.of(ASKER.id)]);
    expect(slack.calls('users.info')).toHaveLength(2);
    expect(slack.calls('conversations.members')).toHaveLength(1);
    takeOut();
    at.now += 59_999;
    expect(await isOnDesk(of)).toBe(true);
    at.now += 1;
    await isOnDesk(of);
    await vi.waitFor(async () => expect(await isOnDesk(of)).toBe(false));
  });

  test('of a channel ends after five minutes for who was taken out, whoever asked meanwhile', async () => {
    const of = at.askers(RULES);
    expect(await isOnDesk(of)).toBe(true);
    takeOut();
    at.now += 300_000;
    expect(await isOnDesk(of)).toBe(false);
  });

  test('of a channel is waited for by nobody while it is asked for anew, and given out where that fails', async () => {
    const of = at.askers(RULES);
    await of.of(ASKER.id);
    at.now += 60_000;
    slack.api.always('conversations.members', hangs());
    expect(await isOnDesk(of)).toBe(true);
    expect(await slack.api.hanging('conversations.members')).toBe(1);
    // Who waits in vain is told of here.
    expect(at.errors).toEqual([]);
  });

  test('of a channel too late for one is there for the next', async () => {
    const of = at.askers(RULES);
    slack.api.plan('conversations.members', answersAfter(1500));
    expect(await isOnDesk(of)).toBe(false);
    await vi.waitFor(async () => expect(await isOnDesk(of)).toBe(true));
    expect(slack.calls('conversations.members')).toHaveLength(1);
  });
});
