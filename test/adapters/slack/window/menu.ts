import { Hook } from '../fakeslack/hook.js';
import type { Posted } from '../localslack/shown.js';
import { APP, TEAM } from '../workspace.js';

interface At {
  readonly slackUrl: string;
  readonly hookUrl: string;
  readonly windowUrl: string;
  /** `/shortcut`, or where the app answers to one: `/answer/CHANNEL/USER`. */
  readonly path: string;
}

interface Picked {
  readonly user: string;
  readonly channel: string;
  readonly callback_id: string;
  readonly message: Posted;
}

/** The menu of a message, which the local Slack has none of: the app is told of it here, and answers here. */
export async function pickInMenu(at: At, said: object): Promise<void> {
  const [, kind, channel = '', user = ''] = at.path.split('/');
  if (kind === 'answer') await showAlone(at, { channel, user, answer: said });
  else await tell(at, said as Picked);
}

async function tell({ hookUrl, windowUrl }: At, { user, channel, ...picked }: Picked): Promise<void> {
  const payload = {
    type: 'message_action',
    api_app_id: APP.id,
    team: { id: TEAM },
    user: { id: user, team_id: TEAM },
    channel: { id: channel },
    trigger_id: `menu.${crypto.randomUUID()}`,
    response_url: `${windowUrl}/answer/${channel}/${user}`,
    ...picked,
  };
  await new Hook(hookUrl).send({ kind: 'interactive', payload });
}

async function showAlone(
  { slackUrl }: At,
  { channel, user, answer }: { channel: string; user: string; answer: object },
): Promise<void> {
  await fetch(`${slackUrl}/api/chat.postEphemeral`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${APP.botToken}` },
    body: JSON.stringify({ ...answer, channel, user }),
  });
}
