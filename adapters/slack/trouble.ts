import { webApi } from '@slack/bolt';
import { proxyRefusal } from '../../src/service/outbound.js';
import { PlatformTrouble } from '../../src/service/platform.js';
import { refusalIn, remedyFor, type Token } from './refusal.js';
import { problemOf } from './send/problem.js';

/** Why Slack does not let us in, and how to mend it; never with a token. */
export function troubleOf(error: unknown, token: Token = 'SLACK_BOT_TOKEN'): PlatformTrouble {
  return new PlatformTrouble(wordsFor(error, token), problemOf(error).message);
}

/** An error of Slack's Web API with its code and how to mend it; any other as it is. */
export function explained(error: unknown, token?: Token): unknown {
  const isOfSlack = KINDS.some((kind) => error instanceof kind);
  return isOfSlack ? troubleOf(error, token) : error;
}

const KINDS = [
  webApi.WebAPIRateLimitedError,
  webApi.WebAPIPlatformError,
  webApi.WebAPIHTTPError,
  webApi.WebAPIRequestError,
];

function wordsFor(error: unknown, token: Token): string {
  if (problemOf(error).kind === 'wait') return 'Slackに、いまは尋ねすぎだと言われました。1分ほどお待ちください。';
  const code = refusalIn(error);
  const remedy = code === undefined ? undefined : remedyFor(code, token);
  if (error instanceof webApi.WebAPIPlatformError)
    return `Slackに断られました（${code ?? '返事を読めません'}）。${remedy ?? '「npx jobun slack doctor」で確かめてください。'}`;
  const status = proxyRefusal(error);
  if (status !== undefined)
    return `プロキシーに断られて（${status}）、Slackにつながりません。「npx jobun slack doctor」が、直し方をお伝えします。`;
  return 'Slackにつながりません。ネットワークと、プロキシーの設定を確かめてください（「npx jobun slack doctor」で調べられます）。';
}
