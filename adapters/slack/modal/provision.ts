import type { ModalView } from '@slack/types';
import { foundAt } from '../../../src/answer/found.js';
import type { View } from '../../../src/assistant/view.js';
import type { Reading } from '../render/context.js';
import { provisionView } from '../render/provision.js';
import { provisionOf } from '../values.js';
import { MODAL_LABELS } from './labels.js';
import { readingModal, sayingModal } from './modal.js';

/** The provision that a press names, for whom the view is; kind words where it is not there, or not for them. */
export function provisionModal(value: string, { documents }: Pick<View, 'documents'>, reading: Reading): ModalView {
  const { language } = reading;
  const { documentId = '', address = '' } = provisionOf(value) ?? {};
  const found = foundAt(documents, documentId, address);
  if (found === undefined) {
    const { provision, provisionGone } = MODAL_LABELS[language];
    return sayingModal(provision, provisionGone, language);
  }
  const { title, blocks } = provisionView(found, reading);
  return readingModal(title, blocks, language);
}
