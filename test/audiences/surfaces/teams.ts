import { expect } from 'vitest';
import type { Corpus } from '../../../src/assistant/view.js';
import { MENTION } from '../../adapters/teams/activities.js';
import type { Call } from '../../adapters/teams/fakeconnector.js';
import { Town } from '../../adapters/teams/town.js';
import { ANNA, entryOf, GROUP, PERSONAL, TEAM, THREAD } from '../../adapters/teams/townspeople.js';
import { quickStore } from '../../store/fresh.js';
import type { Asker, InTeams } from '../askers.js';
import { TEAMS } from '../inteams.js';
import { FEW_QUESTIONS, QUOTED } from '../questions.js';
import type { Spot } from '../words.js';
import { WHOLE } from '../world.js';
import type { Said, Surface } from './surface.js';

interface Sent extends Said {
  readonly surface: string;
}

const [FIRST = '', SECOND = '', THIRD = ''] = FEW_QUESTIONS;

/** Somebody at a Teams of their own: everything that was sent there of what they did, messages and all that is pressed on. */
async function visit(teams: InTeams, corpus: Corpus): Promise<readonly Sent[]> {
  const town = await Town.open({ corpus, store: await quickStore() });
  become(town, teams);
  const sent: Sent[] = [];
  const tell = async (surface: string, asked: string, activity: object) => {
    const { calls } = town.connector;
    const { mock } = town.serving.observed.sent;
    const [before, count] = [calls.length, mock.calls.length];
    expect(await town.deliver(activity)).toBe(200);
    await expect.poll(() => mock.calls.length, { timeout: 8000, interval: 2 }).toBe(count + 1);
    const changed = calls.slice(before).filter(({ method }) => method !== 'GET');
    sent.push(...changed.flatMap((call) => partsOf(call).map((said) => ({ surface, asked, ...said }))));
  };
  const { people } = town;
  const press = { press: 'ask', value: FIRST, answers: 'k', card: 0 };
  await tell('the greeting', '', people.activity({ type: 'installationUpdate', action: 'add' }));
  for (const question of [FIRST, SECOND, ...QUOTED])
    await tell('a personal chat', question, people.message(question));
  const asked = people.message(THIRD);
  await tell('a personal chat', THIRD, asked);
  await tell('what was edited', SECOND, people.edit(asked, SECOND));
  await tell('what was taken back', '', people.deletion(asked));
  await tell('a question that a button carries', FIRST, people.activity({ value: press }));
  for (const at of [THREAD, GROUP]) {
    const mention = people.message(`${MENTION} ${FIRST}`, { at });
    await tell('a mention', FIRST, mention);
    for (const question of QUOTED)
      await tell('a mention', question, people.message(`${MENTION} ${question}`, { at }));
    await tell('what is pressed among others', FIRST, people.activity({ at, value: press }));
    await tell('what was edited among others', SECOND, people.edit(mention, `${MENTION} ${SECOND}`));
    await tell('what was taken back among others', '', people.deletion(mention));
  }
  await town.stop();
  return sent;
}

/** What cannot be read says nothing. */
const UNREADABLE = 7;

function become(town: Town, { entry, teams, untold }: InTeams): void {
  const { rosters } = town.connector;
  const listed = entryOf({ ...ANNA, entry });
  for (const place of [PERSONAL.id, GROUP.id, TEAM])
    rosters.set(place, new Map([[ANNA.id, untold === 'who they are' ? UNREADABLE : listed]]));
  for (const team of TEAMS) {
    const told = untold === 'where they are' ? UNREADABLE : listed;
    rosters.set(team, new Map(teams.includes(team) ? [[ANNA.id, told]] : []));
  }
}

/** The connector's address is another each time, and its ids count messages: of more that may be read, there are more. */
function partsOf({ method, conversation, body }: Call): Omit<Said, 'asked'>[] {
  const {
    attachments = [],
    summary = '',
    serviceUrl: _,
    id: __,
    ...rest
  } = (body ?? {}) as Readonly<Record<string, unknown>>;
  return [
    { part: 'address', text: JSON.stringify({ method, conversation, ...rest }) },
    { part: 'summary', text: `${summary}` },
    { part: 'card', text: JSON.stringify(attachments) },
  ];
}

const OF_ALL = [
  'title',
  'edition',
  'heading',
  'text',
  'settled at',
  'short title',
  'id',
] as const satisfies readonly Spot[];
const ANSWER = { address: [], summary: [], card: OF_ALL } as const;
/** One that quotes nothing: where it is settled is named. */
const SILENT = { ...ANSWER, card: ['heading', 'settled at', 'short title', 'id'] } as const;
const REMARK = { address: [], summary: [], card: [] } as const;

const ALONE: Readonly<Record<string, Surface['shows']>> = {
  'the greeting': { ...REMARK, card: ['short title'] },
  'a personal chat': ANSWER,
  'what was edited': REMARK,
  'what was taken back': REMARK,
  'a question that a button carries': SILENT,
};
const AMONG_OTHERS: Readonly<Record<string, Surface['shows']>> = {
  'a mention': ANSWER,
  'what is pressed among others': SILENT,
  'what was edited among others': REMARK,
  'what was taken back among others': REMARK,
};

const made = new Map<unknown, Promise<readonly Sent[]>>();

/** Where there is nothing but what they may read, all that is there are told the same. */
function visited({ name, teams }: Asker, corpus: Corpus): Promise<readonly Sent[]> {
  if (teams === undefined) throw new Error(`${name} cannot come to Teams`);
  const key = corpus === WHOLE ? name : corpus;
  const known = made.get(key) ?? visit(teams, corpus);
  made.set(key, known);
  return known;
}

function surfacesOf(shows: typeof ALONE, more: Partial<Surface>): Surface[] {
  return Object.entries(shows).map(([name, parts]) => ({
    name,
    shows: parts,
    ...more,
    said: async (asker, corpus) => (await visited(asker, corpus)).filter(({ surface }) => surface === name),
  }));
}

export const inTeams: readonly Surface[] = [
  ...surfacesOf(ALONE, {}),
  ...surfacesOf(AMONG_OTHERS, { amongOthers: true }),
];
