import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '../law/issue.js';
import { isIssue, readTextFile, type TextFile } from './textfile.js';

/** The text files of a corpus folder, each at most once, unreadable ones as issues. */
export interface Contents {
  readonly policies: readonly TextFile[];
  readonly examples: readonly TextFile[];
  /** The files of which there is one each, by name; only those that exist. */
  readonly single: ReadonlyMap<SingleName, TextFile>;
  readonly issues: readonly Issue[];
}

const SINGLES = [
  'lexicon.yaml',
  'silences.yaml',
  'segments.yaml',
  'actions.yaml',
  'settings.yaml',
  'phrases.yaml',
  'phrases.en.yaml',
  'questions.tsv',
] as const;
export type SingleName = (typeof SINGLES)[number];

/** With a draft, as the folder will be once that file is written. */
export function readContents(folder: string, draft?: TextFile): Contents {
  const issues: Issue[] = [];
  const read = (path: string): TextFile[] => {
    const file = draft?.path === path ? draft : readTextFile(folder, path);
    if (!isIssue(file)) return [file];
    issues.push(file);
    return [];
  };
  if (!isFolder(folder)) {
    const problem = `corpusフォルダー「${folder}」がありません。`;
    return {
      policies: [],
      examples: [],
      single: new Map(),
      issues: [missing('.', problem, 'フォルダーの場所を確かめてください。')],
    };
  }
  const policies = filesIn(folder, 'policies', '.md').flatMap(read);
  const examples = withDraft(filesIn(folder, 'examples', '.tsv'), draft).flatMap(read);
  const single = new Map(
    SINGLES.filter((name) => existsSync(join(folder, name))).flatMap((name) =>
      read(name).map((file) => [name, file] as const),
    ),
  );
  if (policies.length === 0 && issues.length === 0)
    issues.push(
      missing('policies', '文書がひとつもありません。', 'policiesフォルダーに、文書（.md）を置いてください。'),
    );
  return { policies, examples, single, issues };
}

/** Sorted by name, so that nothing depends on the order of a directory. */
function filesIn(folder: string, name: string, extension: string): string[] {
  const inner = join(folder, name);
  if (!isFolder(inner)) return [];
  return readdirSync(inner)
    .filter((file) => file.endsWith(extension) && file !== 'README.md')
    .sort()
    .map((file) => `${name}/${file}`);
}

/** Only an example file can be drafted; it may be the first. */
function withDraft(paths: readonly string[], draft: TextFile | undefined): string[] {
  return draft === undefined ? [...paths] : [...new Set([...paths, draft.path])].sort();
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function missing(file: string, problem: string, remedy: string): Issue {
  return { severity: 'error', file, line: 1, column: 1, defect: 'missing', problem, remedy };
}
