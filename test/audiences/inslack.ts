import { readerOf } from '../../src/person/access.js';
import type { Asker, InSlack } from './askers.js';
import { channelOf } from './beside.js';
import { OWN_GROUP, THINGS, type Thing } from './things.js';

/** All that give their members something. */
export const CHANNELS: readonly string[] = ['helpdesk', 'owner', 'csirt', 'administrator', OWN_GROUP].map(channelOf);

function somebody(name: string, reads: readonly Thing[], slack: InSlack): Asker {
  const groups = slack.untold === 'conversations.members' ? [] : slack.channels;
  const { guest, team, stranger } = slack.person;
  const member = slack.untold !== 'users.info' && guest === undefined && team === undefined && stranger === undefined;
  return { name, reads, slack, reader: ({ access }) => readerOf(access, { platform: 'slack', member, groups }) };
}

/** In every channel where it changes nothing: that is not what makes a member. */
export const IN_SLACK: readonly Asker[] = [
  somebody('a member', ['staff', 'staff-item'], { person: {}, channels: [] }),
  somebody(
    'a member who is in the channel of the csirt',
    ['staff', 'staff-item', 'csirt', 'csirt-or-owner', 'csirt-article'],
    { person: {}, channels: [channelOf('csirt')] },
  ),
  somebody('a member who is in every channel', THINGS, { person: {}, channels: CHANNELS }),
  somebody('a guest', [], { person: { guest: 'many channels' }, channels: CHANNELS }),
  somebody('somebody of another workspace', [], { person: { team: 'T0AWAY', stranger: true }, channels: CHANNELS }),
  somebody('somebody of whom Slack does not say who they are', [], {
    person: {},
    channels: CHANNELS,
    untold: 'users.info',
  }),
  somebody('a member of whom Slack does not say where they are', ['staff', 'staff-item'], {
    person: {},
    channels: CHANNELS,
    untold: 'conversations.members',
  }),
];
