import type { KnownBlock } from '@slack/types';
import type { Context } from '../../../../adapters/slack/render/context.js';
import { render } from '../../../../adapters/slack/render/render.js';
import { respond } from '../../../../src/assistant/respond.js';
import { ANYONE } from '../../../../src/person/audience.js';
import { NO_PROFILE } from '../../../../src/person/profile.js';
import { corpus } from '../../../shipped/shipped.js';

const CONTEXT: Context = { answers: 'a1', language: 'ja', feedback: true };
export const READER = { readerUrl: 'https://jobun.example.jp' };

/** The one posting that a question to the shipped corpus gets. */
export function posted(question: string, more: Partial<Context> = {}) {
  const { message } = respond(corpus, { reader: ANYONE, question, profile: NO_PROFILE });
  const [posting, ...others] = render(message, { ...CONTEXT, ...more });
  if (posting === undefined || others.length > 0) throw new Error(`${others.length + 1} postings`);
  return { outcome: message.outcome, ...posting };
}

export const plain = (text: string) => ({ type: 'plain_text', text, emoji: false });
export const actionsIn = (blocks: readonly KnownBlock[]) =>
  blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
