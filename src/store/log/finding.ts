/** What the log is found to suffer from, each with the positions or the numbers of seals that it concerns. */
export type FindingKind = keyof typeof WORDS;

export interface Finding {
  readonly kind: FindingKind;
  readonly from: number;
  readonly to: number;
}

const RESTORED = 'バックアップから戻したあとは、戻した時点より後の封印がこうなります。';

const WORDS = {
  'entry-changed': (at: string) => `位置${at}の記録が書き換えられています。`,
  'question-changed': (at: string) => `位置${at}の質問の文が書き換えられています。`,
  'entry-missing': (at: string) => `位置${at}の記録がありません。消去したという記録もありません。`,
  'entry-uncovered': (at: string) => `位置${at}の記録は、どの封印にも入っていません。`,
  'entry-misplaced': (at: string) => `位置${at}に、あるはずのない記録があります。`,
  'unsealed-changed': (at: string) => `まだ封印していない記録の${at}件目が、書き換えられたか、書き加えられています。`,
  'seal-contradicted': (at: string) =>
    `封印${at}の記録が、封印したときと違います。並べ替えられたか、置き換えられています。`,
  'seal-changed': (at: string) => `封印${at}が書き換えられたか、別の鍵で作られています。`,
  'seal-missing': (at: string) => `封印${at}がありません。`,
  'seal-unlinked': (at: string) => `封印${at}が、直前の封印につながりません。`,
  'kept-missing': (at: string) => `控えにある封印${at}が、データベースにありません。`,
  'tail-missing': (at: string) =>
    `控えにある封印${at}が、データベースにありません。記録の終わりが切り取られています。${RESTORED}`,
  'kept-different': (at: string) => `封印${at}が、控えと違います。${RESTORED}`,
} as const;

/** For whoever has to look into it. */
export function wordsOf({ kind, from, to }: Finding): string {
  return WORDS[kind](from === to ? ` ${from} ` : ` ${from}〜${to} `);
}

/** Findings in memory at most, should somebody have spoilt a log of a million entries throughout. */
const LISTED = 100;

/** Collects findings, neighbours of one kind as one. */
export class Findings {
  readonly #listed: { kind: FindingKind; from: number; to: number }[] = [];
  #others = 0;

  add(kind: FindingKind, from: number, to = from): void {
    const last = this.#listed.findLast((finding) => finding.kind === kind);
    if (last?.to === from - 1) last.to = to;
    else if (this.#listed.length < LISTED) this.#listed.push({ kind, from, to });
    else this.#others++;
  }

  /** The positions up to this one were removed by ourselves while the log was being read. */
  excuse(through: number): void {
    for (const finding of this.#listed.splice(0)) {
      if (finding.kind === 'entry-missing') finding.from = Math.max(finding.from, through + 1);
      if (finding.from <= finding.to) this.#listed.push(finding);
    }
  }

  listed(): readonly Finding[] {
    return this.#listed;
  }

  /** How many more there are than those listed. */
  others(): number {
    return this.#others;
  }
}
