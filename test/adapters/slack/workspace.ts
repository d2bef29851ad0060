/** The workspace of both stand-ins for Slack: the same people and places by the same ids. */
export const TEAM = 'T0TOWN';

/** Put together here: written out, they would look like a secret. */
export const APP = {
  id: 'A0JOBUN',
  bot: 'U0JOBUN',
  name: 'jobun',
  botToken: ['xoxb', 'stand', 'in'].join('-'),
  appToken: ['xapp', 'stand', 'in'].join('-'),
  signingSecret: ['stand', 'in', 'of', 'Slack'].join('-'),
} as const;

export interface StandInPerson {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  readonly email: string;
}

export const ASKER = { id: 'U0ASKER', name: 'asker', realName: '問う人', email: 'asker@town.test' };
export const COLLEAGUE = { id: 'U0COLLEAGUE', name: 'colleague', realName: '同僚', email: 'colleague@town.test' };
/** Only the fake of ours can say that this one is a guest. */
export const GUEST = { id: 'U0GUEST', name: 'guest', realName: '客', email: 'guest@elsewhere.test' };
export const PEOPLE: readonly StandInPerson[] = [ASKER, COLLEAGUE, GUEST];

/** All are in the first; the guest is not in the second. */
export const GENERAL = { id: 'C0GENERAL', name: 'general', members: [...PEOPLE.map(({ id }) => id), APP.bot] };
export const DESK = { id: 'C0DESK', name: 'desk', members: [ASKER.id, COLLEAGUE.id, APP.bot] };
export const CHANNELS = [GENERAL, DESK] as const;

/** Where somebody and the app are alone. */
export function dmOf(person: string): string {
  return `D${person.slice(1)}`;
}

/** What somebody types to name the app. */
export const MENTION = `<@${APP.bot}>`;
