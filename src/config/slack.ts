import { z } from 'zod';
import type { Listeners } from './listen.js';
import { isLoopback } from './loopback.js';

/** The Slack app as which Jobun speaks. */
export interface SlackSettings {
  readonly botToken: string;
  /** A connection that we open needs no open port; signed requests need `HOOKS_LISTEN`. */
  readonly transport:
    | { readonly kind: 'socket'; readonly appToken: string }
    | { readonly kind: 'http'; readonly signingSecret: string };
  /** Ids of the workspaces that are answered besides the app's own: where it is installed, wherever people are from. */
  readonly workspaces: readonly string[];
  /**
   * Ids of the channels that are answered; undefined: every one that Jobun was invited to. Direct messages always are,
   * and what one person alone sees.
   */
  readonly channels: readonly string[] | undefined;
  /** Where Slack's Web API is: another one for tests only. */
  readonly apiUrl: string;
}

export const SLACK_FIELDS = {
  SLACK_BOT_TOKEN: z.string().startsWith('xoxb-').optional(),
  SLACK_APP_TOKEN: z.string().startsWith('xapp-').optional(),
  SLACK_SIGNING_SECRET: z.string().min(16).optional(),
  SLACK_WORKSPACES: idsOf(/^[TE][A-Z0-9]+$/).optional(),
  SLACK_CHANNELS: idsOf(/^[CG][A-Z0-9]+$/).optional(),
  SLACK_API_URL: z.url().refine(isGuarded).default('https://slack.com/api/'),
};

export const SLACK_REMEDIES: Readonly<Record<string, string>> = {
  SLACK_BOT_TOKEN: 'Slackのアプリの「OAuth & Permissions」にある、xoxb- で始まるトークンを書いてください。',
  SLACK_APP_TOKEN: 'Slackのアプリの「Basic Information」で作る、xapp- で始まるトークンを書いてください。',
  SLACK_SIGNING_SECRET: 'Slackのアプリの「Basic Information」にある Signing Secret を書いてください。',
  SLACK_WORKSPACES: 'T で始まるワークスペースのIDを、「T0123ABCD, T0456EFGH」のように書いてください。',
  SLACK_CHANNELS: 'C で始まるチャンネルのIDを、「C0123ABCD, C0456EFGH」のように書いてください。',
  SLACK_API_URL: 'ふつうは書きません。http で始められるのは、このコンピューターの中（localhost など）だけです。',
};

type Read = z.infer<z.ZodObject<typeof SLACK_FIELDS>>;

export function slackIn(read: Read): SlackSettings | undefined {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = read;
  if (botToken === undefined) return undefined;
  const transport =
    appToken !== undefined
      ? { kind: 'socket' as const, appToken }
      : { kind: 'http' as const, signingSecret: signingSecret ?? '' };
  return {
    botToken,
    transport,
    workspaces: read.SLACK_WORKSPACES ?? [],
    channels: read.SLACK_CHANNELS,
    apiUrl: read.SLACK_API_URL,
  };
}

/** What is wrong with the settings of Slack together. */
export function slackProblem(read: Read, { hooksListen }: Listeners): string | undefined {
  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET } = read;
  if (SLACK_BOT_TOKEN === undefined)
    return SLACK_APP_TOKEN === undefined && SLACK_SIGNING_SECRET === undefined
      ? undefined
      : '設定 SLACK_BOT_TOKEN がありません。Slackを使うには書いてください。使わないなら、SLACK_ で始まる設定をすべて消してください。';
  if (SLACK_APP_TOKEN !== undefined) return undefined;
  if (SLACK_SIGNING_SECRET === undefined)
    return '設定 SLACK_APP_TOKEN がありません。Socket Mode（ポートを開けない、ふつうの使い方）には SLACK_APP_TOKEN を、HTTPで受けるには SLACK_SIGNING_SECRET を書いてください。';
  return hooksListen === undefined
    ? '設定 HOOKS_LISTEN がありません。SlackからHTTPで受けるには、受け口のアドレスとポートを書いてください。Socket Mode なら要りません（SLACK_APP_TOKEN を書きます）。'
    : undefined;
}

function idsOf(form: RegExp) {
  return z
    .string()
    .transform((text) => text.split(',').map((id) => id.trim()))
    .refine((ids) => ids.every((id) => form.test(id)));
}

/** A token goes there with every call. */
function isGuarded(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}
