import { matchBrackets } from './bracket.js';
import type { WrittenText } from './document.js';
import type { Finding } from './finding.js';
import { isKanji, isKatakana } from './script.js';
import { everyUnit, type Unit } from './unit.js';
import { sourceOffset, type Words } from './words.js';

/** Damage within the words of a unit: brackets without a partner, words torn by a page break, characters set twice. */
export function checkWords(written: WrittenText): readonly Finding[] {
  const units = everyUnit(written.units);
  const whole = units.map((unit) => unit.words.text).join('\n');
  return units.flatMap((unit) => [
    ...[unit.words, ...(unit.heading ? [unit.heading] : [])].flatMap((words) => strayBrackets(unit, words)),
    ...pageBreaks(written.source, unit),
    ...doubledCharacters(unit, whole),
  ]);
}

function strayBrackets(unit: Unit, words: Words): readonly Finding[] {
  return matchBrackets(words.text).stray.map((at) => ({
    offset: sourceOffset(words, at),
    severity: 'warning',
    defect: 'stray-bracket',
    problem: `${unit.address}の括弧「${words.text[at]}」に、対になる括弧がありません。`,
    remedy: '余分な括弧か、書き落とした括弧です。原文どおりに残すなら、正誤（errata）に直し方を書いてください。',
  }));
}

const LONGEST_OVERLAP = 6;

/** A line that ends inside a word, where the next begins with the same characters again. */
function pageBreaks(source: string, { address, words }: Unit): readonly Finding[] {
  return words.pieces.flatMap((piece, i) => {
    const next = words.pieces[i + 1];
    if (!next || !source.slice(piece.slice.end, next.slice.start).includes('\n')) return [];
    const overlap = overlapOf(
      source.slice(piece.slice.start, piece.slice.end),
      source.slice(next.slice.start, next.slice.end),
    );
    if (overlap === '') return [];
    return [
      {
        offset: next.slice.start,
        severity: 'warning',
        defect: 'page-break',
        problem: `${address}で、改行の前後に「${overlap}」が重なっています。改ページで語が切れたようです。`,
        remedy: `重なった「${overlap}」を、正誤（errata）で一つにしてください。`,
      } as const,
    ];
  });
}

function overlapOf(before: string, after: string): string {
  for (let length = LONGEST_OVERLAP; length > 0; length--) {
    const end = before.slice(-length);
    if (end.length === length && after.startsWith(end) && [...end].every((c) => isKanji(c) || isKatakana(c)))
      return end;
  }
  return '';
}

/** A kanji may rightly meet itself where two words touch: 委員会会議, 市市民. */
const MEETS_ITSELF = /[会市国人日法県区町村都道府部課室年月者員所局々一二三四五六七八九十]/;
const DOUBLED = /([一-龠])\1|([をがにのへ])\2/g;

function doubledCharacters(unit: Unit, whole: string): readonly Finding[] {
  const { text } = unit.words;
  return [...text.matchAll(DOUBLED)]
    .filter((match) => !MEETS_ITSELF.test(match[0].charAt(0)) && !isWord(whole, match[0]))
    .map((match) => ({
      offset: sourceOffset(unit.words, match.index + 1),
      severity: 'warning',
      defect: 'doubled-character',
      problem: `${unit.address}に「${match[0]}」とあり、「${match[0].charAt(0)}」が重なっているようです。`,
      remedy: '打ち間違いなら正誤（errata）に、原文どおりに残すなら known に理由を書いてください。',
    }));
}

/** What a text writes again and again is its word, not its slip. */
function isWord(whole: string, pair: string): boolean {
  return whole.split(pair).length - 1 > 2;
}
