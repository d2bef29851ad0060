import { MENTION, type Where } from '../../adapters/teams/activities.js';
import {
  ANNA,
  BEN,
  entryOf,
  PERSONAL,
  type Person,
  STRANGERS,
  TEAM,
  THREAD,
} from '../../adapters/teams/townspeople.js';
import type { Place } from '../crowd.js';

/** A question that somebody wrote. */
export interface Asked {
  readonly question: string;
  /** Whose it is and where, by a name of ours. */
  readonly place: string;
  /** As Jobun keeps it, and as each card of its answer names it. */
  readonly key: string;
}

const GUEST = STRANGERS['a guest'];
const CHATS = {
  ANNA: { ...PERSONAL, id: 'a:anna' },
  BEN: { ...PERSONAL, id: 'a:ben' },
  GUEST: { ...PERSONAL, id: 'a:guest' },
};

/** In the channel each question begins a thread of its own. */
const PLACES: Readonly<Record<string, Where & { readonly by: Person }>> = {
  anna: { by: ANNA, at: CHATS.ANNA },
  ben: { by: BEN, at: CHATS.BEN },
  guest: { by: GUEST, at: CHATS.GUEST },
  channel: { by: BEN, at: THREAD },
};

/** Who is in which place. */
export const ROSTERS: ReadonlyMap<string, ReadonlyMap<string, unknown>> = new Map(
  Object.values(PLACES).map(({ by, at }) => [at?.team ?? at?.id ?? '', new Map([[by.id, entryOf(by)]])]),
);

interface Written {
  readonly id: string;
  readonly conversation: { readonly id: string };
}

interface Telling {
  /** A message with the question, as yet told to nobody. */
  readonly message: (text: string, where: Where) => Record<string, unknown>;
  readonly tell: (activity: object) => Promise<void>;
  readonly isAnswered: (asked: Asked) => boolean;
}

/** Where people ask; what they asked is added to `asked`. */
export function placesOf({ message, tell, isAnswered }: Telling, asked: Asked[]): readonly Place[] {
  return Object.entries(PLACES).map(([place, where]) => ({
    async ask(question) {
      const isChannel = where.at === THREAD;
      const written = message(isChannel ? `${MENTION} ${question}` : question, where) as unknown as Written;
      const { id, conversation } = written;
      const thread = isChannel ? { ...conversation, id: `${TEAM};messageid=${id}` } : conversation;
      asked.push({ question, place, key: `teams/${thread.id}/${id}` });
      await tell({ ...written, conversation: thread });
    },
    unanswered: () => asked.filter((each) => each.place === place && !isAnswered(each)).length,
  }));
}
