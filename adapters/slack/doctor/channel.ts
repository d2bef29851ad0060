import type { webApi } from '@slack/bolt';
import { error, type Finding, warning } from '../../../src/diagnosis/finding.js';
import { refusalIn } from '../refusal.js';
import { failureFinding } from './failure.js';

/** A channel, as far as the checks need it. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly isPrivate: boolean;
  readonly isMember: boolean;
  readonly isArchived: boolean;
  /** With people of another organisation, or about to be. */
  readonly isShared: boolean;
}

/** The channel, or why it cannot be known. */
export async function askForChannel(client: webApi.WebClient, id: string): Promise<Channel | Finding> {
  try {
    const { channel = {} } = await client.conversations.info({ channel: id });
    return {
      id,
      name: channel.name ?? id,
      isPrivate: channel.is_private === true,
      isMember: channel.is_member === true,
      isArchived: channel.is_archived === true,
      isShared: channel.is_ext_shared === true || channel.is_pending_ext_shared === true,
    };
  } catch (failure) {
    if (refusalIn(failure) !== 'channel_not_found') return failureFinding(`チャンネル ${id}`, failure);
    return error(
      `チャンネル ${id} が見つかりません。`,
      'IDを確かめてください（チャンネル名を押すと出る画面の、いちばん下にあります）。非公開のチャンネルなら、そこで /invite してボットを招いてください。',
    );
  }
}

export function isFinding(asked: Channel | Finding): asked is Finding {
  return 'level' in asked;
}

export function archived(name: string): Finding {
  return warning(
    `${name}は、アーカイブされています。`,
    '使うなら、チャンネルの設定から戻してください。使わないなら、設定から消してください。',
  );
}
