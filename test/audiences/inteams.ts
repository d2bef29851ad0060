import { readerOf } from '../../src/person/access.js';
import { ANNA, type Person, STRANGERS } from '../adapters/teams/townspeople.js';
import type { Asker, InTeams } from './askers.js';
import { teamOf } from './beside.js';
import { OWN_GROUP, THINGS, type Thing } from './things.js';

/** All that give their members something. */
export const TEAMS: readonly string[] = ['helpdesk', 'owner', 'csirt', 'administrator', OWN_GROUP].map(teamOf);

function somebody(name: string, reads: readonly Thing[], teams: InTeams): Asker {
  const groups = teams.untold === 'where they are' ? [] : teams.teams;
  const member = teams.untold !== 'who they are' && teams.person === ANNA;
  return { name, reads, teams, reader: ({ access }) => readerOf(access, { platform: 'teams', member, groups }) };
}

/** Whoever asks is called the same everywhere, so that nothing tells them apart but what Teams says of them. */
function stranger(name: keyof typeof STRANGERS): Asker {
  const { aadObjectId: _, ...nobody }: Person = ANNA;
  const { aadObjectId, entry }: Person = STRANGERS[name];
  return somebody(name, [], { person: { ...(aadObjectId === undefined ? nobody : ANNA), entry }, teams: TEAMS });
}

/** In every team where it changes nothing: that is not what makes a member. */
export const IN_TEAMS: readonly Asker[] = [
  somebody('a member', ['staff', 'staff-item'], { person: ANNA, teams: [] }),
  somebody(
    'a member who is in the team of the csirt',
    ['staff', 'staff-item', 'csirt', 'csirt-or-owner', 'csirt-article'],
    { person: ANNA, teams: [teamOf('csirt')] },
  ),
  somebody('a member who is in the team of the help desk', ['staff', 'staff-item', 'helpdesk'], {
    person: ANNA,
    teams: [teamOf('helpdesk')],
  }),
  somebody('a member who is in every team', THINGS, { person: ANNA, teams: TEAMS }),
  stranger('a guest'),
  stranger('somebody of another organisation'),
  stranger('somebody anonymous'),
  stranger('somebody whom Teams does not find there'),
  somebody('somebody of whom Teams does not say who they are', [], {
    person: ANNA,
    teams: TEAMS,
    untold: 'who they are',
  }),
  somebody('a member of whom Teams does not say where they are', ['staff', 'staff-item'], {
    person: ANNA,
    teams: TEAMS,
    untold: 'where they are',
  }),
];
