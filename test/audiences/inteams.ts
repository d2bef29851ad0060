import { readerOf } from '../../src/person/access.js';
import { ANNA, OTHER_TENANT } from '../adapters/teams/townspeople.js';
import type { Asker, InTeams } from './askers.js';
import { teamOf } from './beside.js';
import { OWN_GROUP, THINGS, type Thing } from './things.js';

/** All that give their members something. */
export const TEAMS: readonly string[] = ['helpdesk', 'owner', 'csirt', 'administrator', OWN_GROUP].map(teamOf);

const MEMBER = ANNA.entry ?? {};

function somebody(name: string, reads: readonly Thing[], teams: InTeams): Asker {
  const groups = teams.untold === 'where they are' ? [] : teams.teams;
  const member = teams.untold !== 'who they are' && teams.entry === MEMBER;
  return { name, reads, teams, reader: ({ access }) => readerOf(access, { platform: 'teams', member, groups }) };
}

/** In every team where it changes nothing: that is not what makes a member. */
export const IN_TEAMS: readonly Asker[] = [
  somebody('a member', ['staff', 'staff-item'], { entry: MEMBER, teams: [] }),
  somebody(
    'a member who is in the team of the csirt',
    ['staff', 'staff-item', 'csirt', 'csirt-or-owner', 'csirt-article'],
    { entry: MEMBER, teams: [teamOf('csirt')] },
  ),
  somebody('a member who is in every team', THINGS, { entry: MEMBER, teams: TEAMS }),
  somebody('a guest', [], { entry: { ...MEMBER, userRole: 'guest' }, teams: TEAMS }),
  somebody('somebody of another organisation', [], { entry: { ...MEMBER, tenantId: OTHER_TENANT }, teams: TEAMS }),
  somebody('somebody of whom Teams does not say who they are', [], {
    entry: MEMBER,
    teams: TEAMS,
    untold: 'who they are',
  }),
  somebody('a member of whom Teams does not say where they are', ['staff', 'staff-item'], {
    entry: MEMBER,
    teams: TEAMS,
    untold: 'where they are',
  }),
];
