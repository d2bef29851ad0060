import { askedIn } from '../corpus/asked.js';
import { readContents } from '../corpus/contents.js';
import { readTsv } from '../corpus/tsvfile.js';
import type { Document } from '../law/document.js';
import { normalise } from '../search/text.js';

/** Where a question stands already, so that it cannot be taught; undefined when it is new. */
export function whereAsked(question: string, folder: string, documents: readonly Document[]): string | undefined {
  const contents = readContents(folder);
  const wanted = normalise(question);
  const own = contents.single.get('questions.tsv');
  const measuring =
    own === undefined ? undefined : readTsv(own).find(({ cells }) => normalise(cells[0] ?? '') === wanted);
  if (measuring !== undefined)
    return `questions.tsv:${measuring.line}:1: 「${question}」は、答えの良さを測る質問です。教えると測れなくなるので、別の言い方を教えてください。`;
  const asked = askedIn(contents, documents).find((other) => normalise(other.question) === wanted);
  if (asked === undefined) return undefined;
  const place = `${asked.file}:${asked.line}:${asked.column}`;
  return `${place}: 「${question}」は、もうここにあります（${asked.about}）。答えを変えるなら、この行を直してください。`;
}
