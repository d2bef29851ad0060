import type { webApi } from '@slack/bolt';

/** As whom we are installed. */
export interface Us {
  /** Of the workspace, and of the organisation it belongs to, if any. */
  readonly team: string;
  readonly enterprise: string | undefined;
  /** Of the bot as a user, as people name it, and as a bot. */
  readonly user: string;
  readonly bot: string | undefined;
}

/** Asks Slack who we are; throws what the client throws. */
export async function askWhoWeAre(client: webApi.WebClient): Promise<Us> {
  const { team_id: team = '', enterprise_id: enterprise, user_id: user = '', bot_id: bot } = await client.auth.test();
  return { team, enterprise, user, bot };
}
