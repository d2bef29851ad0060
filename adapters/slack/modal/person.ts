import type { ModalView } from '@slack/types';
import type { View } from '../../../src/assistant/view.js';
import { contactLine } from '../../../src/message/settledat.js';
import type { Reading } from '../render/context.js';
import { LABELS } from '../render/labels.js';
import { sayingModal } from './modal.js';

/** Whom to ask, in the words in which answers say it. */
export function personModal(
  { settings, phrases }: Pick<View, 'settings' | 'phrases'>,
  { language }: Reading,
): ModalView {
  return sayingModal(LABELS[language].person, contactLine(settings.contact, phrases), language);
}
