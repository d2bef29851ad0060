import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Document } from '../../src/law/document.js';
import { frontMatterSchema } from '../../src/law/frontmatter.js';
import { readDocument } from '../../src/law/read.js';
import type { Score } from './count.js';

interface Expected {
  readonly title: string | null;
  readonly text: string;
  readonly sentence?: boolean;
}

/** Every citable unit of a policy of the corpus, against a list made by hand. */
export function scoreUnits(policy: string, list: string): Score {
  const document = readPolicy(policy);
  const { units } = JSON.parse(readFileSync(list, 'utf8')) as { readonly units: Readonly<Record<string, Expected>> };
  const misses = Object.entries(units).flatMap(([address, expected]) => missOf(document, address, expected) ?? []);
  return { name: '(e) units of the first policy', passed: Object.keys(units).length - misses.length, misses, floor: 1 };
}

function readPolicy(path: string): Document {
  const source = readFileSync(path, 'utf8');
  const [whole = '', yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(source) ?? [];
  const frontMatter = frontMatterSchema.parse(parse(yaml));
  return readDocument({ path, source, bodyStart: whole.length, frontMatter }).value;
}

function missOf(document: Document, address: string, expected: Expected): string | undefined {
  const found = document.provisions.get(address);
  if (found?.words.text !== expected.text)
    return `${address}: expected 「${expected.text}」, got 「${found?.words.text ?? 'nothing'}」`;
  const title = found.unit.heading?.text;
  return expected.title !== null && title !== expected.title ? `${address}: titled 「${title}」` : undefined;
}
