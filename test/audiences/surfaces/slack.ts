import type { Corpus } from '../../../src/assistant/view.js';
import type { Asker, InSlack } from '../askers.js';
import type { Spot } from '../words.js';
import { WHOLE } from '../world.js';
import { alone } from './slackalone.js';
import { SUGGESTED, WHAT_IS_ASKED } from './slackcalls.js';
import { amongOthers } from './slackplaces.js';
import type { Visit } from './slackvisit.js';
import type { Surface } from './surface.js';

type Visiting = (asker: Asker, corpus: Corpus) => Promise<Visit>;

/** Where there is nothing but what they may read, all that is there are told the same. */
function once(visit: (slack: InSlack, corpus: Corpus) => Promise<Visit>): Visiting {
  const made = new Map<Corpus, Map<string, Promise<Visit>>>();
  return ({ name, slack }, corpus) => {
    if (slack === undefined) throw new Error(`${name} cannot come to Slack`);
    const known = made.get(corpus) ?? new Map<string, Promise<Visit>>();
    made.set(corpus, known);
    // Of whom nobody can learn who they are is told so.
    const who = corpus === WHOLE || slack.untold !== undefined ? name : 'anybody';
    const visited = known.get(who) ?? visit(slack, corpus);
    known.set(who, visited);
    return visited;
  };
}

const whatIsAlone = once(alone);
const whatIsAmongOthers = once(amongOthers);

type Shows = Readonly<Record<string, Surface['shows']>>;

const OF_ALL = ['title', 'edition', 'heading', 'text', 'settled at', 'short title'] as const satisfies readonly Spot[];
/** A message, wherever it is put: its words, those that stand for them where no block is shown, and what is carried. */
const ANSWER = { address: [], text: OF_ALL, blocks: OF_ALL, carried: ['id'] } as const satisfies Surface['shows'];
/** One that quotes nothing: where it is settled is named. */
const NAMES = ['heading', 'settled at', 'short title'] as const satisfies readonly Spot[];
const SILENT = { ...ANSWER, text: NAMES, blocks: NAMES } as const satisfies Surface['shows'];
const REMARK = { address: [], text: [], blocks: [] };
const MARKED = { metadata: [] };
/** The title of a conversation is the question. */
const TITLED = { title: [] };

const ALONE: Shows = {
  'the greeting': { ...REMARK, ...MARKED, text: ['short title'], blocks: ['short title'], carried: [] },
  [SUGGESTED]: { address: [], prompts: [], title: [] },
  'the Home of who is new': { address: [], view: ['short title', 'heading'], carried: ['id'] },
  'the Home': { address: [], view: ['short title', 'heading'], carried: ['id'] },
  'a direct message': { ...ANSWER, ...MARKED, ...TITLED },
  'what was edited': { ...REMARK, ...MARKED, ...TITLED, carried: [] },
  'what was taken back': { ...REMARK, ...MARKED },
  'the command': SILENT,
  'what is looked up of a post': { ...REMARK, carried: [] },
  'where to report a post': SILENT,
  'a provision': { address: [], view: ['title', 'edition', 'heading', 'text'], carried: [] },
  'whom to ask': { address: [], view: [] },
  'a question shown with its answer': { ...SILENT, ...MARKED },
  'the boxes and thanks': { ...REMARK, view: [], carried: [] },
  'what was begun when they might read more': { ...SILENT, ...MARKED, ...TITLED, carried: [], view: ['short title'] },
  [WHAT_IS_ASKED]: { call: [] },
};

const AMONG_OTHERS: Shows = {
  'a mention': { ...ANSWER, ...MARKED },
  'a thread that goes on': { ...SILENT, ...MARKED },
  'what was edited among others': { ...REMARK, ...MARKED, carried: [] },
  'what was taken back among others': { ...REMARK, ...MARKED },
  'an answer that is shared': { ...SILENT, ...MARKED },
};

const DIFFERS: Readonly<Record<string, Surface['differs']>> = {
  [WHAT_IS_ASKED]: {
    call: 'nobody sees what Slack is asked: which channels there are to ask for stands in the settings',
  },
  'what was begun when they might read more': Object.fromEntries(
    ['text', 'blocks', 'carried', 'title', 'address', 'metadata', 'view'].map((part) => [
      part,
      'they saw then that there is more',
    ]),
  ),
};

function surfacesOf(shows: Shows, visiting: Visiting, more: Partial<Surface>): Surface[] {
  return Object.entries(shows).map(([name, parts]) => ({
    name,
    shows: parts,
    ...more,
    ...(DIFFERS[name] === undefined ? {} : { differs: DIFFERS[name] }),
    said: async (asker, corpus) => (await visiting(asker, corpus)).sent.filter(({ surface }) => surface === name),
  }));
}

export const inSlack: readonly Surface[] = [
  ...surfacesOf(ALONE, whatIsAlone, {}),
  ...surfacesOf(AMONG_OTHERS, whatIsAmongOthers, { amongOthers: true }),
];

/** All that was done and called by whoever may do everything. */
export async function everythingBy(asker: Asker) {
  const visits = await Promise.all([whatIsAlone(asker, WHOLE), whatIsAmongOthers(asker, WHOLE)]);
  return {
    done: new Set(visits.flatMap(({ done }) => [...done])),
    sent: visits.flatMap(({ sent }) => sent),
    methods: new Set(visits.flatMap(({ at }) => at.slack.api.calls.map(({ method }) => method))),
  };
}
