import { createHash } from 'node:crypto';
import type { Corpus, View } from '../assistant.js';
import type { Document } from '../law/document.js';
import type { Issue, WithIssues } from '../law/issue.js';
import { mayRead, type Reader } from '../person/audience.js';
import type { Tokeniser } from '../search/token.js';
import { NO_SUCH_ADDRESS } from './citation.js';
import { type Contents, readContents } from './contents.js';
import { findableIn } from './findable.js';
import { prepareFinder } from './finders.js';
import { readPolicy } from './policies.js';
import { SideFiles } from './sidefiles.js';

export interface Loading {
  readonly tokeniser: Tokeniser;
  /** Where prepared indexes are kept; it need not exist. */
  readonly cacheFolder: string;
}

/** Reads and checks a corpus folder. Without a value there are errors among the issues. */
export function loadCorpus(folder: string, loading: Loading): WithIssues<Corpus | undefined> {
  const contents = readContents(folder);
  const policies = contents.policies.map(readPolicy);
  const documents = policies.flatMap(({ value }) => value ?? []);
  const side = readSide(contents, documents);
  const allRead = contents.issues.length === 0 && policies.every(({ value }) => value !== undefined);
  const issues = [
    ...contents.issues,
    ...policies.flatMap((policy) => policy.issues),
    ...repeatedIds(documents),
    ...side.issues.filter(({ defect }) => allRead || defect !== NO_SUCH_ADDRESS),
  ];
  if (issues.some(({ severity }) => severity === 'error')) return { value: undefined, issues };
  return { value: new LoadedCorpus(documents, side, loading), issues };
}

type Side = ReturnType<typeof readSide>;

function readSide(contents: Contents, documents: readonly Document[]) {
  const files = new SideFiles(contents, documents);
  const { silences, examples } = files.silences();
  return {
    lexicon: files.lexicon(),
    silences,
    examples: [...files.examples(), ...examples],
    settings: files.settings(),
    phrases: files.phrases(),
    issues: files.issues,
  };
}

class LoadedCorpus implements Corpus {
  readonly edition: string;
  readonly #documents: readonly Document[];
  readonly #side: Side;
  readonly #loading: Loading;
  /** One view for each set of readable documents; there are as many as combinations of audiences in use. */
  readonly #views = new Map<string, View>();

  constructor(documents: readonly Document[], side: Side, loading: Loading) {
    this.#documents = documents;
    this.#side = side;
    this.#loading = loading;
    const hash = createHash('sha256');
    for (const { source } of documents) hash.update(source);
    this.edition = hash.digest('hex').slice(0, 12);
  }

  viewFor(reader: Reader): View {
    const documents = this.#documents.filter(({ audience }) => mayRead(reader, audience));
    const key = documents.map(({ id }) => id).join(' ');
    const known = this.#views.get(key);
    if (known !== undefined) return known;
    const { silences, settings, phrases, examples, lexicon } = this.#side;
    const findable = findableIn(documents, examples, lexicon);
    const finder = prepareFinder(findable, this.#loading.tokeniser, this.#loading.cacheFolder);
    const view = { documents, silences, settings, phrases, finder };
    this.#views.set(key, view);
    return view;
  }
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
