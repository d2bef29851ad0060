import type { Document } from '../../src/law/document.js';
import { frontMatterSchema } from '../../src/law/frontmatter.js';
import { readDocument } from '../../src/law/read.js';

/** A text with no front matter of its own, read as a document. */
export function readPlain(source: string, title: string): Document {
  const frontMatter = frontMatterSchema.parse({ id: 'conformance', title, audience: 'public' });
  return readDocument({ path: `${title}.md`, source, bodyStart: 0, frontMatter }).value;
}
