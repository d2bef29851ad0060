import { join } from 'node:path';
import { respond } from '../../src/assistant/respond.js';
import type { Corpus, View } from '../../src/assistant/view.js';
import { PACKAGE_ROOT } from '../../src/config/packageroot.js';
import { openCorpus } from '../../src/corpus/open.js';
import { type MessageRecord, toRecord } from '../../src/message/record.js';
import { ANYONE } from '../../src/person/audience.js';

/** The shipped corpus, asked as anybody would. */
export function askShipped(): (question: string) => MessageRecord {
  const corpus = shipped();
  return (question) => toRecord(respond(corpus, { reader: ANYONE, question }).message);
}

/** What anybody may read of it. */
export function viewShipped(): View {
  return shipped().viewFor(ANYONE);
}

function shipped(): Corpus {
  const { value, issues } = openCorpus({
    corpusFolder: join(PACKAGE_ROOT, 'corpus'),
    cacheFolder: join(PACKAGE_ROOT, '.cache'),
  });
  if (value === undefined) throw new Error(issues.map(({ file, problem }) => `${file}: ${problem}`).join('\n'));
  return value;
}
