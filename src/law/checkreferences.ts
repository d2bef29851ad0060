import type { Document } from './document.js';
import type { Finding } from './finding.js';
import type { Reference } from './reference.js';

/** References that lead nowhere, and those written so that only a reader with good will can follow. */
export function checkReferences(document: Document): readonly Finding[] {
  return document.references.flatMap((reference) => [...broken(reference), ...elliptical(reference)]);
}

function broken({ slice, target, from }: Reference): readonly Finding[] {
  if (target.kind !== 'unresolved') return [];
  return [
    {
      offset: slice.start,
      severity: 'warning',
      defect: 'broken-reference',
      problem: `${from}: ${target.why}`,
      remedy: '条番号の誤りや、他の法令の名の書き落としがないか確かめてください。そのままでも文章として表示します。',
    },
  ];
}

const ELLIPTICAL = /^第[^条]*(?:、|，|,|・|及び|並びに|又は|若しくは)[^条]*条/;

function elliptical({ slice, text, target, from }: Reference): readonly Finding[] {
  if (!ELLIPTICAL.test(text) || target.kind !== 'provisions') return [];
  const full = target.addresses.join('、');
  return [
    {
      offset: slice.start,
      severity: 'warning',
      defect: 'elliptical-reference',
      problem: `${from}の「${text}」は、条番号が省かれた書き方です。${full}と読みます。`,
      remedy: `続いた条なら「${target.addresses[0]}から${target.addresses.at(-1)}まで」、離れた条なら一つずつ「第○条」と書くのが通例です。`,
    },
  ];
}
