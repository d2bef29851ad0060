import type { SlackSettings } from '../../../src/config/slack.js';

/** Whether Jobun may say something there before everybody: where the settings name channels, those, and direct messages. */
export function isAnswered(channel: string, { channels }: Pick<SlackSettings, 'channels'>): boolean {
  return channels === undefined || channel.startsWith('D') || channels.includes(channel);
}
