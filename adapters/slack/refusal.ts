import { webApi } from '@slack/bolt';

/** The setting that holds it. */
export type Token = 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN';

/** What Slack refuses whatever is asked with a token: what it means, and what to do. */
export interface Refusal {
  readonly means: string;
  readonly remedy: string;
}

const INSTALL = 'アプリをワークスペースに入れなおし、新しいトークンを写してください。';

const OF_ANY: Readonly<Record<string, Refusal>> = {
  invalid_auth: {
    means: 'このトークンは知らない、と断られました。',
    remedy:
      'アプリの設定のページから、トークンを写しなおしてください。ワークスペースが接続元のIPアドレスを限っているときも、こう断られます。',
  },
  not_authed: {
    means: 'トークンが届いていません。',
    remedy: '中継の機械が Authorization を取り除いていないかを確かめてください。',
  },
  token_revoked: { means: 'このトークンは取り消されています。', remedy: INSTALL },
  token_expired: {
    means: 'このトークンの期限が切れています。',
    remedy:
      'アプリの「OAuth & Permissions」で Token Rotation を使わない設定のアプリを作りなおし、トークンを写してください。',
  },
  account_inactive: {
    means: 'アプリがワークスペースから外されているか、ワークスペースがなくなっています。',
    remedy: INSTALL,
  },
  not_allowed_token_type: {
    means: 'トークンの種類が違います。',
    remedy: 'xoxb- と xapp- のトークンを取り違えていないかを確かめてください。',
  },
  team_access_not_granted: {
    means: 'このワークスペースで使う許しがありません。',
    remedy: 'Slackの管理者に、アプリの承認をお願いしてください。',
  },
  org_login_required: {
    means: 'ワークスペースが移行中です。',
    remedy: 'しばらくしてから、もう一度お試しください。',
  },
};

const OF: Readonly<Record<Token, Readonly<Record<string, Refusal>>>> = {
  SLACK_BOT_TOKEN: {
    missing_scope: {
      means: 'アプリの権限が足りません。',
      remedy: 'manifest/slack.json のとおりに直し、アプリをワークスペースに入れなおしてください。',
    },
  },
  SLACK_APP_TOKEN: {
    token_revoked: {
      means: 'このトークンは取り消されています。',
      remedy: 'アプリの「Basic Information」の「App-Level Tokens」で作りなおし、新しいトークンを写してください。',
    },
    missing_scope: {
      means: 'connections:write がありません。',
      remedy:
        'アプリの「Basic Information」の「App-Level Tokens」で、connections:write をつけたトークンを作りなおしてください。',
    },
    forbidden_team: {
      means: 'このアプリは、Socket Mode でつなげません。',
      remedy: 'アプリの「Socket Mode」で、Enable Socket Mode を入れてください。',
    },
  },
};

/** Undefined where nothing in how Slack is set up is the reason. */
export function refusalFor(code: string, token: Token): Refusal | undefined {
  return OF[token][code] ?? OF_ANY[code];
}

/** The same in one line, for whoever reads what the program says. */
export function remedyFor(code: string, token: Token = 'SLACK_BOT_TOKEN'): string | undefined {
  const refusal = refusalFor(code, token);
  return refusal === undefined ? undefined : `${token}: ${refusal.means}${refusal.remedy}`;
}

/** Behind a proxy an answer may be anything: a page of words is no refusal. */
export function isCode(code: string): boolean {
  return /^[a-z_]{3,60}$/.test(code);
}

/** The code of Slack's refusal; undefined where it was another failure, or no answer of Slack. */
export function refusalIn(failure: unknown): string | undefined {
  if (!(failure instanceof webApi.WebAPIPlatformError)) return undefined;
  const code = String(failure.data.error);
  return isCode(code) ? code : undefined;
}

/** A rate limit that came without a time: Slack's library says so in words alone. */
export function isUntimedLimit(failure: unknown): boolean {
  return failure instanceof Error && /retry header/i.test(failure.message);
}
