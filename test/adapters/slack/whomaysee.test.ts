import { describe, expect, test, vi } from 'vitest';
import type { Corpus } from '../../../src/assistant/view.js';
import { corpusOf } from '../../corpus/loading.js';
import { NIGHT_WATCH, WAREHOUSE } from '../../corpus/warehouse.js';
import { type AtFake, atFakeSlack } from './atfake.js';
import { refuses } from './fakeslack/reply.js';
import type { Person } from './fakeslack/town.js';
import { APP, ASKER, dmOf, GENERAL, TEAM } from './workspace.js';

/** Everybody may read the warehouse's rules; only staff those of the night watch. */
const corpus: Corpus = corpusOf({
  'policies/soko.md': WAREHOUSE,
  'policies/keibi.md': NIGHT_WATCH,
  'settings.yaml': 'access:\n  staff: [{platform: slack}]\n',
});
const QUESTION = '番犬とは？';
const SECRET = '裏門で飼う犬';
const WHO = 'U0WHO';

async function visitedBy(person: Partial<Person> | undefined): Promise<AtFake> {
  const at = await atFakeSlack('http', { corpus });
  const { channels, people } = at.slack.town;
  if (person !== undefined) people.set(WHO, { id: WHO, name: 'who', ...person });
  channels.set(dmOf(WHO), { id: dmOf(WHO), kind: 'direct', members: [WHO, APP.bot] });
  channels.set('G0FEW', { id: 'G0FEW', kind: 'group', members: [WHO, ASKER.id, APP.bot] });
  return at;
}

/** All that was ever sent anywhere, blocks and buttons and titles. */
const everything = ({ slack }: AtFake) => JSON.stringify(slack.api.calls.map(({ args }) => args));

const STRANGERS: [string, Partial<Person> | undefined][] = [
  ['a guest', { guest: 'many channels' }],
  ['a guest of one channel', { guest: 'one channel' }],
  ['somebody of another workspace', { team: 'T0AWAY', stranger: true }],
  ['somebody of whom Slack knows nothing', undefined],
];

describe('what is for staff', () => {
  test('a member sees in a direct message', async () => {
    const at = await visitedBy({});
    await at.deliver(at.slack.people.says(WHO, QUESTION).happening);
    expect(JSON.stringify(await at.said(dmOf(WHO), 1))).toContain(SECRET);
  });

  test('a member sees where nobody else does, asked among others', async () => {
    const at = await visitedBy({});
    await at.deliver(at.slack.people.commands(WHO, '/kitei', QUESTION, GENERAL.id));
    await vi.waitFor(() => expect(at.slack.calls('response_url')).toHaveLength(1));
    const [call] = at.slack.calls('response_url');
    expect(JSON.stringify(call?.args)).toContain(SECRET);
    expect(call?.args.response_type).toBe('ephemeral');
  });

  test.each(STRANGERS)('%s does not see, wherever they ask', async (_, person) => {
    const at = await visitedBy(person);
    const { people } = at.slack;
    const { post, happening } = people.says(WHO, QUESTION);
    await at.deliver(happening);
    await at.deliver(people.commands(WHO, '/kitei', QUESTION, GENERAL.id));
    await at.deliver(people.choosesInMenu(WHO, 'look_up_post', { channel: GENERAL.id, post }));
    await at.said(dmOf(WHO), 1);
    await vi.waitFor(() => expect(at.slack.calls('response_url')).toHaveLength(2));
    expect(everything(at)).not.toMatch(/裏門|keibi|夜間警備|警備要領/);
  });

  test.each([
    ['a channel', GENERAL.id],
    ['a conversation of several', 'G0FEW'],
  ])('nobody sees in %s, a member’s question or not', async (_, channel) => {
    const at = await visitedBy({});
    const { post, happenings } = at.slack.people.mentions(WHO, QUESTION, { channel });
    for (const happening of happenings) await at.deliver(happening);
    expect(await at.said(channel, 1)).toMatchObject([{ thread_ts: post.ts }]);
    expect(everything(at)).not.toMatch(/裏門|keibi|夜間警備|警備要領/);
  });

  test('a member does not see while Slack does not say who they are, and is told so', async () => {
    const at = await visitedBy({});
    at.slack.api.plan('users.info', refuses('internal_error'));
    await at.deliver(at.slack.people.says(WHO, QUESTION).happening);
    const [first] = await at.said(dmOf(WHO), 1);
    expect(first?.text).toMatch(/^※ いまは、どなたからのお尋ねかを確かめきれなかったので/);
    expect(everything(at)).not.toContain('裏門');
    await at.deliver(at.slack.people.says(WHO, QUESTION).happening);
    const [, second] = await at.said(dmOf(WHO), 2);
    expect(JSON.stringify(second)).toContain(SECRET);
    expect(second?.text).not.toContain('いまは');
  });

  test('in a channel nobody is told so: what all may read is shown there, whoever asks', async () => {
    const at = await visitedBy({});
    at.slack.api.always('users.info', refuses('internal_error'));
    for (const each of at.slack.people.mentions(WHO, QUESTION, { channel: GENERAL.id }).happenings)
      await at.deliver(each);
    const [said] = await at.said(GENERAL.id, 1);
    expect(said?.text).not.toContain('いまは');
  });

  test('a member is known by their mail, though Slack did not say it when they first came', async () => {
    const at = await visitedBy({ email: 'who@town.test', confirmed: true });
    const { people } = at.town.serving.store;
    await people.personOf({ platform: 'web', subject: 's', verifiedMail: 'who@town.test' }, 'of the web', Date.now());
    at.slack.api.plan('users.info', refuses('internal_error'));
    for (const count of [1, 2]) {
      await at.deliver(at.slack.people.says(WHO, QUESTION).happening);
      await at.said(dmOf(WHO), count);
    }
    const again = { platform: `slack ${TEAM}`, subject: WHO, isMailUnknown: true } as const;
    expect(await people.personOf(again, 'fresh', Date.now())).toBe('of the web');
  });

  test('is not shown to the channel with the button that shares a private answer', async () => {
    const at = await visitedBy({});
    const { people } = at.slack;
    await at.deliver(people.commands(WHO, '/kitei', QUESTION, GENERAL.id));
    await vi.waitFor(() => expect(at.slack.calls('response_url')).toHaveLength(1));
    const post = { type: 'message', ts: '1.000001', user: APP.bot, text: '' } as const;
    const action = { action_id: 'share', value: QUESTION };
    const press = people.presses(WHO, action, { channel: GENERAL.id, post });
    await at.deliver(press);
    await at.deliver(press);
    const said = await at.said(GENERAL.id, 1);
    expect(said).toHaveLength(1);
    expect(JSON.stringify(said)).toContain(QUESTION);
    expect(JSON.stringify(said)).not.toMatch(/裏門|keibi|夜間警備|警備要領/);
  });

  test('that is pressed in a channel is answered with what everybody may read', async () => {
    const at = await visitedBy({});
    const post = at.slack.town.post(GENERAL.id, { user: APP.bot, text: '' });
    const press = at.slack.people.presses(WHO, { action_id: 'ask', value: QUESTION }, { channel: GENERAL.id, post });
    await at.deliver(press);
    expect(await at.said(GENERAL.id, 2)).toMatchObject([{}, { thread_ts: post.ts }]);
    expect(everything(at)).not.toContain('裏門');
  });
});

describe('in a channel that is shared with another organisation', () => {
  const SHARED = 'C0SHARED';

  test.each<[string, Partial<Person>]>([
    ['somebody of the other', { team: 'T0AWAY', stranger: true }],
    ['one of our own', {}],
  ])('%s is answered once with what everybody may read, told of by either', async (_, person) => {
    const at = await visitedBy(person);
    const { people, town } = at.slack;
    town.channels.set(SHARED, { id: SHARED, name: 'shared', members: [WHO, APP.bot], shared: 'external' });
    const { post, happenings } = people.mentions(WHO, QUESTION, { channel: SHARED, more: { team: 'T0AWAY' } });
    const events = happenings.map(({ payload }) => payload.event as object);
    for (const [team, event] of [
      ['T0AWAY', events[0]],
      [TEAM, events[1]],
    ] as const)
      expect(await at.deliver(people.event(event ?? {}, { team }))).toBe(true);
    expect(await at.said(SHARED, 1)).toMatchObject([{ thread_ts: post.ts }]);
    expect(at.town.serving.observed.received.mock.calls.map(([, result]) => result)).toEqual(['recorded', 'repeated']);
    expect(everything(at)).not.toMatch(/裏門|keibi|夜間警備|警備要領/);
  });

  test('somebody of the other who asks by direct message is no member', async () => {
    const at = await visitedBy({ team: 'T0AWAY', stranger: true });
    const { event } = at.slack.people.says(WHO, QUESTION).happening.payload as { event: object };
    await at.deliver(at.slack.people.event(event, { team: 'T0AWAY' }));
    await at.said(dmOf(WHO), 1);
    expect(everything(at)).not.toMatch(/裏門|keibi|夜間警備|警備要領/);
  });
});
