import { webApi } from '@slack/bolt';
import { error, type Finding, warning } from '../../../src/diagnosis/finding.js';
import { networkProblem } from '../../../src/diagnosis/network.js';
import { PATIENCE_MS } from '../client.js';
import { refusalFor, refusalIn, type Token } from '../refusal.js';
import { problemOf } from '../send/problem.js';

/** A failure to ask as a finding, which names no more than Slack's own code. */
export function failureFinding(whose: string, failure: unknown, token: Token = 'SLACK_BOT_TOKEN'): Finding {
  const code = refusalIn(failure);
  const known = code === undefined ? undefined : refusalFor(code, token);
  if (known !== undefined) return error(`${whose}: ${known.means}（${code}）`, known.remedy);
  if (problemOf(failure).kind === 'wait')
    return warning(`${whose}: いまは尋ねすぎだ、とSlackが言っています。`, '1分ほど待って、もう一度お試しください。');
  if (code !== undefined) return error(`${whose}: Slackに断られました（${code}）。`, UNKNOWN);
  if (failure instanceof webApi.WebAPIHTTPError)
    return error(`${whose}: HTTPの状態が ${failure.statusCode} でした。`, LATER);
  if (failure instanceof webApi.WebAPIRequestError)
    return error(`${whose}: ${networkProblem(failure.original, PATIENCE_MS)}。`, LATER);
  return error(`${whose}: 返ってきたものが、Slackの応答ではありませんでした。`, LATER);
}

const UNKNOWN = 'Slackの説明（docs.slack.dev）で、この言葉の意味を確かめてください。';
const LATER = 'しばらくして、もう一度お試しください。続くときは、途中の機械（プロキシーなど）を確かめてください。';
