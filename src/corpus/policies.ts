import type { Document } from '../law/document.js';
import { frontMatterSchema } from '../law/frontmatter.js';
import type { Issue, WithIssues } from '../law/issue.js';
import { readDocument } from '../law/read.js';
import type { TextFile } from './textfile.js';
import { readYaml } from './yamlfile.js';

const FENCE = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** A policy file: front matter between two lines of ---, then the text as published. */
export function readPolicy(file: TextFile): WithIssues<Document | undefined> {
  const [whole, yaml] = FENCE.exec(file.text) ?? [];
  if (whole === undefined || yaml === undefined) return { value: undefined, issues: [missing(file.path)] };
  const front = readYaml({ path: file.path, text: yaml }, frontMatterSchema, 1);
  if (front.value === undefined) return { value: undefined, issues: front.issues };
  const read = { path: file.path, source: file.text, bodyStart: whole.length, frontMatter: front.value.value };
  return readDocument(read);
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
