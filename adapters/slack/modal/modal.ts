import type { KnownBlock, ModalView, PlainTextElement } from '@slack/types';
import { LIMITS } from '../limits.js';
import { plainText } from '../render/button.js';
import type { Reading } from '../render/context.js';
import { richText, said } from '../render/richtext.js';
import { MODAL_LABELS } from './labels.js';

type Language = Reading['language'];

/** Something to read, and nothing to send. */
export function readingModal(title: PlainTextElement, blocks: KnownBlock[], language: Language): ModalView {
  return { type: 'modal', title, close: plainText(MODAL_LABELS[language].close, LIMITS.modalTitle), blocks };
}

/** The same, of a few words. */
export function sayingModal(title: string, words: string, language: Language): ModalView {
  return readingModal(plainText(title, LIMITS.modalTitle), richText([said([{ text: words }])]), language);
}

interface Field {
  /** Callback id of the modal. */
  readonly view: string;
  /** Id of its one block, and of the input in it. */
  readonly input: string;
  readonly title: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional: boolean;
  /** What comes back with what was typed. */
  readonly kept?: string;
}

/**
 * One box to type into. It sets no limit itself: Slack would take no more characters without a word, while we can say
 * how many there may be, and leave all of them where they are.
 */
export function typingModal({ view, input, title, label, hint, optional, kept }: Field, language: Language): ModalView {
  const labels = MODAL_LABELS[language];
  return {
    type: 'modal',
    callback_id: view,
    title: plainText(title, LIMITS.modalTitle),
    submit: plainText(labels.send, LIMITS.modalTitle),
    close: plainText(labels.close, LIMITS.modalTitle),
    ...(kept === undefined ? {} : { private_metadata: kept }),
    blocks: [
      {
        type: 'input',
        block_id: input,
        optional,
        label: plainText(label, LIMITS.inputLabel),
        ...(hint === undefined ? {} : { hint: plainText(hint, LIMITS.inputLabel) }),
        element: { type: 'plain_text_input', action_id: input, multiline: true },
      },
    ],
  };
}
