import { EXTENSION, PRESSES, provisionValue, QUERY } from '../../../adapters/teams/names.js';
import type { Corpus } from '../../../src/assistant/view.js';
import { BOT, MENTION } from '../../adapters/teams/activities.js';
import { GROUP, PERSONAL, type Place, THREAD } from '../../adapters/teams/townspeople.js';
import type { Asker, InTeams } from '../askers.js';
import { FEW_QUESTIONS, PROVISIONS, QUOTED, quotedOf } from '../questions.js';
import { THINGS, type Thing } from '../things.js';
import type { Spot } from '../words.js';
import { WHOLE } from '../world.js';
import type { Surface } from './surface.js';
import { TeamsVisit } from './teamsvisit.js';

const [FIRST = '', SECOND = '', THIRD = ''] = FEW_QUESTIONS;

/** Places where somebody is told the same: alone with the bot, or among others. */
const ROOMS = { alone: [PERSONAL], among: [GROUP, THREAD] } as const satisfies Readonly<
  Record<string, readonly Place[]>
>;
type Room = keyof typeof ROOMS;

/** Everything that somebody can do there. */
async function visit(teams: InTeams, corpus: Corpus, room: Room): Promise<TeamsVisit> {
  const visiting = await TeamsVisit.begin(teams, corpus);
  for (const at of ROOMS[room]) {
    await comes(visiting, at);
    await asks(visiting, at);
    await presses(visiting, at);
    await picks(visiting, at);
    await takesBack(visiting, at);
  }
  await visiting.end();
  return visiting;
}

/** The name of a surface, which is another one where others look on. */
function among(at: Place, surface: string): string {
  return at === PERSONAL ? surface : `${surface}, among others`;
}

async function comes(visiting: TeamsVisit, at: Place): Promise<void> {
  const installed = { type: 'installationUpdate', action: 'add' };
  const added = { type: 'conversationUpdate', membersAdded: [{ id: BOT }] };
  await visiting.tell(among(at, 'the greeting'), '', visiting.activity(at === PERSONAL ? installed : added, at));
}

/** Of each kind one: each takes its time, and where others are nobody is shown any but the first. */
const KINDS = ['public', 'staff', 'csirt-article', 'staff-item'] as const satisfies readonly Thing[];
const SOME_QUOTED = quotedOf(KINDS);
const SOME_PROVISIONS = PROVISIONS.filter((_, at) => KINDS.some((thing) => THINGS.indexOf(thing) === at));

/** The last one that is asked has something of everything. */
async function asks(visiting: TeamsVisit, at: Place): Promise<void> {
  for (const question of [SECOND, THIRD, ...(at === PERSONAL ? QUOTED : SOME_QUOTED), FIRST])
    await visiting.tell(among(at, 'a message'), question, visiting.message(`${MENTION} ${question}`, at));
  const value = { press: PRESSES.ask, value: FIRST, answers: 'k', card: 0 };
  await visiting.tell(among(at, 'a question that a button carries'), FIRST, visiting.activity({ value }, at));
}

async function presses(visiting: TeamsVisit, at: Place): Promise<void> {
  const answers = visiting.answers(at);
  for (const value of (at === PERSONAL ? PROVISIONS : SOME_PROVISIONS).map(provisionValue))
    await visiting.presses(among(at, 'a provision'), value, { press: PRESSES.provision, value, answers }, at);
  await visiting.presses(among(at, 'whom to ask'), FIRST, { press: PRESSES.person, answers }, at);
  await visiting.presses(among(at, 'an answer gone back to'), FIRST, { press: PRESSES.back, answers }, at);
  for (const press of [PRESSES.helpful, PRESSES.unhelpful])
    await visiting.presses(among(at, 'thanks on an answer'), FIRST, { press, answers, reason: '古い' }, at);
}

async function picks(visiting: TeamsVisit, at: Place): Promise<void> {
  const searched = at === PERSONAL ? ['', FIRST, SECOND, THIRD, ...SOME_QUOTED] : [FIRST, ...SOME_QUOTED.slice(0, 2)];
  for (const value of searched) {
    const picked = {
      name: 'composeExtension/query',
      commandId: EXTENSION.search,
      parameters: [{ name: QUERY, value }],
    };
    await visiting.picks(among(at, 'what is searched'), value, picked, at);
  }
  for (const content of searched) {
    const messagePayload = { body: { contentType: 'text', content } };
    const picked = { name: 'composeExtension/fetchTask', commandId: EXTENSION.lookUp, messagePayload };
    await visiting.picks(among(at, 'what is looked up of a post'), content, picked, at);
  }
}

async function takesBack(visiting: TeamsVisit, at: Place): Promise<void> {
  const { people } = visiting.town;
  const message = visiting.message(`${MENTION} ${THIRD}`, at);
  await visiting.tell(among(at, 'a message'), THIRD, message);
  await visiting.tell(among(at, 'what was edited'), SECOND, people.edit(message, `${MENTION} ${SECOND}`));
  await visiting.tell(among(at, 'what was taken back'), '', people.deletion(message));
}

const OF_ALL = ['title', 'edition', 'heading', 'text', 'settled at', 'short title'] as const satisfies readonly Spot[];
/** One that quotes nothing: where it is settled is named. */
const NAMES = ['heading', 'settled at', 'short title', 'id'] as const satisfies readonly Spot[];
const OF_PROVISIONS = ['title', 'edition', 'heading', 'text'] as const satisfies readonly Spot[];

/** Buttons carry ids. */
const MESSAGE = { address: [], summary: [], card: [...OF_ALL, 'id'] } as const;
const SILENT = { ...MESSAGE, card: NAMES } as const;
const REMARK = { ...MESSAGE, card: [] } as const;
/** In Teams' own response. */
const IN_PLACE = { answer: [], card: NAMES } as const;

const ALONE: Readonly<Record<string, Surface['shows']>> = {
  'the greeting': { ...REMARK, card: ['short title'] },
  'a message': MESSAGE,
  'a question that a button carries': SILENT,
  'a provision': { ...IN_PLACE, card: OF_PROVISIONS },
  'whom to ask': { ...IN_PLACE, card: [] },
  'an answer gone back to': IN_PLACE,
  'thanks on an answer': IN_PLACE,
  'what was edited': REMARK,
  'what was taken back': REMARK,
};

/** Whatever somebody searches they may put where others are; and others may look on where a dialog opens. */
const TO_SHARE: typeof ALONE = {
  'what is searched': { answer: [], line: ['heading', 'text', 'short title'], card: OF_PROVISIONS },
  'what is looked up of a post': { answer: [], card: OF_ALL },
};

const AMONG_OTHERS: typeof ALONE = Object.fromEntries(
  Object.entries({ ...ALONE, ...TO_SHARE }).map(([name, shows]) => [among(GROUP, name), shows]),
);

const made = new Map<Corpus, Map<string, Promise<TeamsVisit>>>();

/** Where there is nothing but what they may read, all that are there are told the same. */
function visited({ name, teams }: Asker, corpus: Corpus, room: Room): Promise<TeamsVisit> {
  if (teams === undefined) throw new Error(`${name} cannot come to Teams`);
  const known = made.get(corpus) ?? new Map<string, Promise<TeamsVisit>>();
  made.set(corpus, known);
  // Of whom nobody can learn who they are is told so.
  const who = `${corpus === WHOLE || teams.untold !== undefined ? name : 'anybody'}, ${room}`;
  const visiting = known.get(who) ?? visit(teams, corpus, room);
  known.set(who, visiting);
  return visiting;
}

/** All that somebody did anywhere, and all that was said to them. */
export async function visitedAll(asker: Asker, corpus: Corpus): Promise<Pick<TeamsVisit, 'done' | 'sent'>> {
  const visits = [await visited(asker, corpus, 'alone'), await visited(asker, corpus, 'among')];
  return { done: new Set(visits.flatMap(({ done }) => [...done])), sent: visits.flatMap(({ sent }) => sent) };
}

function surfacesOf(shows: typeof ALONE, room: Room, more: Partial<Surface> = {}): Surface[] {
  return Object.entries(shows).map(([name, parts]) => ({
    name,
    shows: parts,
    ...more,
    said: async (asker, corpus) => (await visited(asker, corpus, room)).sent.filter(({ surface }) => surface === name),
  }));
}

export const inTeams: readonly Surface[] = [
  ...surfacesOf(ALONE, 'alone'),
  ...surfacesOf(TO_SHARE, 'alone', { amongOthers: true }),
  ...surfacesOf(AMONG_OTHERS, 'among', { amongOthers: true }),
];
