import { webApi } from '@slack/bolt';
import { proxyRefusal } from '../../src/service/outbound.js';
import { PlatformTrouble } from '../../src/service/platform.js';

/** What to do about the refusals that are likely when somebody sets Slack up. */
const REMEDIES: Readonly<Record<string, string>> = {
  invalid_auth: 'SLACK_BOT_TOKEN が正しくありません。アプリの「OAuth & Permissions」から写し直してください。',
  account_inactive: 'アプリがワークスペースから外されています。入れ直して、SLACK_BOT_TOKEN を書き直してください。',
  token_revoked: 'SLACK_BOT_TOKEN が無効にされています。アプリを入れ直して、新しいトークンを書いてください。',
  token_expired: 'SLACK_BOT_TOKEN の期限が切れています。アプリの「Token Rotation」を切って、入れ直してください。',
  not_allowed_token_type: 'SLACK_BOT_TOKEN の種類が違います。xoxb- で始まるものを書いてください。',
  missing_scope: 'アプリの権限が足りません。manifest/slack.json のとおりに直し、入れ直してください。',
};

/** Why Slack does not let us in, and how to mend it; never with a token. */
export function troubleOf(error: unknown): PlatformTrouble {
  return new PlatformTrouble(wordsFor(error));
}

function wordsFor(error: unknown): string {
  if (error instanceof webApi.WebAPIPlatformError) {
    const code = `${error.data.error}`;
    return `Slackに断られました（${/^\w{1,60}$/.test(code) ? code : '返事を読めません'}）。${REMEDIES[code] ?? '「npx jobun slack doctor」で確かめてください。'}`;
  }
  const status = proxyRefusal(error);
  if (status !== undefined)
    return `プロキシーに断られて（${status}）、Slackにつながりません。「npx jobun slack doctor」が、直し方をお伝えします。`;
  return 'Slackにつながりません。ネットワークと、プロキシーの設定を確かめてください（「npx jobun slack doctor」で調べられます）。';
}
