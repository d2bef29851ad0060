import type { Check } from '../../../src/diagnosis/check.js';
import { error, type Finding, ok, skipped, warning } from '../../../src/diagnosis/finding.js';
import { readManifest } from '../manifest.js';
import type { Examined } from './examined.js';

/** What goes wrong where a scope is missing. */
const WITHOUT: Readonly<Record<string, string>> = {
  'app_mentions:read': 'チャンネルでの呼びかけ（@）に気づけません',
  'assistant:write': '会話の画面に質問の例を出せません',
  'channels:history': '公開チャンネルの投稿が届きません',
  'channels:read': '設定に書いた公開チャンネルの参加者が分からず、だれも入っていないものとして扱います',
  'chat:write': 'お答えを送れません',
  commands: '/kitei と投稿のメニューが使えません',
  'groups:history': '非公開チャンネルの投稿が届きません',
  'groups:read': '設定に書いた非公開チャンネルの参加者が分からず、だれも入っていないものとして扱います',
  'im:history': 'ダイレクトメッセージが届きません',
  'im:write': '送れたか分からないお答えを、二度お送りすることがあります',
  'mpim:history': 'グループのダイレクトメッセージの投稿が届きません',
  'users:read': '職員かゲストかが分からず、公開文書だけをお見せします',
  'users:read.email': 'Webページの人と同じ人かが分かりません',
};

export const scopes: Check<Examined> = {
  name: 'scopes',
  title: '権限（スコープ）',
  async look({ reach, introduction }) {
    if ((await reach()).problem !== undefined) return [skipped('Slackに届かないので、調べていません。')];
    const known = await introduction();
    if (known.kind === 'unknown') return [skipped('トークンを使えないので、調べていません。')];
    if (known.scopes === undefined) return [skipped('Slackが権限を告げないので、調べていません。')];
    return compared(readManifest().oauth_config.scopes.bot, known.scopes);
  },
};

function compared(wanted: readonly string[], given: readonly string[]): Finding[] {
  const missing = wanted.filter((scope) => !given.includes(scope));
  const superfluous = given.filter((scope) => scope !== '' && !wanted.includes(scope));
  const findings = [
    ...missing.map((scope) => error(`権限 ${scope} がありません。${WITHOUT[scope] ?? ''}。`, ADD)),
    ...superfluous.map((scope) => warning(`権限 ${shown(scope)} は要りません。`, REMOVE)),
  ];
  return findings.length > 0 ? findings : [ok(`${wanted.length}件、manifest/slack.json のとおりです。`)];
}

const ADD =
  'アプリの「App Manifest」を manifest/slack.json のとおりにして保存し、「Install App」からワークスペースに入れなおしてください。';
const REMOVE =
  'ほかに使っていなければ、アプリの「OAuth & Permissions」で外してください。外すには、アプリを入れなおします。';

function shown(scope: string): string {
  return /^[\w.:-]{1,50}$/.test(scope) ? scope : '（名前を読めないもの）';
}
