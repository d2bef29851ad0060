import type { Document } from '../law/document.js';
import { type FrontMatter, frontMatterSchema } from '../law/frontmatter.js';
import type { Issue, WithIssues } from '../law/issue.js';
import { readDocument } from '../law/read.js';
import { partIssues } from './checkparts.js';
import type { Kept } from './kept.js';
import type { TextFile } from './textfile.js';
import { type Locator, readYaml } from './yamlfile.js';

const FENCE = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** A policy file: front matter between two lines of ---, then the text as published. */
export function readPolicy(file: TextFile, kept?: Kept): WithIssues<Document | undefined> {
  const [whole, yaml] = FENCE.exec(file.text) ?? [];
  if (whole === undefined || yaml === undefined) return { value: undefined, issues: [missing(file.path)] };
  const make = () => readFrontMatter({ path: file.path, text: yaml });
  const front = kept?.json('front', [file.path, yaml], make, ({ value }) => value !== undefined) ?? make();
  if (front.value === undefined) return { value: undefined, issues: front.issues };
  const read = { path: file.path, source: file.text, bodyStart: whole.length, frontMatter: front.value };
  const { value, issues } = readDocument(read);
  return { value, issues: [...issues, ...partIssues(value, () => frontMatterPlaces(file))] };
}

/** Where the values of a policy's front matter stand; read again, since only what is wrong with them asks for it. */
export function frontMatterPlaces(file: TextFile): Locator | undefined {
  const [, yaml] = FENCE.exec(file.text) ?? [];
  return yaml === undefined ? undefined : readPlaced({ path: file.path, text: yaml }).value?.at;
}

function readFrontMatter(file: TextFile): WithIssues<FrontMatter | undefined> {
  const { value, issues } = readPlaced(file);
  return { value: value?.value, issues };
}

function readPlaced(file: TextFile) {
  return readYaml(file, frontMatterSchema, 1);
}

function missing(file: string): Issue {
  return {
    line: 1,
    column: 1,
    severity: 'error',
    file,
    defect: 'front-matter',
    problem: 'ファイルのはじめに、文書の情報（--- で囲んだ部分）がありません。',
    remedy: '1行目に --- を置き、id、title、audience などを書いて、もう一度 --- で閉じてください。',
  };
}
