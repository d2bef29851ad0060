import type { WrittenText } from './document.js';
import type { Finding } from './finding.js';
import { everyUnit, type Unit } from './unit.js';
import { sourceOffset } from './words.js';

/** The same thing marked in different ways, as texts pieced together from several sources have it. */
export function checkMarks(written: WrittenText): readonly Finding[] {
  return [...mixedHeadings(written), ...mixedListMarks(written), ...mixedBrackets(written), ...unreadHeadings(written)];
}

interface Marked {
  readonly offset: number;
  readonly marked: boolean;
}

/** The first of those in the minority, if both ways occur. */
function odd(all: readonly Marked[]): { first: Marked; marked: number; bare: number } | undefined {
  const marked = all.filter((each) => each.marked);
  const bare = all.filter((each) => !each.marked);
  const [first] = marked.length <= bare.length ? marked : bare;
  return first && marked.length > 0 && bare.length > 0
    ? { first, marked: marked.length, bare: bare.length }
    : undefined;
}

function mixedHeadings(written: WrittenText): readonly Finding[] {
  const headings = written.lines.filter((line) => line.role === 'heading');
  const found = odd(headings.map((line) => ({ offset: line.start, marked: line.raw.trimStart().startsWith('#') })));
  if (!found) return [];
  return [
    {
      offset: found.first.offset,
      severity: 'warning',
      defect: 'mixed-headings',
      problem: `見出しに「#」の付くもの（${found.marked}個）と付かないもの（${found.bare}個）があります。`,
      remedy: 'どちらかに揃えてください。原文どおりに残すなら known に理由を書いてください。',
    },
  ];
}

const BULLET = /^[ \t　]*[-*+][ \t]/;

function mixedListMarks(written: WrittenText): readonly Finding[] {
  const items = everyUnit(written.units)
    .filter((unit) => unit.level === 'item' || unit.level.startsWith('subitem'))
    .flatMap((unit) => written.lines[unit.line - 1] ?? [])
    .map((line) => ({ offset: line.start, marked: BULLET.test(line.raw) }));
  const found = odd(items);
  if (!found) return [];
  return [
    {
      offset: found.first.offset,
      severity: 'warning',
      defect: 'mixed-list-marks',
      problem: `号や細分に「- 」の付くもの（${found.marked}個）と付かないもの（${found.bare}個）があります。`,
      remedy: 'どちらかに揃えてください。原文どおりに残すなら known に理由を書いてください。',
    },
  ];
}

/** Brackets of labels such as (1) follow their own custom and do not count. */
function mixedBrackets(written: WrittenText): readonly Finding[] {
  const found = odd(everyUnit(written.units).flatMap((unit) => [...bracketsOf(written, unit)]));
  if (!found) return [];
  return [
    {
      offset: found.first.offset,
      severity: 'warning',
      defect: 'mixed-brackets',
      problem: `半角の括弧（${found.marked}個）と全角の括弧（${found.bare}個）が混ざっています。`,
      remedy: 'どちらかに揃えてください。検索や番号の読み取りには差し支えありません。',
    },
  ];
}

function* bracketsOf(written: WrittenText, unit: Unit): Generator<Marked> {
  const { words, heading } = unit;
  // The brackets around a heading are no part of its words, but stand right beside them.
  const start = heading?.pieces[0]?.slice.start;
  if (start !== undefined && /[（(]/.test(written.source[start - 1] ?? '')) {
    yield { offset: start - 1, marked: written.source[start - 1] === '(' };
  }
  for (const match of words.text.matchAll(/[（(]/g)) {
    yield { offset: sourceOffset(words, match.index), marked: match[0] === '(' };
  }
}

function unreadHeadings(written: WrittenText): readonly Finding[] {
  return written.lines
    .filter((line) => line.role === 'note' && /^#+\s*\S/.test(line.raw.trimStart()))
    .map((line) => ({
      offset: line.start,
      severity: 'warning',
      defect: 'unread-heading',
      problem: `見出し「${line.raw.replace(/^[#\s　]+/, '').trim()}」を、章・条・附則・別表のどれとも読めませんでした。`,
      remedy:
        '「第2章　…」「附則」「別表第1」のように番号や種類の分かる形にするか、コメント（<!-- -->）にしてください。',
    }));
}
