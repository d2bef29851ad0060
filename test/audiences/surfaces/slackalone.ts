import { COMMAND, PRESSES, SHORTCUTS } from '../../../adapters/slack/names.js';
import { INPUTS } from '../../../adapters/slack/receive/inputs.js';
import { feedbackValue, provisionValue } from '../../../adapters/slack/values.js';
import type { Corpus } from '../../../src/assistant/view.js';
import { dmOf } from '../../adapters/slack/workspace.js';
import type { InSlack } from '../askers.js';
import { FEW_QUESTIONS, idOf, PROVISIONS, placeOf, QUOTED } from '../questions.js';
import { SUGGESTED } from './slackcalls.js';
import { BEST, Visit, WHO } from './slackvisit.js';

const DM = dmOf(WHO);
const ASKED = FEW_QUESTIONS.slice(0, 2);
const [FIRST = '', SECOND = '', THIRD = ''] = FEW_QUESTIONS;

/** Everything that somebody can do in Slack where nobody else sees what comes of it. */
export async function alone(slack: InSlack, corpus: Corpus): Promise<Visit> {
  const visit = await Visit.begin(corpus);
  visit.become(slack);
  await comes(visit);
  await asks(visit);
  await presses(visit);
  await readsLess(visit, slack);
  await visit.at.town.slack.stop();
  visit.keep('what comes late', '');
  return visit;
}

async function comes(visit: Visit): Promise<void> {
  const { people } = visit;
  await visit.tell('the greeting', '', people.opensHome(WHO, 'messages'), 'said', SUGGESTED_BY);
  await visit.tell('the Home of who is new', '', people.opensHome(WHO), 'views.publish');
}

const SUGGESTED_BY = 'assistant.threads.setSuggestedPrompts';

async function asks(visit: Visit): Promise<void> {
  const { people } = visit;
  for (const question of ASKED)
    await visit.tell('a direct message', question, people.says(WHO, question).happening, 'said');
  const { post, happening } = people.says(WHO, THIRD);
  await visit.tell('a direct message', THIRD, happening, 'said');
  const next = people.says(WHO, '次の条は？', { thread: post.ts }).happening;
  await visit.tell('a direct message', '次の条は？', next, 'said');
  await visit.tell('what was edited', SECOND, people.changes(DM, post, SECOND), 'said');
  await visit.tell('what was taken back', '', visit.deletes(DM, post), 'said');
  await visit.tell('the Home', [...ASKED, THIRD].join('\n'), people.opensHome(WHO), 'views.publish');
  for (const question of QUOTED)
    await visit.tell('a direct message', question, people.says(WHO, question).happening, 'said');
  for (const channel of [DM, 'C0BOTH'])
    await visit.tell('the command', FIRST, people.commands(WHO, COMMAND, FIRST, channel), 'said');
  const about = { type: 'message', ts: '1.000001', user: 'U0OTHER', text: SECOND } as const;
  for (const [shortcut, surface] of [
    [SHORTCUTS.lookUp, 'what is looked up of a post'],
    [SHORTCUTS.report, 'where to report a post'],
  ] as const) {
    const picked = people.choosesInMenu(WHO, shortcut, { channel: 'C0OPEN', post: about });
    await visit.tell(surface, SECOND, picked, 'said');
  }
}

async function presses(visit: Visit): Promise<void> {
  const { people } = visit;
  const inPost = () => ({ channel: DM, post: visit.post() });
  for (const value of PROVISIONS.map(provisionValue)) {
    const pressed = people.presses(WHO, { action_id: PRESSES.provision, value }, inPost());
    await visit.tell('a provision', value, pressed, 'views.open', 'views.update');
  }
  const [value = ''] = PROVISIONS.map(provisionValue);
  const inModal = people.presses(WHO, { action_id: PRESSES.provision, value }, { view: visit.modal() });
  await visit.tell('a provision', value, inModal, 'views.update');
  const chosen = { type: 'static_select', action_id: `${PRESSES.provision}#0`, selected_option: { value } };
  const atHome = people.presses(WHO, chosen, { view: visit.home() });
  await visit.tell('a provision', value, atHome, 'views.open', 'views.update');
  const whom = people.presses(WHO, { action_id: PRESSES.person }, inPost());
  await visit.tell('whom to ask', '', whom, 'views.open', 'views.update');

  const ask = { action_id: `${PRESSES.ask}#1`, value: FIRST };
  await visit.tell('a direct message', FIRST, people.presses(WHO, ask, inPost()), 'said');
  const direct = 'a question shown with its answer';
  await visit.tell(direct, FIRST, people.presses(WHO, ask, { view: visit.home() }), 'said');
  await visit.tell('the command', FIRST, visit.pressesAlone(ask, 'C0CLOSED'), 'said');

  await visit.tell('the boxes and thanks', '', people.commands(WHO, COMMAND, '', 'C0OPEN'), 'views.open');
  const askBox = people.presses(WHO, { action_id: PRESSES.askBox }, { view: visit.home() });
  await visit.tell('the boxes and thanks', '', askBox, 'views.open');
  await visit.tell(direct, FIRST, people.submits(WHO, visit.modal(), typed(INPUTS.question, FIRST)), 'said');

  for (const feedback of ['helpful', 'unhelpful'] as const) {
    const action = { action_id: PRESSES.feedback, value: feedbackValue(feedback, answersOf(visit)) };
    const opens = feedback === 'unhelpful' ? ['views.open'] : [];
    await visit.tell('the boxes and thanks', '', people.presses(WHO, action, inPost()), 'said', ...opens);
  }
  // It closes, and nothing more is said.
  const reason = people.submits(WHO, visit.modal(), typed(INPUTS.reason, '古い'));
  await visit.tell('the boxes and thanks', '', reason);
}

function typed(input: string, value: string) {
  return { [input]: { [input]: { type: 'plain_text_input', value } } };
}

/** What the buttons below our last answer say that it answers. */
function answersOf(visit: Visit): string {
  const [, answers] = /"helpful ([^"]+)"/.exec(JSON.stringify(visit.post().blocks)) ?? [];
  if (answers === undefined) throw new Error('nothing to say whether it helped');
  return answers;
}

const BEGUN = ['staff', 'csirt-article', 'staff-item'] as const;

/** What they go on with who were in every channel when they began, and asked of all that is there. */
async function readsLess(visit: Visit, slack: InSlack): Promise<void> {
  const { people } = visit;
  visit.become(BEST);
  const begun = [];
  for (const thing of BEGUN) {
    const question = `${idOf(thing)} ${placeOf(thing)}`;
    const { post, happening } = people.says(WHO, question);
    await visit.tell(undefined, question, happening, 'said');
    begun.push({ post, question });
  }
  visit.become(slack);
  const surface = 'what was begun when they might read more';
  for (const { post, question } of begun) {
    const goesOn = people.says(WHO, '次の条は？', { thread: post.ts }).happening;
    await visit.tell(surface, question, goesOn, 'said');
    const again = people.changes(DM, post, `${question}は？`);
    await visit.tell(surface, question, again, 'said');
  }
  const all = [...ASKED, THIRD, ...begun.map(({ question }) => question)].join('\n');
  await visit.tell(surface, all, people.opensHome(WHO), 'views.publish');
  await visit.tell(SUGGESTED, all, people.opensHome(WHO, 'messages'), SUGGESTED_BY);
}
