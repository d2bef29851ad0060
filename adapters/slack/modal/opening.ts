import type { webApi } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Reading } from '../render/context.js';
import { MODAL_LABELS } from './labels.js';
import { sayingModal } from './modal.js';

interface Loading {
  /** Opens a modal for whoever pressed, and gives its id. */
  readonly opens: (view: ModalView) => Promise<string>;
  /** Id of the modal that was pressed in, if any: what is shown takes its place, and uses up no room in Slack's pile. */
  readonly modal: string | undefined;
  readonly title: string;
  readonly language: Reading['language'];
}

/**
 * Shows what takes longer than a trigger is good for: at once that it is coming, then the thing itself. Throws what the
 * client and `load` throw; what stands there then says that it did not come.
 */
export async function openLoading(
  client: webApi.WebClient,
  { opens, modal, title, language }: Loading,
  load: () => Promise<ModalView>,
): Promise<void> {
  const { loading, failed } = MODAL_LABELS[language];
  const id = modal ?? (await opens(sayingModal(title, loading, language)));
  const put = async (view: ModalView) => {
    await client.views.update({ view_id: id, view });
  };
  try {
    await put(await load());
  } catch (error) {
    await put(sayingModal(title, failed, language)).catch(() => {});
    throw error;
  }
}

/** Opens a modal in the three seconds that there are for it, and gives its id. */
export async function open(client: webApi.WebClient, trigger: string, view: ModalView): Promise<string> {
  const opened = await client.views.open({ trigger_id: trigger, view });
  return opened.view?.id ?? '';
}
