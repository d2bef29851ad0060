import { webApi } from '@slack/bolt';

/** As many as Slack gives at one time: it wants fewer than a thousand. */
const PAGE = 999;

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

/** Said of a channel that stays closed to us, however often it is asked for. */
const CLOSED = new Set([
  'channel_not_found',
  'not_in_channel',
  'missing_scope',
  'method_not_supported_for_channel_type',
]);

export function isClosed(failure: unknown): boolean {
  return failure instanceof webApi.WebAPIPlatformError && CLOSED.has(failure.data.error);
}
