import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Document } from '../../src/law/document.js';
import { type FrontMatter, frontMatterSchema } from '../../src/law/frontmatter.js';
import type { WithIssues } from '../../src/law/issue.js';
import { readDocument } from '../../src/law/read.js';

const POLICY = new URL('../../corpus/policies/kihon-hoshin.md', import.meta.url);

/** The first policy of the corpus, with its front matter changed for a case. */
export function readPolicy(change: Partial<FrontMatter> = {}): WithIssues<Document> {
  const source = readFileSync(POLICY, 'utf8');
  const [whole = '', yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(source) ?? [];
  const frontMatter = { ...frontMatterSchema.parse(parse(yaml)), ...change };
  return readDocument({ path: 'policies/kihon-hoshin.md', source, bodyStart: whole.length, frontMatter });
}

/** A text written for a case, with no front matter of its own. */
export function readText(source: string, change: Partial<FrontMatter> = {}): WithIssues<Document> {
  const frontMatter = { ...frontMatterSchema.parse({ id: 'text', title: '見本規程', audience: 'public' }), ...change };
  return readDocument({ path: 'policies/text.md', source, bodyStart: 0, frontMatter });
}

export function wordsAt(document: Document, address: string): string | undefined {
  return document.provisions.get(address)?.words.text;
}

export function addressesOf(document: Document): readonly string[] {
  return [...document.provisions.keys()];
}
