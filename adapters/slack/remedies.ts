/** The setting that holds it. */
export type Token = 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN';

/** What to do about the refusals that are likely when somebody sets Slack up, or takes something back later. */
const BOT_REMEDIES: Readonly<Record<string, string>> = {
  invalid_auth: 'SLACK_BOT_TOKEN が正しくありません。アプリの「OAuth & Permissions」から写し直してください。',
  account_inactive: 'アプリがワークスペースから外されています。入れ直して、SLACK_BOT_TOKEN を書き直してください。',
  token_revoked: 'SLACK_BOT_TOKEN が無効にされています。アプリを入れ直して、新しいトークンを書いてください。',
  token_expired: 'SLACK_BOT_TOKEN の期限が切れています。アプリの「Token Rotation」を切って、入れ直してください。',
  not_allowed_token_type: 'SLACK_BOT_TOKEN の種類が違います。xoxb- で始まるものを書いてください。',
  missing_scope: 'アプリの権限が足りません。manifest/slack.json のとおりに直し、入れ直してください。',
};

/** Those of the token that opens connections alone. */
const APP_REMEDIES: Readonly<Record<string, string>> = {
  invalid_auth:
    'SLACK_APP_TOKEN が正しくありません。アプリの「Basic Information」の「App-Level Tokens」から写し直してください。',
  token_revoked:
    'SLACK_APP_TOKEN が無効にされています。アプリの「Basic Information」の「App-Level Tokens」で作り直してください。',
  not_allowed_token_type: 'SLACK_APP_TOKEN の種類が違います。xapp- で始まるものを書いてください。',
  missing_scope:
    'SLACK_APP_TOKEN の権限が足りません。connections:write を付けて、「App-Level Tokens」で作り直してください。',
};

/** How to mend what Slack refuses; undefined where nothing in how Slack is set up is the reason. */
export function remedyFor(code: string, token: Token = 'SLACK_BOT_TOKEN'): string | undefined {
  return (token === 'SLACK_APP_TOKEN' ? APP_REMEDIES[code] : undefined) ?? BOT_REMEDIES[code];
}
