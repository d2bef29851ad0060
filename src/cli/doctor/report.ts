import type { Checked } from '../../diagnosis/check.js';
import type { Level } from '../../diagnosis/finding.js';
import type { ExitCode, Invocation, Terminal } from '../command.js';

/** Shows what was found, in the form asked for; with an error among it the end is 1. */
export function reportFor(
  checked: readonly Checked[],
  { terminal, options }: Pick<Invocation, 'terminal' | 'options'>,
): ExitCode {
  terminal.out(options.json === true ? reportJson(checked) : reportLines(checked, terminal).join('\n'));
  return countOf(checked, 'error') > 0 ? 1 : 0;
}

function countOf(checked: readonly Checked[], level: Level): number {
  return checked.flatMap(({ findings }) => findings).filter((finding) => finding.level === level).length;
}

function reportLines(checked: readonly Checked[], { paint }: Pick<Terminal, 'paint'>): string[] {
  const labels: Readonly<Record<Level, string>> = {
    ok: '良好',
    skipped: paint('dim', '未確認'),
    warning: paint('yellow', '注意'),
    error: paint('red', 'エラー'),
  };
  const lines = checked.flatMap(({ title, findings }) => [
    paint('bold', `── ${title}`),
    ...findings.flatMap(({ level, text, remedy }) => [
      `${labels[level]}: ${text}`,
      ...(remedy === undefined ? [] : [`    ${remedy}`]),
    ]),
  ]);
  const errors = countOf(checked, 'error');
  return [
    ...lines,
    '',
    `エラー ${errors}件、注意 ${countOf(checked, 'warning')}件。${errors > 0 ? 'エラーを直してから、もう一度お試しください。' : '直さなければならないところは、見つかりませんでした。'}`,
  ];
}

function reportJson(checked: readonly Checked[]): string {
  return JSON.stringify({ checks: checked, errors: countOf(checked, 'error'), warnings: countOf(checked, 'warning') });
}
