import type { WrittenText } from './document.js';
import type { Finding } from './finding.js';
import { formatBranched } from './numeral.js';
import { everyUnit, LEVEL_NAMES, type Unit } from './unit.js';

/** Numbers that are missing, and numbers given twice. */
export function checkNumbering(written: WrittenText): readonly Finding[] {
  const articles = written.units.flatMap(articlesOfText);
  const rows = [articles, ...everyUnit(written.units).map((unit) => unit.children)];
  const gaps = rows.flatMap((row) => gapsIn(row.filter((unit) => row === articles || unit.level !== 'article')));
  return [...gaps.map((each) => gapFinding(written, each)), ...repeats(written)];
}

/** The articles of an 附則 are not checked: of a partly printed one, gaps are the rule. */
function articlesOfText(unit: Unit): readonly Unit[] {
  if (unit.level === 'supplement') return [];
  return unit.level === 'article' ? [unit] : unit.children.flatMap(articlesOfText);
}

interface Gap {
  readonly unit: Unit;
  readonly missing: number;
}

function gapsIn(row: readonly Unit[]): readonly Gap[] {
  const gaps: Gap[] = [];
  const last = new Map<string, number>();
  let previous: Unit | undefined;
  for (const unit of row) {
    const number = unit.number[0];
    if (number === undefined) continue;
    const before = last.get(unit.level) ?? 0;
    // 第三条から第五条まで　削除 stands under its first number only.
    const deleted = previous?.words.text.startsWith('削除');
    if (number > before + 1 && !deleted) gaps.push({ unit, missing: before + 1 });
    last.set(unit.level, number);
    previous = unit;
  }
  return gaps;
}

function gapFinding(written: WrittenText, { unit, missing }: Gap): Finding {
  const name = LEVEL_NAMES[unit.level];
  return {
    offset: lineOffset(written, unit.line),
    severity: 'warning',
    defect: 'numbering-gap',
    problem: `${unit.address}の前に、${name}の${missing}番がありません（${formatBranched(unit.number)}番に飛んでいます）。`,
    remedy: '番号の打ち間違いや抜け落ちがないか、原本と見比べてください。欠番なら「削除」と書くと分かります。',
  };
}

function repeats(written: WrittenText): readonly Finding[] {
  return everyUnit(written.units)
    .filter((unit) => unit.nth > 1)
    .map((unit) => ({
      offset: lineOffset(written, unit.line),
      severity: 'warning',
      defect: 'repeated-number',
      problem: `同じ番号が前にもあります。この箇所は「${unit.address}」として扱います。`,
      remedy: '番号の打ち間違いがないか、原本と見比べてください。',
    }));
}

export function lineOffset(written: WrittenText, line: number): number {
  const each = written.lines[line - 1];
  return each ? each.start + (each.raw.length - each.raw.trimStart().length) : 0;
}
