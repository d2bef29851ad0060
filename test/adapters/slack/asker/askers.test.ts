import { beforeEach, describe, expect, test } from 'vitest';
import { namedChannels } from '../../../../adapters/slack/asker/namedchannels.js';
import type { Rules } from '../../../../src/person/standing.js';
import { fails, hangs, refuses } from '../fakeslack/reply.js';
import type { Person } from '../fakeslack/town.js';
import type { FakeSlack } from '../fakeslack.js';
import { APP, ASKER, COLLEAGUE, DESK, GENERAL } from '../workspace.js';
import { type Learning, learning } from './learning.js';

const RULES: Rules = {
  access: {
    staff: [{ platform: 'slack' }],
    helpdesk: [
      { platform: 'web', group: 'C0WEB' },
      { platform: 'slack', group: DESK.id },
    ],
  },
  departments: [
    { name: '総務課', segments: [], members: [{ platform: 'slack', group: GENERAL.id }] },
    { name: '税務課', segments: [], members: [{ platform: 'slack', group: 'C0AWAY' }] },
  ],
};
const NOBODY = { reader: { names: new Set(['public']) }, departments: [] };

let at: Learning;
let slack: FakeSlack;

beforeEach(async () => {
  at = await learning();
  slack = at.slack;
  slack.town.channels.set('C0AWAY', { id: 'C0AWAY', members: [COLLEAGUE.id] });
});

const askers = (us?: { readonly enterprise: string }, rules = RULES) => at.askers(rules, us);

async function standing(person: Partial<Person>, us?: { enterprise: string }) {
  slack.town.people.set('U0WHO', { id: 'U0WHO', name: 'who', ...person });
  const { reader, departments, user } = await askers(us).of('U0WHO');
  return { names: [...reader.names].sort(), departments: departments.map(({ name }) => name), user };
}

describe('somebody', () => {
  test('of our workspace is a member, with what the channels give that they are in', async () => {
    const { reader, departments, user } = await askers().of(ASKER.id);
    expect([...reader.names].sort()).toEqual(['helpdesk', 'public', 'staff']);
    expect(departments.map(({ name }) => name)).toEqual(['総務課']);
    expect(user).toMatchObject({ isMember: true, language: 'ja' });
    expect(await standing({})).toMatchObject({ names: ['public', 'staff'], departments: [] });
    expect(at.errors).toEqual([]);
  });

  test.each<[string, Partial<Person>]>([
    ['a guest of several channels', { guest: 'many channels' }],
    ['a guest of one channel', { guest: 'one channel' }],
    ['of another workspace', { team: 'T0AWAY' }],
    ['met in a shared channel', { stranger: true }],
    ['who has left', { deleted: true }],
    ['who is a bot', { bot: true }],
  ])('%s is outside, whatever channels they are in', async (_, person) => {
    for (const channel of [GENERAL, DESK])
      slack.town.channels.set(channel.id, { ...channel, members: ['U0WHO', APP.bot] });
    expect(await standing(person)).toMatchObject({ names: ['public'], departments: [], user: { isMember: false } });
    expect(slack.calls('conversations.members')).toEqual([]);
  });

  test('of another workspace of the same organisation is a member, of another organisation is not', async () => {
    const away = { team: 'T0AWAY', enterprise: 'E1' };
    expect(await standing(away, { enterprise: 'E1' })).toMatchObject({ user: { isMember: true } });
    expect(await standing(away, { enterprise: 'E2' })).toMatchObject({ user: { isMember: false } });
    expect(await standing(away)).toMatchObject({ user: { isMember: false } });
    expect(await standing({ ...away, guest: 'one channel' }, { enterprise: 'E1' })).toMatchObject({
      names: ['public'],
    });
  });

  test.each([
    ['ja-JP', 'ja'],
    ['en-US', 'en'],
    ['en-GB', 'en'],
    ['fr-FR', 'ja'],
    [undefined, 'ja'],
  ])('whose locale is %s is spoken to in %s', async (locale, language) => {
    expect((await standing({ ...(locale && { locale }) })).user.language).toBe(language);
  });

  test('is known by an address of mail only when Slack has confirmed it', async () => {
    const email = 'who@town.test';
    expect((await standing({ email, confirmed: true })).user.verifiedMail).toBe(email);
    expect((await standing({ email, confirmed: false })).user.verifiedMail).toBeUndefined();
    expect((await standing({ email })).user.verifiedMail).toBeUndefined();
    expect((await standing({ confirmed: true })).user.verifiedMail).toBeUndefined();
  });
});

describe('where it cannot be learned, they are outside', () => {
  test.each([
    ['Slack refuses', refuses('user_not_found')],
    ['Slack is broken', fails(500)],
    ['there is a page in between', { body: '<html>' }],
    ['nothing is said of them', { body: '{"ok":true}' }],
    ['what is said of them cannot be read', { body: '{"ok":true,"user":{"team_id":7}}' }],
  ])('as %s', async (_, reply) => {
    slack.api.plan('users.info', reply);
    const of = askers();
    expect(await of.of(ASKER.id)).toMatchObject({ ...NOBODY, user: { isMember: false }, isVerified: false });
    expect(JSON.stringify(at.errors)).not.toContain(APP.botToken);
  });

  test('while Slack still thinks, which is asked once', async () => {
    slack.api.plan('users.info', hangs());
    expect(await askers().of(ASKER.id)).toMatchObject(NOBODY);
    expect(await slack.api.hanging('users.info')).toBe(1);
    expect(at.errors).toHaveLength(1);
    expect(slack.calls('users.info')).toHaveLength(1);
  });

  test('and the next time Slack is asked again', async () => {
    const of = askers();
    slack.api.plan('users.info', { body: '{"ok":true}' });
    expect((await of.of(ASKER.id)).user.isMember).toBe(false);
    expect(await of.of(ASKER.id)).toMatchObject({ user: { isMember: true }, isVerified: true });
  });
});

describe('a channel', () => {
  test('that cannot be read gives nobody anything, and the others still do', async () => {
    slack.api.plan('conversations.members', refuses('channel_not_found'));
    const { departments, reader, isVerified } = await askers().of(ASKER.id);
    expect([...reader.names].sort()).toEqual(['public', 'staff']);
    expect(departments.map(({ name }) => name)).toEqual(['総務課']);
    expect(at.errors).toHaveLength(1);
    // Asked again, it would be the same.
    expect(isVerified).toBe(true);
  });

  test('that does not answer gives nobody anything, and the others still do; that more may be theirs is known', async () => {
    slack.api.plan('conversations.members', hangs());
    const { reader, isVerified } = await askers().of(ASKER.id);
    expect([[...reader.names].sort(), isVerified]).toEqual([['public', 'staff'], false]);
    expect(await slack.api.hanging('conversations.members')).toBe(1);
  });

  test('of many is read to its end', async () => {
    const many = Array.from({ length: 2500 }, (_, at) => `U${at}`);
    slack.town.channels.set(DESK.id, { ...DESK, members: [...many, ASKER.id] });
    expect((await askers().of(ASKER.id)).reader.names.has('helpdesk')).toBe(true);
    const pages = slack.calls('conversations.members').filter(({ args }) => args.channel === DESK.id);
    expect(pages.map(({ args }) => args.limit)).toEqual(['999', '999', '999']);
  });

  test('of which half can be read gives nobody anything', async () => {
    slack.town.channels.set(DESK.id, { ...DESK, members: [ASKER.id, ...Array(1500).fill('U1')] });
    const only = { access: { helpdesk: [{ platform: 'slack', group: DESK.id }] }, departments: [] };
    slack.api.plan('conversations.members', { taken: true }, fails(500));
    expect((await askers(undefined, only).of(ASKER.id)).reader.names.has('helpdesk')).toBe(false);
  });

  test('is named by the settings once, and by those of this platform', () => {
    const desk = { platform: 'slack', group: DESK.id };
    const rules = { access: { staff: [desk], owner: [desk] }, departments: RULES.departments };
    expect(namedChannels(rules).map(({ id }) => id)).toEqual([DESK.id, GENERAL.id, 'C0AWAY']);
    const others = { staff: [{ platform: 'slack' }, { platform: 'web', group: 'g' }] };
    expect(namedChannels({ access: others, departments: [] })).toEqual([]);
  });
});
