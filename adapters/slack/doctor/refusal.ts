import { webApi } from '@slack/bolt';
import { error, type Finding, warning } from '../../../src/diagnosis/finding.js';
import { networkProblem } from '../../../src/diagnosis/network.js';

/** The code of Slack's refusal; undefined where it was another failure, or no answer of Slack. */
export function refusalIn(failure: unknown): string | undefined {
  if (!(failure instanceof webApi.WebAPIPlatformError)) return undefined;
  const code = String(failure.data.error);
  return /^[a-z_]{3,60}$/.test(code) ? code : undefined;
}

/** What Slack refuses whatever is asked with a token, by code: what it means, and what to do. */
const TOKEN: Readonly<Record<string, readonly [string, string]>> = {
  invalid_auth: [
    'このトークンは知らない、と断られました。',
    'アプリの設定のページから、トークンを写しなおしてください。ワークスペースが接続元のIPアドレスを限っているときも、こう断られます。',
  ],
  not_authed: ['トークンが届いていません。', '中継の機械が Authorization を取り除いていないかを確かめてください。'],
  token_revoked: [
    'このトークンは取り消されています。',
    'アプリをワークスペースに入れなおし、新しいトークンを写してください。',
  ],
  token_expired: [
    'このトークンの期限が切れています。',
    'アプリの「OAuth & Permissions」で Token Rotation を使わない設定のアプリを作りなおし、トークンを写してください。',
  ],
  account_inactive: [
    'アプリがワークスペースから外されているか、ワークスペースがなくなっています。',
    'アプリをワークスペースに入れなおし、新しいトークンを写してください。',
  ],
  not_allowed_token_type: [
    'トークンの種類が違います。',
    'xoxb- と xapp- のトークンを取り違えていないかを確かめてください。',
  ],
  team_access_not_granted: [
    'このワークスペースで使う許しがありません。',
    'Slackの管理者に、アプリの承認をお願いしてください。',
  ],
  org_login_required: ['ワークスペースが移行中です。', 'しばらくしてから、もう一度お試しください。'],
};

/** A failure to ask as a finding, which names no more than Slack's own code. */
export function failureFinding(whose: string, failure: unknown): Finding {
  const code = refusalIn(failure);
  const known = code === undefined ? undefined : TOKEN[code];
  if (known !== undefined) return error(`${whose}: ${known[0]}（${code}）`, known[1]);
  if (isBusy(failure, code))
    return warning(`${whose}: いまは尋ねすぎだ、とSlackが言っています。`, '1分ほど待って、もう一度お試しください。');
  if (code !== undefined) return error(`${whose}: Slackに断られました（${code}）。`, UNKNOWN);
  if (failure instanceof webApi.WebAPIHTTPError)
    return error(`${whose}: HTTPの状態が ${failure.statusCode} でした。`, LATER);
  if (failure instanceof webApi.WebAPIRequestError)
    return error(`${whose}: ${networkProblem(failure.original, 10_000)}。`, LATER);
  return error(`${whose}: 返ってきたものが、Slackの応答ではありませんでした。`, LATER);
}

const UNKNOWN = 'Slackの説明（docs.slack.dev）で、この言葉の意味を確かめてください。';
const LATER = 'しばらくして、もう一度お試しください。続くときは、途中の機械（プロキシーなど）を確かめてください。';

/** Slack's library says so in words alone where the limit comes without a time. */
function isBusy(failure: unknown, code: string | undefined): boolean {
  if (failure instanceof webApi.WebAPIRateLimitedError || code === 'ratelimited') return true;
  return failure instanceof Error && /retry header/i.test(failure.message);
}
