import { COMMAND, PRESSES } from '../../../adapters/slack/names.js';
import type { Corpus } from '../../../src/assistant/view.js';
import type { InSlack } from '../askers.js';
import { FEW_QUESTIONS, QUOTED } from '../questions.js';
import { BEST, PLACES, Visit, WHO } from './slackvisit.js';

const [FIRST = '', SECOND = ''] = FEW_QUESTIONS;

/** Everything that somebody can do in Slack where others see what comes of it; with links to the pages of the reader. */
export async function amongOthers(slack: InSlack, corpus: Corpus): Promise<Visit> {
  const visit = await Visit.begin(corpus, 'https://jobun.example.jp');
  for (const { id } of PLACES) {
    visit.become(slack);
    await asks(visit, id);
    await shares(visit, id, slack);
  }
  await visit.at.town.slack.stop();
  visit.keep('what comes late among others', '');
  return visit;
}

async function asks(visit: Visit, channel: string): Promise<void> {
  const { people } = visit;
  const { post, happenings } = people.mentions(WHO, FIRST, { channel });
  await visit.tell('a mention', FIRST, happenings, 'said');
  const goesOn = people.says(WHO, '第4条は？', { channel, thread: post.ts }).happening;
  await visit.tell('a thread that goes on', '第4条は？', goesOn, 'said');
  const here = { channel, post: visit.post(channel) };
  const ask = people.presses(WHO, { action_id: `${PRESSES.ask}#0`, value: FIRST }, here);
  await visit.tell('a thread that goes on', FIRST, ask, 'said');
  if (channel !== PLACES[0]?.id) return;
  for (const question of QUOTED)
    await visit.tell('a mention', question, people.mentions(WHO, question, { channel }).happenings, 'said');
  await visit.tell('what was edited among others', SECOND, people.changes(channel, post, SECOND), 'said');
  await visit.tell('what was taken back among others', '', visit.deletes(channel, post), 'said');
  await visit.tell('a thread that goes on', '', people.presses(WHO, { action_id: PRESSES.link }, here));
}

/** What they were told alone, when they were in every channel, with the button that stood there. */
async function shares(visit: Visit, channel: string, slack: InSlack): Promise<void> {
  const { people, at } = visit;
  visit.become(BEST);
  await visit.tell(undefined, FIRST, people.commands(WHO, COMMAND, FIRST, channel), 'said');
  const { blocks } = at.slack.calls('response_url').at(-1)?.args ?? {};
  const share = (blocks as readonly { readonly elements?: readonly { readonly action_id?: string }[] }[])
    .flatMap(({ elements = [] }) => elements)
    .find(({ action_id }) => action_id?.startsWith(PRESSES.share));
  if (share === undefined) throw new Error('nothing to share it with');
  visit.become(slack);
  await visit.tell('an answer that is shared', FIRST, visit.pressesAlone(share, channel), 'said');
}
