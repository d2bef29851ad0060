import type { HomeView, KnownBlock } from '@slack/types';
import { decideOwn } from '../../../src/answer/ownsegment.js';
import { wordsToTell } from '../../../src/answer/segmentguide.js';
import type { View } from '../../../src/assistant/view.js';
import { compose } from '../../../src/message/compose.js';
import type { Message } from '../../../src/message/message.js';
import { contactLine } from '../../../src/message/settledat.js';
import { suggestionsFor } from '../../../src/message/suggestions.js';
import type { Department } from '../../../src/person/department.js';
import type { Profile } from '../../../src/person/profile.js';
import { LIMITS } from '../limits.js';
import { PRESSES } from '../names.js';
import { button, fitsButton, rowsOf } from '../render/button.js';
import type { Reading } from '../render/context.js';
import { richText, said } from '../render/richtext.js';
import { bytesOf, sizeOf } from '../render/size.js';
import { contentsBlocks } from './contents.js';
import { HOME_LABELS } from './labels.js';

/** Whose page it is. */
export interface Resident {
  /** What they may read. */
  readonly view: View;
  readonly departments: readonly Department[];
  readonly profile: Profile;
  /** Masked, the newest first. */
  readonly asked: readonly string[];
}

/** Of the segments at most these are offered to be told by name; the others by the way through the questions. */
const SEGMENTS = 4;
/** The JSON around the blocks. */
const AROUND = 200;

/** Somebody's own page in Slack: to ask, to see what is known of them, to ask again, to open what they may read. */
export function homeOf(resident: Resident, reading: Reading): HomeView {
  const above = [...askBlocks(reading), ...ownBlocks(resident, reading), ...againBlocks(resident, reading)];
  const below = helpBlocks(resident, reading);
  const around = [...above, ...below];
  const room = { blocks: LIMITS.viewBlocks - around.length, bytes: LIMITS.viewBytes - bytesOf(around) - AROUND };
  return { type: 'home', blocks: [...above, ...contentsBlocks(resident.view.documents, reading, room), ...below] };
}

function askBlocks({ language }: Reading): KnownBlock[] {
  const { title, lead, write } = HOME_LABELS[language];
  return [...section(title, lead), ...rowsOf([button({ press: PRESSES.askBox, label: write })])];
}

/** In the words in which they would be told who asks for it. */
function ownBlocks({ view, departments, profile }: Resident, { language }: Reading): KnownBlock[] {
  const { segments, guide } = view;
  if (segments.all.length === 0) return [];
  const { decision } = decideOwn({ kind: 'asked' }, { profile, departments, segments, guide });
  const { lead, suggestions } = spoken(compose(decision, { ...view, notices: [] }));
  const told = 'kept' in decision && decision.kept.length > 0;
  const tell = told ? [] : segments.all.slice(0, SEGMENTS).map((segment) => wordsToTell(guide, segment));
  return [...section(HOME_LABELS[language].own(guide.called), lead), ...questionButtons([...tell, ...suggestions])];
}

/** What they asked last; who asked nothing yet is shown what could be asked. */
function againBlocks({ view, asked }: Resident, { language }: Reading): KnownBlock[] {
  const { recent, suggested } = HOME_LABELS[language];
  const isNew = asked.length === 0;
  const buttons = questionButtons(isNew ? suggestionsFor(view.settings, view.documents) : asked);
  return buttons.length === 0 ? [] : [...section(isNew ? suggested : recent), ...buttons];
}

function helpBlocks({ view }: Resident, { language }: Reading): KnownBlock[] {
  const saying = (id: 'help' | 'identity') => {
    const talk = { kind: 'talk', id, why: 'our page says what we do' } as const;
    return spoken(compose(talk, { ...view, notices: [] })).lead;
  };
  const contact = contactLine(view.settings.contact, view.phrases);
  return section(HOME_LABELS[language].help, saying('help'), saying('identity'), contact);
}

function spoken(message: Message): { readonly lead: string; readonly suggestions: readonly string[] } {
  return message.outcome === 'other' ? message : { lead: '', suggestions: [] };
}

function section(title: string, ...lines: readonly string[]): KnownBlock[] {
  return richText([said([{ text: title, bold: true }], ...lines.map((text) => [{ text }]))]);
}

/** One too long for a label is read aloud as far as Slack lets it be. */
function questionButtons(questions: readonly string[]): KnownBlock[] {
  return rowsOf(
    questions.filter(fitsButton).map((question) => {
      const spokenAs = sizeOf(question) > LIMITS.buttonLabel ? question : undefined;
      return button({ press: PRESSES.ask, label: question, spoken: spokenAs, value: question });
    }),
  );
}
