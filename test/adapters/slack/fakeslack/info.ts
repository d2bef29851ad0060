import { APP, TEAM } from '../workspace.js';
import type { Channel, Person } from './town.js';

// What Slack says of a place and of a person.

export function channelInfo({ id, name, members, kind = 'public', archived = false, shared }: Channel) {
  const is_private = kind !== 'public';
  if (kind === 'direct') return { id, is_im: true, is_private, user: members.find((member) => member !== APP.bot) };
  return {
    id,
    name,
    is_channel: kind === 'public',
    is_group: kind === 'private',
    is_im: false,
    is_mpim: kind === 'group',
    is_private,
    is_archived: archived,
    is_member: members.includes(APP.bot),
    is_shared: shared !== undefined,
    is_ext_shared: shared === 'external',
    is_pending_ext_shared: shared === 'pending',
    is_org_shared: shared === 'organisation',
  };
}

export function userInfo(person: Person, withLocale: boolean, withEmail: boolean) {
  const {
    id,
    name,
    realName = name,
    email,
    team = TEAM,
    locale,
    guest,
    deleted = false,
    stranger,
    bot = false,
  } = person;
  const { confirmed, enterprise } = person;
  const profile = { real_name: realName, display_name: name, team, ...(withEmail && email && { email }) };
  return {
    id,
    name,
    real_name: realName,
    team_id: team,
    deleted,
    profile,
    tz: 'Asia/Tokyo',
    is_bot: bot,
    is_restricted: guest !== undefined,
    is_ultra_restricted: guest === 'one channel',
    ...(stranger && { is_stranger: true }),
    ...(confirmed !== undefined && { is_email_confirmed: confirmed }),
    ...(enterprise !== undefined && { enterprise_user: { id, enterprise_id: enterprise, teams: [team] } }),
    ...(withLocale && locale !== undefined && { locale }),
  };
}
