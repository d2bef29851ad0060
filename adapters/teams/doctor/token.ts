import type { Check } from '../../../src/diagnosis/check.js';
import { error, type Finding, ok, skipped } from '../../../src/diagnosis/finding.js';
import type { Examined } from './examined.js';

/** Whether Entra ID gives us a token to speak with. */
export const token: Check<Examined> = {
  name: 'token',
  title: 'トークン',
  async look({ settings: { app }, engine }) {
    if (app === undefined) return [skipped('TEAMS_LOCAL では、トークンを使いません。')];
    const opened = await engine().catch(() => undefined);
    if (opened === undefined) return [skipped('部品を使えないので、調べていません。')];
    const refusal = await opened.refusal(new AbortController().signal);
    if (refusal === undefined) return [ok('Entra ID から、お答えを送るためのトークンを受け取れました。')];
    return [refused(refusal, app.password === undefined)];
  },
};

/** By its number: what Entra ID means, and what to do. */
const REASONS: Readonly<Record<string, readonly [string, string]>> = {
  AADSTS7000215: [
    'クライアントシークレットが違います。',
    'Entra IDのアプリの「証明書とシークレット」で、シークレットの「値」（「シークレットID」ではありません）を確かめてください。見られるのは作ったときだけなので、なければ新しく作り、TEAMS_APP_PASSWORD に書いてください。',
  ],
  AADSTS7000222: [
    'クライアントシークレットの期限が切れています。',
    'Entra IDのアプリの「証明書とシークレット」で新しく作り、その「値」を TEAMS_APP_PASSWORD に書いてください。',
  ],
  AADSTS700016: [
    'このテナントに、このアプリがありません。',
    'TEAMS_APP_ID（アプリケーション (クライアント) ID）と TEAMS_TENANT_ID（ディレクトリ (テナント) ID）を、アプリの「概要」で確かめてください。',
  ],
  AADSTS90002: ['このテナントはありません。', 'TEAMS_TENANT_ID を、アプリの「概要」で確かめてください。'],
  AADSTS7000229: [
    'アプリが、テナントでまだ使えるようになっていません（サービス プリンシパルがありません）。',
    'Entra IDの「エンタープライズ アプリケーション」に、このアプリがあるかを確かめてください。',
  ],
};

/** Names no more than Entra ID's own code: its words hold ids of people and places. */
function refused(words: string, isManaged: boolean): Finding {
  const code = /AADSTS\d{4,8}/.exec(words)?.[0] ?? /^[a-z]+(_[a-z]+)+(?=:)/.exec(words)?.[0];
  const known = code === undefined ? undefined : REASONS[code];
  if (known !== undefined) return error(`トークンを受け取れませんでした。${known[0]}（${code}）`, known[1]);
  return error(
    `トークンを受け取れませんでした${code === undefined ? '' : `（${code}）`}。`,
    isManaged ? MANAGED : OTHER,
  );
}

const OTHER =
  'login.microsoftonline.com の443番ポートへ、プロキシーを通さずにつなげるかと、TEAMS_APP_ID、TEAMS_TENANT_ID、TEAMS_APP_PASSWORD を確かめてください。';
const MANAGED =
  'TEAMS_APP_TYPE=ManagedIdentity は、そのマネージド ID を割り当てた、Azureの中の機械でだけ使えます。TEAMS_APP_ID が、そのクライアント ID かを確かめてください。';
