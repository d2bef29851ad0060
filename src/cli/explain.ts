import type { Reply } from '../assistant/respond.js';
import type { Candidate } from '../search/candidate.js';
import { targetKey } from '../search/entry.js';
import type { Finder, Finding } from '../search/finder.js';
import type { Intent } from '../search/intent.js';
import { THRESHOLDS } from '../search/weights.js';
import type { Terminal } from './command.js';

/** As many candidates as tell why the first is first. */
const CANDIDATES = 8;

const INTENT_NAMES: Readonly<Record<Intent, string>> = {
  definition: '言葉の意味',
  permission: 'してよいか',
  duty: 'しなければならないか',
  scope: '何に及ぶか',
  consequence: 'するとどうなるか',
  procedure: 'どうすればよいか',
  lookup: 'どこに書いてあるか',
  list: '並べて知りたい',
  other: 'そのほか',
};

/** The evidence of a reply, for whoever tends the corpus. */
export function explain(
  { finding, decision, message }: Reply,
  finder: Finder,
  { paint }: Pick<Terminal, 'paint'>,
): string {
  const title = (text: string) => paint('bold', `── ${text}`);
  const found =
    finding === undefined
      ? []
      : [title('語'), ...termLines(finding), title('候補'), ...candidateLines(finding, finder)];
  return [
    ...found,
    title('判断'),
    `${message.outcome}: ${decision.why}`,
    `しきい値: ${Object.entries(THRESHOLDS)
      .map(([name, value]) => `${name} ${value}`)
      .join('、')}`,
  ].join('\n');
}

function termLines({ query }: Finding): string[] {
  const concepts = query.concepts.map(({ term, idf, meanings }) => {
    const read = meanings.map(({ means, weight }) => `${means}×${weight}`).join('、');
    return `${term}（重み ${idf.toFixed(2)}）${read === '' ? '' : ` → ${read}`}`;
  });
  return [`読んだ文: ${query.text}`, `尋ね方: ${INTENT_NAMES[query.intent]}（${query.intent}）`, ...concepts];
}

function candidateLines({ candidates, query }: Finding, finder: Finder): string[] {
  return candidates
    .slice(0, CANDIDATES)
    .flatMap((candidate, at) => [
      `${at + 1}. ${targetKey(candidate.target)}  ${candidate.score.toFixed(3)}`,
      `     ${evidence(candidate, finder.fieldScores(query, candidate.target))}`,
    ]);
}

function evidence({ words, coverage, vote, nearest, likelihood }: Candidate, fields: Map<string, number>): string {
  const perField = [...fields].map(([field, score]) => `${field} ${score.toFixed(2)}`).join('、');
  const near =
    nearest === undefined
      ? ''
      : `、例「${nearest.question}」${nearest.similarity.toFixed(2)}（票 ${vote.toFixed(2)}）、例ぜんたいからの見込み ${((likelihood ?? 0) * 100).toFixed(0)} %`;
  return `条文の語 ${words.toFixed(2)}（${perField || 'なし'}）、質問の語のうち ${(coverage * 100).toFixed(0)} %${near}`;
}
