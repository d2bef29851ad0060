import type { webApi } from '@slack/bolt';
import type { Finding } from '../../../src/diagnosis/finding.js';
import { failureFinding } from './failure.js';

/** As whom a bot token speaks, and what it may do; or why nobody knows. */
export type Introduction =
  | {
      readonly kind: 'known';
      readonly workspace: string;
      readonly team: string;
      readonly name: string;
      /** A token of a person has none. */
      readonly isBot: boolean;
      /** Undefined where Slack did not say. */
      readonly scopes: readonly string[] | undefined;
    }
  | { readonly kind: 'unknown'; readonly finding: Finding };

export async function introduce(client: webApi.WebClient): Promise<Introduction> {
  try {
    const {
      team: workspace = '',
      team_id: team = '',
      user: name = '',
      bot_id,
      response_metadata,
    } = await client.auth.test();
    return { kind: 'known', workspace, team, name, isBot: bot_id !== undefined, scopes: response_metadata?.scopes };
  } catch (failure) {
    return { kind: 'unknown', finding: failureFinding('SLACK_BOT_TOKEN', failure) };
  }
}
