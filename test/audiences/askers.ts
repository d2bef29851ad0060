import type { Corpus } from '../../src/assistant/view.js';
import { type Membership, readerOf, seenByAll } from '../../src/person/access.js';
import { ANYONE, type Reader, readerIn } from '../../src/person/audience.js';
import type { Person } from '../adapters/slack/fakeslack/town.js';
import type { Person as TeamsPerson } from '../adapters/teams/townspeople.js';
import { OWN_GROUP, THINGS, type Thing } from './things.js';

/** Somebody who asks, or a place where all who see it are shown the answer. */
export interface Asker {
  readonly name: string;
  /** Beyond what everybody may read; thought out by hand, and nothing of it taken from the code under test. */
  readonly reads: readonly Thing[];
  /** As the code knows them. */
  readonly reader: (corpus: Corpus) => Reader;
  /** What the pages know of them; undefined for who cannot come to the pages. */
  readonly web?: WebSession;
  /** What Slack says of them; undefined for who cannot come there. */
  readonly slack?: InSlack;
  /** What Teams says of them; undefined for who cannot come there. */
  readonly teams?: InTeams;
}

export interface InTeams {
  /** As activities name them, and as the list of every place has them. */
  readonly person: TeamsPerson;
  /** The teams that give their members something, of which they are one. */
  readonly teams: readonly string[];
  /** What Teams does not tell. */
  readonly untold?: 'who they are' | 'where they are';
}

export interface InSlack {
  readonly person: Omit<Person, 'id' | 'name'>;
  /** The channels that give their members something, of which they are one. */
  readonly channels: readonly string[];
  /** What Slack does not tell. */
  readonly untold?: 'users.info' | 'conversations.members';
}

/** A session as it stands in the store. */
export interface WebSession {
  readonly kind: 'none' | 'local' | 'signed-in';
  readonly member: boolean;
  readonly groups: readonly string[];
  /** Whose it is; one of their own where nothing is said. */
  readonly person?: string;
  /** Whether it came to an end, or nobody can say who it is now: then questions are declined. */
  readonly trouble?: 'ended' | 'unconfirmed';
}

const GROUPS = ['staff', 'helpdesk', 'owner', 'csirt', 'administrator', OWN_GROUP].map(groupOf);

function groupOf(name: string): string {
  return `${name}-group`;
}

function signedIn(name: string, groups: readonly string[], reads: readonly Thing[], member = true): Asker {
  const membership = { platform: 'web', member, groups };
  return { name, reads, reader: readerBy(membership), web: { kind: 'signed-in', member, groups } };
}

function readerBy(membership: Membership): Asker['reader'] {
  return ({ access }) => readerOf(access, membership);
}

function member(name: string, names: readonly string[], reads: readonly Thing[]): Asker {
  return signedIn(name, names.map(groupOf), reads);
}

/** Where all of these see what is shown. */
function place(name: string, seenBy: readonly Asker[], reads: readonly Thing[]): Asker {
  return { name, reads, reader: (corpus) => seenByAll(seenBy.map(({ reader }) => reader(corpus))) };
}

function troubled(name: string, trouble: 'ended' | 'unconfirmed'): Asker {
  return { name, reads: [], reader: () => ANYONE, web: { kind: 'signed-in', member: true, groups: GROUPS, trouble } };
}

/** The same person at another time, when they were in every group. */
export function atTheirBest({ name, web }: Asker): Asker {
  const person = web?.kind === 'local' ? 'web/local' : personOf(name);
  return {
    name: `${name}, at another time`,
    reads: THINGS,
    reader: readerBy({ platform: 'web', member: true, groups: GROUPS }),
    web: { kind: 'signed-in', member: true, groups: GROUPS, person },
  };
}

export function personOf(name: string): string {
  return `person/${name}`;
}

const STAFF = member('staff', ['staff'], ['staff', 'staff-item']);
const STAFF_AND_CSIRT = member(
  'staff who are of the csirt',
  ['staff', 'csirt'],
  ['staff', 'staff-item', 'csirt', 'csirt-or-owner', 'csirt-article'],
);
const STAFF_AND_OWNER = member(
  'staff who own the rules',
  ['staff', 'owner'],
  ['staff', 'staff-item', 'owner', 'csirt-or-owner'],
);
const HELPDESK = member('the help desk', ['helpdesk'], ['helpdesk']);
const OWN = member('the own group', [OWN_GROUP], ['own-group']);
const GUEST = signedIn('a guest whose groups are all of them', GROUPS, [], false);
const UNKNOWN: Asker = {
  name: 'somebody unknown',
  reads: [],
  reader: readerOfNobody,
  web: { kind: 'none', member: false, groups: [] },
};

function readerOfNobody({ access }: Corpus): Reader {
  return readerOf(access, undefined);
}

export const ASKERS: readonly Asker[] = [
  UNKNOWN,
  member('a member without groups', [], []),
  GUEST,
  {
    name: 'a member of another platform',
    reads: [],
    reader: readerBy({ platform: 'chat', member: true, groups: GROUPS }),
  },
  STAFF,
  STAFF_AND_CSIRT,
  member('the csirt alone', ['csirt'], ['csirt', 'csirt-or-owner']),
  HELPDESK,
  member('an owner', ['owner'], ['owner', 'csirt-or-owner']),
  member('an administrator', ['administrator'], ['administrator']),
  OWN,
  member('somebody of two groups', ['helpdesk', OWN_GROUP], ['helpdesk', 'own-group']),
  {
    name: 'somebody who tries everything at this machine',
    reads: THINGS,
    reader: ({ audiences }) => readerIn(...audiences),
    web: { kind: 'local', member: true, groups: [] },
  },
  troubled('somebody whose session ended', 'ended'),
  troubled('somebody nobody can confirm', 'unconfirmed'),
  place('a place that nobody is known to see', [], []),
  place('a place that staff and a guest see', [STAFF, GUEST], []),
  place('a place that the help desk and the own group see', [HELPDESK, OWN], []),
  // Each of them may read what is for the csirt or owners, and no name that all of them hold says so: less is shown.
  place(
    'a place that the csirt and owners see, all of them staff',
    [STAFF_AND_CSIRT, STAFF_AND_OWNER],
    ['staff', 'staff-item'],
  ),
];

export const VISITORS = ASKERS.filter(({ web }) => web !== undefined);
