import type { Happening, Happenings } from '../../adapters/slack/fakeslack/happenings.js';
import { APP, ASKER, COLLEAGUE, dmOf, GENERAL, GUEST } from '../../adapters/slack/workspace.js';
import type { Place } from '../crowd.js';
import type { Deliveries } from '../deliveries.js';

/** A question that somebody posted. */
export interface Asked {
  readonly question: string;
  readonly channel: string;
  /** Of the post, which is the root of its thread. */
  readonly ts: string;
}

/** In a channel the app is named, and hears of one post twice. */
const PLACES = [
  { person: ASKER.id, channel: dmOf(ASKER.id) },
  { person: COLLEAGUE.id, channel: dmOf(COLLEAGUE.id) },
  { person: GUEST.id, channel: dmOf(GUEST.id) },
  { person: COLLEAGUE.id, channel: GENERAL.id },
];

/** Where people ask; what they asked is added to `asked`. */
export function placesOf(
  people: Happenings,
  deliveries: Pick<Deliveries<Happening>, 'tell'>,
  asked: Asked[],
): readonly Place[] {
  return PLACES.map(({ person, channel }) => ({
    async ask(question) {
      const isDirect = channel === dmOf(person);
      const { post, ...told } = isDirect
        ? people.says(person, question)
        : people.mentions(person, question, { channel });
      asked.push({ question, channel, ts: post.ts });
      const happenings = 'happenings' in told ? told.happenings : [told.happening];
      await Promise.all(happenings.map((happening) => deliveries.tell(happening)));
    },
    unanswered() {
      const posts = people.town.postsOf(channel);
      const answered = new Set(posts.filter(({ user }) => user === APP.bot).map(({ thread_ts }) => thread_ts));
      return asked.filter((each) => each.channel === channel && !answered.has(each.ts)).length;
    },
  }));
}
