import type { Document } from '../../src/law/document.js';
import { excerptOf } from '../../src/law/excerpt.js';
import type { Words } from '../../src/law/words.js';

export function without(document: Document, ...withheld: readonly string[]): Document | undefined {
  return excerptOf(document, ({ address }) => !withheld.includes(address));
}

export function excerpt(document: Document, ...withheld: readonly string[]): Document {
  const left = without(document, ...withheld);
  if (left === undefined) throw new Error('nothing is left');
  return left;
}

/** The words as their pieces cut them from a source. */
export function cut(source: string, { pieces }: Words): string {
  return pieces
    .map((piece) => (piece.kind === 'repair' ? piece.reads : source.slice(piece.slice.start, piece.slice.end)))
    .join('');
}

/** A rule with a secret of each kind: an item, a comment, a chapter, and a table of contents that names it. */
export const RULE = `見本規程
目次
第1章　総則（第1条・第2条）
第2章　秘密の章（第3条）

第1章　総則
（鍵）
第1条　鍵は、次のとおり扱う。
(1) 金庫に置く。
ア　青い金庫
イ　赤い金庫
(2) 前号の金庫を閉める。
<!-- 赤い金庫は偽物 -->
（報告）
第2条　管理人は、前条第1号又は第3条の報告を受ける。
2　第1条第1号ア及びイの金庫は、前項の報告に含まない。
第2章　秘密の章
（合図）
第3条　合図（以下「符丁」という。）は、第2条で決める。
`;
