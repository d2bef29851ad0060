import { checkMarks } from './checkmarks.js';
import { checkNumbering } from './checknumbering.js';
import { checkReferences } from './checkreferences.js';
import { checkTerms } from './checkterms.js';
import { checkWords } from './checkwords.js';
import type { Document, WrittenText } from './document.js';
import type { Mended } from './errata.js';
import type { Finding } from './finding.js';
import type { Issue } from './issue.js';
import { positionOf, type Slice } from './source.js';
import { everyUnit } from './unit.js';

/** Every defect of a document, in the order of the file. Those that are repaired or known are marked, not left out. */
export function checkDocument(document: Document, written: WrittenText, failed: Mended['failed']): readonly Issue[] {
  const findings = [
    ...noUnits(document, written),
    ...failedErrata(document, failed),
    ...checkNumbering(written),
    ...checkWords(written),
    ...checkMarks(written),
    ...checkReferences(document),
    ...checkTerms(document),
  ];
  return silence(document, findings).toSorted((a, b) => a.line - b.line || a.column - b.column);
}

function noUnits(document: Document, written: WrittenText): readonly Finding[] {
  if (document.units.length > 0) return [];
  return [
    {
      offset: written.lines.find((line) => line.role !== 'frontmatter' && line.role !== 'blank')?.start ?? 0,
      severity: 'error',
      defect: 'no-units',
      problem: '条も、番号の付いた見出しも見つかりませんでした。',
      remedy: '「第1条　…」または「1　…」のように、行の初めに番号を付けてください。',
    },
  ];
}

const FAILURES: Readonly<Record<Mended['failed'][number]['found'], string>> = {
  'no unit': 'という箇所がありません',
  nowhere: 'に、その字句がありません',
  'several times': 'に、その字句が二度以上あります',
};

function failedErrata({ source }: Document, failed: Mended['failed']): readonly Finding[] {
  return failed.map(({ erratum, found }) => ({
    offset: Math.max(0, source.indexOf(erratum.printed, source.indexOf('errata:'))),
    severity: 'error',
    defect: 'erratum-not-applied',
    problem: `正誤「${erratum.printed}」を当てられませんでした。「${erratum.at}」${FAILURES[found]}。`,
    remedy: '「at」に正式な条番号を、「printed」にそこに一度だけ現れる字句を、原文のとおり書いてください。',
  }));
}

/** A defect under a repair is told as repaired; one `known:` entry silences one warning. */
function silence(document: Document, findings: readonly Finding[]): readonly Issue[] {
  const open = [...document.known];
  const repairs = repairsOf(document);
  const issues = findings.map((finding): Issue => {
    const issue = toIssue(document, finding);
    const repaired = repairs.find((each) => touches(each, finding.offset));
    if (repaired && finding.severity === 'warning') return { ...issue, repaired: repaired.why };
    const index = open.findIndex((each) => each.line === issue.line && each.defect === issue.defect);
    const [known] = index >= 0 && finding.severity === 'warning' ? open.splice(index, 1) : [];
    return known ? { ...issue, silenced: known.reason } : issue;
  });
  return [...issues, ...open.map((each) => notFound(document, each))];
}

function toIssue(document: Document, { offset, ...rest }: Finding): Issue {
  return { ...rest, file: document.file, ...positionOf(document.source, offset) };
}

interface Repaired extends Slice {
  readonly why: string;
}

function repairsOf({ units }: Document): readonly Repaired[] {
  return everyUnit(units)
    .flatMap((unit) => [...unit.words.pieces, ...(unit.heading?.pieces ?? [])])
    .flatMap((piece) => (piece.kind === 'repair' ? [{ ...piece.slice, why: piece.why }] : []));
}

function touches(slice: Slice, offset: number): boolean {
  return slice.start <= offset && offset < Math.max(slice.end, slice.start + 1);
}

function notFound(document: Document, known: Document['known'][number]): Issue {
  const finding: Finding = {
    offset: Math.max(0, document.source.indexOf('known:')),
    severity: 'warning',
    defect: 'known-not-found',
    problem: `known にある ${known.line} 行目の「${known.defect}」は、もう見つかりません。`,
    remedy: '文書の行がずれたか、直されたようです。行番号を改めるか、この項目を消してください。',
  };
  return toIssue(document, finding);
}
