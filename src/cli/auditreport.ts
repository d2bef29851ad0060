import { wordsOf } from '../store/log/finding.js';
import { timeOf } from '../store/log/loggedentry.js';
import type { Verification } from '../store/log/verification.js';

/** What `verify` found, the verdict first. */
export function reportLines(
  { findings, others, sealed, unsealed, removed, last, kept }: Verification,
  { file, unreadable }: { readonly file: string; readonly unreadable: number },
): string[] {
  const total = findings.length + others;
  return [
    total === 0
      ? '回答の記録に、変えられたところはありません。'
      : `回答の記録に、変えられたところが${total}か所あります。`,
    ...findings.map((finding) => `・${wordsOf(finding)}`),
    ...(others === 0 ? [] : [`・ほか${others}か所`]),
    '',
    `封印した記録: ${sealed}件${last === undefined ? '' : `（最後の封印: ${last.number}、位置 ${last.last} まで、${timeOf(last.at)}）`}`,
    `まだ封印していない記録: ${unsealed}件${unsealed === 0 ? '' : '（まだ守られていません。消されても分かりません。）'}`,
    ...(removed === 0 ? [] : [`保存期間が過ぎて消去した記録: 位置 ${removed} まで`]),
    keptLine(kept, last?.number ?? 0, file),
    ...(unreadable === 0 ? [] : [`控えの読めない行: ${unreadable}行（読み飛ばしました。）`]),
  ];
}

function keptLine({ count, last }: Verification['kept'], lastSeal: number, file: string): string {
  if (lastSeal === 0 && count === 0) return '封印の控え: まだありません。';
  if (count === 0) return `封印の控え: ${file} にありません。記録の終わりが切り取られても分かりません。`;
  const beyond = last < lastSeal ? `封印 ${last + 1} から後は控えがなく、切り取られても分かりません。` : '';
  return `封印の控え: ${count}個（最後の封印: ${last}）。${beyond}`;
}
