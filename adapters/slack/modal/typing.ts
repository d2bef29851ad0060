import type { ModalView } from '@slack/types';
import { LIMITS } from '../limits.js';
import { VIEWS } from '../names.js';
import { INPUTS } from '../receive/inputs.js';
import type { Reading } from '../render/context.js';
import { sizeOf } from '../render/size.js';
import { MODAL_LABELS } from './labels.js';
import { typingModal } from './modal.js';

export function askModal(language: Reading['language']): ModalView {
  const { ask: title, question: label } = MODAL_LABELS[language];
  return typingModal({ view: VIEWS.ask, input: INPUTS.question, title, label, optional: false }, language);
}

/** Asks what was wrong with an answer; undefined where it could not be said of which. */
export function reasonModal(answers: string, language: Reading['language']): ModalView | undefined {
  if (sizeOf(answers) > LIMITS.privateMetadata) return undefined;
  const { reason: title, reasonLabel: label, reasonHint: hint } = MODAL_LABELS[language];
  const field = { view: VIEWS.reason, input: INPUTS.reason, title, label, hint };
  return typingModal({ ...field, optional: true, kept: answers }, language);
}
