import { z } from 'zod';
import type { Listeners } from './listen.js';
import { isLoopback } from './loopback.js';

/** The app in Entra ID as which Jobun speaks in Teams. */
export interface TeamsApp {
  readonly id: string;
  /** Of the organisation that the app belongs to. */
  readonly tenantId: string;
  /** Undefined: the machine has the app's managed identity. */
  readonly password: string | undefined;
}

export const TEAMS_ENGINES = ['botbuilder', 'agents-hosting'] as const;
export type TeamsEngine = (typeof TEAMS_ENGINES)[number];

export interface TeamsSettings {
  /** Undefined: for trying it locally. Callers are anonymous, and whatever is not on this machine is refused. */
  readonly app: TeamsApp | undefined;
  readonly engine: TeamsEngine;
  /** Ids of all tenants that are answered, the app's own among them, in small letters. */
  readonly tenants: readonly string[];
  /** Whether what is written in channels and group chats comes without a mention. */
  readonly channelMessages: boolean;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const APP_TYPES = ['SingleTenant', 'ManagedIdentity'] as const;

export const TEAMS_FIELDS = {
  TEAMS_APP_ID: z.string().regex(GUID).toLowerCase().optional(),
  TEAMS_APP_PASSWORD: z.string().refine(isPassword).optional(),
  TEAMS_TENANT_ID: z.string().regex(GUID).toLowerCase().optional(),
  TEAMS_APP_TYPE: z.enum(APP_TYPES).default('SingleTenant'),
  TEAMS_ENGINE: z.enum(TEAMS_ENGINES).default('botbuilder'),
  TEAMS_TENANTS: z
    .string()
    .transform((text) => text.split(',').map((id) => id.trim().toLowerCase()))
    .refine((ids) => ids.every((id) => GUID.test(id)))
    .default([]),
  TEAMS_CHANNEL_MESSAGES: yesOrNo(),
  TEAMS_LOCAL: yesOrNo(),
};

const TENANT_FORM = '「01234567-89ab-cdef-0123-456789abcdef」の形のテナントID（ディレクトリID）';

export const TEAMS_REMEDIES: Readonly<Record<string, string>> = {
  TEAMS_APP_ID:
    'Entra IDに登録したアプリの「アプリケーション (クライアント) ID」を、「01234567-89ab-cdef-0123-456789abcdef」の形で書いてください。',
  TEAMS_APP_PASSWORD: 'クライアントシークレットの「値」を書いてください。「シークレットID」ではありません。',
  TEAMS_TENANT_ID: `組織の、${TENANT_FORM}を書いてください。`,
  TEAMS_APP_TYPE: `${APP_TYPES.join(' か ')} にしてください。`,
  TEAMS_ENGINE: `${TEAMS_ENGINES.join(' か ')} にしてください。`,
  TEAMS_TENANTS: `${TENANT_FORM}を、コンマで区切って書いてください。`,
  TEAMS_CHANNEL_MESSAGES: 'true か false にしてください。',
  TEAMS_LOCAL: 'true か false にしてください。',
};

type Read = z.infer<z.ZodObject<typeof TEAMS_FIELDS>>;

export function teamsIn(read: Read): TeamsSettings | undefined {
  const { TEAMS_APP_ID: id, TEAMS_TENANT_ID: tenantId, TEAMS_APP_PASSWORD: password } = read;
  const app = id === undefined || tenantId === undefined ? undefined : { id, tenantId, password };
  if (app === undefined && !read.TEAMS_LOCAL) return undefined;
  return {
    app,
    engine: read.TEAMS_ENGINE,
    tenants: [...new Set([...(app === undefined ? [] : [app.tenantId]), ...read.TEAMS_TENANTS])],
    channelMessages: read.TEAMS_CHANNEL_MESSAGES,
  };
}

/** What is wrong with the settings of Teams together. Without an app nobody could tell who calls. */
export function teamsProblem(read: Read, listeners: Listeners): string | undefined {
  const { TEAMS_APP_ID, TEAMS_APP_PASSWORD, TEAMS_TENANT_ID, TEAMS_LOCAL } = read;
  const isAppSet = [TEAMS_APP_ID, TEAMS_APP_PASSWORD, TEAMS_TENANT_ID].some((each) => each !== undefined);
  if (!isAppSet && !TEAMS_LOCAL) return undefined;
  return (TEAMS_LOCAL ? localProblem(isAppSet, listeners) : appProblem(read)) ?? listenerProblem(listeners);
}

function appProblem(read: Read): string | undefined {
  if (read.TEAMS_APP_ID === undefined)
    return '設定 TEAMS_APP_ID がありません。Teamsを使うには書いてください。使わないなら、TEAMS_ で始まる設定をすべて消してください。';
  if (read.TEAMS_TENANT_ID === undefined)
    return '設定 TEAMS_TENANT_ID がありません。アプリのある組織のテナントIDを書いてください。';
  const isManaged = read.TEAMS_APP_TYPE === 'ManagedIdentity';
  if (!isManaged && read.TEAMS_APP_PASSWORD === undefined)
    return '設定 TEAMS_APP_PASSWORD がありません。クライアントシークレットの値か、それを入れたファイルの名前（TEAMS_APP_PASSWORD_FILE）を書いてください。Azureのマネージド ID を使うなら、TEAMS_APP_TYPE を ManagedIdentity にしてください。';
  return isManaged && read.TEAMS_APP_PASSWORD !== undefined
    ? '設定 TEAMS_APP_PASSWORD は、TEAMS_APP_TYPE が ManagedIdentity のときは要りません。消してください。'
    : undefined;
}

function localProblem(isAppSet: boolean, { webListen, hooksListen }: Listeners): string | undefined {
  if (isAppSet)
    return '設定 TEAMS_LOCAL は、アプリの設定（TEAMS_APP_ID、TEAMS_APP_PASSWORD、TEAMS_TENANT_ID）といっしょには使えません。どちらかを消してください。';
  const open = [
    isLoopback(webListen.host) ? [] : ['WEB_LISTEN'],
    hooksListen === undefined || isLoopback(hooksListen.host) ? [] : ['HOOKS_LISTEN'],
  ].flat();
  return open.length > 0
    ? `設定 TEAMS_LOCAL は、このコンピューターの中で試すためのものです。${open.join(' と ')} のアドレスを 127.0.0.1 にするか、TEAMS_LOCAL を消してください。`
    : undefined;
}

function listenerProblem({ hooksListen }: Listeners): string | undefined {
  return hooksListen === undefined
    ? '設定 HOOKS_LISTEN がありません。Teamsから受けるには、「127.0.0.1:3979」のように、受け口のアドレスとポートを書いてください。'
    : undefined;
}

/** Beside its value the portal shows the id of a secret, which is easily taken for it. */
function isPassword(text: string): boolean {
  return text.length >= 16 && !GUID.test(text);
}

function yesOrNo() {
  return z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .default(false);
}
