import type { Corpus } from '../assistant/view.js';
import type { Document } from '../law/document.js';
import type { Issue, WithIssues } from '../law/issue.js';
import type { Tokeniser } from '../search/token.js';
import { ActionFiles } from './actionfiles.js';
import { NO_SUCH_ADDRESS } from './citation.js';
import { type Contents, readContents } from './contents.js';
import { Kept } from './kept.js';
import { LoadedCorpus, type Side } from './loadedcorpus.js';
import { checkOwnQuestions } from './ownquestions.js';
import { readPolicy } from './policies.js';
import { SideFiles } from './sidefiles.js';
import type { TextFile } from './textfile.js';

export interface Loading {
  readonly tokeniser: Tokeniser;
  /** Where prepared indexes are kept; it need not exist. */
  readonly cacheFolder: string;
  /** False: what is kept there is read, and nothing is written. */
  readonly keep?: boolean;
  /** An example file as it is about to be written, read instead of what stands in the folder. */
  readonly draft?: TextFile | undefined;
}

/** Reads and checks a corpus folder. Without a value there are errors among the issues. */
export function loadCorpus(folder: string, loading: Loading): WithIssues<Corpus | undefined> {
  const kept = new Kept(loading.cacheFolder, loading.keep);
  const contents = readContents(folder, loading.draft);
  const policies = contents.policies.map((file) => readPolicy(file, kept));
  const documents = policies.flatMap(({ value }) => value ?? []);
  const side = kept.json('side', textsOf(contents), () => readSide(contents, documents), isSound);
  const allRead = contents.issues.length === 0 && policies.every(({ value }) => value !== undefined);
  const issues = [
    ...contents.issues,
    ...policies.flatMap((policy) => policy.issues),
    ...repeatedIds(documents),
    ...side.issues.filter(({ defect }) => allRead || defect !== NO_SUCH_ADDRESS),
  ];
  if (issues.some(({ severity }) => severity === 'error')) return { value: undefined, issues };
  return { value: new LoadedCorpus(documents, side, loading.tokeniser, kept), issues };
}

type SideWithIssues = Side & { readonly issues: readonly Issue[] };

function readSide(contents: Contents, documents: readonly Document[]): SideWithIssues {
  const files = new SideFiles(contents, documents);
  const { silences, examples } = files.silences();
  const actionFiles = new ActionFiles(files, documents);
  const { segments, guide } = actionFiles.segments();
  const doable = actionFiles.actions(segments);
  const read = {
    lexicon: files.lexicon(),
    silences,
    segments,
    guide,
    actions: doable.actions,
    examples: [...files.examples(), ...examples, ...doable.examples],
    settings: files.settings(segments),
    phrases: { ja: files.phrases('ja'), en: files.phrases('en') },
  };
  const questions = contents.single.get('questions.tsv');
  const measuring = questions === undefined ? [] : checkOwnQuestions(questions, documents, read.examples);
  return { ...read, issues: [...files.issues, ...measuring] };
}

/** Everything that what stands beside the policies is read from; the policies themselves, since it cites them. */
function textsOf({ policies, examples, single }: Contents): string[] {
  return [...policies, ...examples, ...single.values()].flatMap(({ path, text }) => [path, text]);
}

/** Issues are told at every start, so what has any is read at every start. */
function isSound({ issues }: SideWithIssues): boolean {
  return issues.length === 0;
}

function repeatedIds(documents: readonly Document[]): Issue[] {
  return documents.flatMap(({ id, file }, at) => {
    const earlier = documents.slice(0, at).find((other) => other.id === id);
    if (earlier === undefined) return [];
    const problem = `id「${id}」は、${earlier.file} でも使われています。`;
    return [
      { severity: 'error', file, line: 1, column: 1, defect: 'repeated-id', problem, remedy: '別のidにしてください。' },
    ];
  });
}
