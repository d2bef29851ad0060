import { parseAddress } from '../law/addressreader.js';
import type { Document } from '../law/document.js';
import { type Audience, PUBLIC } from '../law/frontmatter.js';
import type { Issue } from '../law/issue.js';
import { locate } from '../law/locate.js';
import { everyUnit, type Unit, withDescendants } from '../law/unit.js';
import type { Locator } from './yamlfile.js';

type Found = Pick<Issue, 'severity' | 'problem' | 'remedy'>;

/** What is wrong with the parts of a document. A part that is not found would be shown to whoever may read the rest. */
export function partIssues(document: Document, placesIn: () => Locator | undefined): Issue[] {
  const { file, parts } = document;
  if (parts.length === 0) return [];
  const units = new Map(everyUnit(document.units).map((unit) => [unit.address, unit]));
  const found = parts.flatMap((_, nth) => {
    const issue = issueOf(document, nth, units);
    return issue === undefined ? [] : [{ nth, issue }];
  });
  const at = found.length === 0 ? undefined : placesIn();
  return found.map(({ nth, issue }) => {
    const key = issue.severity === 'error' ? 'at' : 'audience';
    return { ...issue, ...(at?.(['parts', nth, key]) ?? { line: 1, column: 1 }), file, defect: 'part' };
  });
}

function issueOf(document: Document, nth: number, units: ReadonlyMap<string, Unit>): Found | undefined {
  const { parts } = document;
  const part = parts[nth];
  if (part === undefined) return undefined;
  if (!units.has(part.at)) return notFound(document, part.at);
  if (parts.findIndex(({ at }) => at === part.at) < nth)
    return {
      severity: 'error',
      problem: `「${part.at}」は、この parts の前のほうにもあります。`,
      remedy: 'どちらかを消すか、1つにまとめてください。',
    };
  const wider = isWithin(document.audience, part.audience)
    ? '文書全体'
    : parts.find((above) => holds(units.get(above.at), part.at) && isWithin(above.audience, part.audience))?.at;
  if (wider === undefined) return undefined;
  return {
    severity: 'warning',
    problem: `「${part.at}」を読める人（${part.audience.join('、')}）は、${wider}を読める人より狭くなっていません。`,
    remedy: 'parts で広げることはできません。もっと狭い範囲を書くか、この項目を消してください。',
  };
}

function notFound(document: Document, at: string): Found {
  const address = parseAddress(at);
  const located = address === undefined ? undefined : locate(document, address);
  return {
    severity: 'error',
    problem: `「${at}」という条文の単位は、この文書にありません。`,
    remedy:
      located?.kind === 'found'
        ? `正式な番号で「${located.provision.unit.address}」と書いてください。文（前段やただし書など）だけを分けることはできません。`
        : 'jobun show で番号を確かめて、「第3条第1号」のように書いてください。',
  };
}

/** Whether all of the one are in the other. */
function isWithin(inner: Audience, outer: Audience): boolean {
  return outer.includes(PUBLIC) || inner.every((name) => outer.includes(name));
}

function holds(outer: Unit | undefined, address: string): boolean {
  return outer?.children.some((child) => [...withDescendants(child)].some((unit) => unit.address === address)) === true;
}
