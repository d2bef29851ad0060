/** What one part of the run found. `floor` is the share that must pass. */
export interface Score {
  readonly name: string;
  readonly passed: number;
  readonly misses: readonly string[];
  readonly floor: number;
  readonly notes?: readonly string[];
}

export function shareOf(score: Score): number {
  const total = score.passed + score.misses.length;
  return total === 0 ? 0 : score.passed / total;
}

export function isUnderFloor(score: Score): boolean {
  return shareOf(score) < score.floor;
}

export function printScore(score: Score): void {
  const total = score.passed + score.misses.length;
  const share = (shareOf(score) * 100).toFixed(2);
  const verdict = isUnderFloor(score) ? 'UNDER THE FLOOR' : 'ok';
  console.log(
    `${score.name}: ${score.passed}/${total} (${share} %, floor ${(score.floor * 100).toFixed(1)} %) ${verdict}`,
  );
  for (const note of score.notes ?? []) console.log(`  ${note}`);
  for (const miss of score.misses) console.log(`  miss: ${miss}`);
}
