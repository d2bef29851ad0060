import { contactLine } from '../message/settledat.js';
import { readerIn } from '../person/audience.js';
import type { Question } from '../person/incoming.js';
import type { Corpus } from './view.js';

/** What is said before all else for what is known of a question besides its words: whom to tell comes first. */
export function firstNotices(corpus: Corpus, incoming: Question): string[] {
  const { audiences, language, contactFirst = false, unverified = false } = incoming;
  const { phrases, settings } = corpus.viewFor(readerIn(...audiences), language);
  return [
    ...(contactFirst ? [contactLine(settings.contact, phrases)] : []),
    ...(unverified && mayHoldMore(corpus, incoming) ? [phrases.noticeUnverified] : []),
  ];
}

/** Whether the platform could give the asker a name. Not whether anything here is for it: that is nobody's to know. */
function mayHoldMore({ access }: Corpus, { platform, audiences }: Question): boolean {
  return Object.entries(access).some(
    ([name, rules]) => !audiences.includes(name) && rules.some((rule) => rule.platform === platform),
  );
}
