/** How much each document is worth to who asked: 0 or absent for nothing. */
export type Judgments = ReadonlyMap<string, number>;

/** How good a ranking is; each 0 to 1. */
export interface Retrieval {
  readonly recall: number;
  readonly ndcg: number;
  readonly hit: number;
}

/** Share of all that is worth something which stands among the first `depth`. */
export function recallAt(depth: number, ranking: readonly string[], judgments: Judgments): number {
  const wanted = [...judgments].filter(([, grade]) => grade > 0).map(([id]) => id);
  const first = new Set(ranking.slice(0, depth));
  return wanted.length === 0 ? 0 : wanted.filter((id) => first.has(id)).length / wanted.length;
}

/** Grades as gains, halved at the third place, a third at the seventh …, against the best order there could be. */
export function ndcgAt(depth: number, ranking: readonly string[], judgments: Judgments): number {
  const gain = (grades: readonly number[]) =>
    grades.slice(0, depth).reduce((sum, grade, at) => sum + grade / Math.log2(at + 2), 0);
  const best = gain([...judgments.values()].sort((a, b) => b - a));
  return best === 0 ? 0 : gain(ranking.map((id) => judgments.get(id) ?? 0)) / best;
}

export function hitAtOne(ranking: readonly string[], judgments: Judgments): number {
  return (judgments.get(ranking[0] ?? '') ?? 0) > 0 ? 1 : 0;
}

export function retrievalOf(rankings: readonly (readonly [readonly string[], Judgments])[]): Retrieval {
  const mean = (value: (ranking: readonly string[], judgments: Judgments) => number) =>
    rankings.reduce((sum, [ranking, judgments]) => sum + value(ranking, judgments), 0) / rankings.length;
  return {
    recall: mean((ranking, judgments) => recallAt(10, ranking, judgments)),
    ndcg: mean((ranking, judgments) => ndcgAt(10, ranking, judgments)),
    hit: mean(hitAtOne),
  };
}
