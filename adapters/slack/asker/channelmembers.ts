import type { webApi } from '@slack/bolt';

/** As many as Slack gives at one time. */
const PAGE = 1000;

/** Who is in a channel. Throws what the client throws: half of them is nobody's list. */
export async function askForMembers(client: webApi.WebClient, channel: string): Promise<ReadonlySet<string>> {
  const members = new Set<string>();
  let cursor: string | undefined;
  do {
    const more = cursor === undefined ? {} : { cursor };
    const page = await client.conversations.members({ channel, limit: PAGE, ...more });
    for (const member of page.members ?? []) members.add(member);
    cursor = page.response_metadata?.next_cursor || undefined;
  } while (cursor !== undefined);
  return members;
}
