import type { Files } from '../corpus/folder.js';
import { DOCUMENTS, type DocumentThing, PARTS, type Thing } from './things.js';
import { type Spot, word } from './words.js';

/** The documents and parts that there are; the rest is left out without a trace. */
export function policiesOf(present: ReadonlySet<Thing>): Files {
  const documents = (Object.keys(DOCUMENTS) as DocumentThing[]).filter((thing) => present.has(thing));
  return Object.fromEntries(documents.map((thing) => [`policies/${word(thing, 'id')}.md`, policyOf(thing, present)]));
}

function policyOf(thing: DocumentThing, present: ReadonlySet<Thing>): string {
  const of = (spot: Spot) => word(thing, spot);
  return `---
id: ${of('id')}
title: ${of('title')}要領
shortTitle: ${of('short title')}規則
audience: ${DOCUMENTS[thing]}
edition: ${of('edition')}の版
source: ${of('source')}から写した
${partsOf(thing, present)}errata:
  - {at: 第3条第2号, printed: ${of('misprint')}, reads: ${of('repair')}, why: ${of('reason')}と読めます}
  - {at: 第3条第4号, printed: 置場場, reads: 置場, why: 字が重なっています}
${erratumOfParts(thing, present)}---

# ${of('title')}要領

（${of('heading')}）
第1条　この要領は、${of('text')}について必要な事項を定めることを目的とする。

（定義）
第2条　この要領において、次の各号に掲げる用語の意義は、当該各号に定めるところによる。
(1) ${of('term')}　${of('definition')}を運ぶ者をいう。
(2) 置場　荷物を置く所をいう。

（届出）
第3条　${of('term')}は、次のことを町長に届け出なければならない。
(1) ${of('item')}の数
(2) ${of('misprint')}の重さ
${itemIn(thing, present)}(4) 置場場の広さ

${articleIn(thing, present)}（見直し）
第5条　第3条第3号及び第4条第2号の見回りについては、倉番が第2条の置場で毎年見直す。
${ends(thing)}`;
}

function partsOf(thing: DocumentThing, present: ReadonlySet<Thing>): string {
  const own = Object.entries(PARTS).filter(([part, { of }]) => of === thing && present.has(part as Thing));
  return own.map(([, { at, audience }]) => `parts:\n  - {at: ${at}, audience: ${audience}}\n`).join('');
}

function erratumOfParts(thing: DocumentThing, present: ReadonlySet<Thing>): string {
  const at = { 'csirt-article': '第4条第3号', 'staff-item': '第3条第3号ア' };
  return (['csirt-article', 'staff-item'] as const)
    .filter((part) => PARTS[part].of === thing && present.has(part))
    .map((part) => {
      const [printed, reads, why] = (['misprint', 'repair', 'reason'] as const).map((spot) => word(part, spot));
      return `  - {at: ${at[part]}, printed: ${printed}, reads: ${reads}, why: ${why}と読めます}\n`;
    })
    .join('');
}

function itemIn(thing: DocumentThing, present: ReadonlySet<Thing>): string {
  if (thing !== 'public') return '(3) 届出の日\n';
  if (!present.has('staff-item')) return '';
  const of = (spot: Spot) => word('staff-item', spot);
  return `(3) ${of('text')}についての次のこと\nア　${of('misprint')}の色\nイ　${of('item')}の名\n`;
}

/** In the document for staff it defines words that the next article uses. */
function articleIn(thing: DocumentThing, present: ReadonlySet<Thing>): string {
  if (thing !== 'staff') return '（見回り）\n第4条　見回りは、次の者が行う。\n(1) 当番\n(2) 倉番\n\n';
  if (!present.has('csirt-article')) return '';
  const of = (spot: Spot) => word('csirt-article', spot);
  return `（${of('heading')}）
第4条　${of('text')}における次の各号に掲げる用語の意義は、当該各号に定めるところによる。
(1) ${of('term')}　${of('definition')}を守る者をいう。
(2) 見回り　${of('item')}を探すことをいう。
(3) 倉番　${of('misprint')}を預かる者をいう。

`;
}

/** No two documents end with the same number: what is said of the last one tells which are there. */
function ends(thing: DocumentThing): string {
  const more = Object.keys(DOCUMENTS).indexOf(thing);
  const articles = Array.from({ length: more }, (_, at) => `第${at + 6}条　置場は、${at + 2}か月ごとに掃除する。\n`);
  return articles.join('\n');
}
