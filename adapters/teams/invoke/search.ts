import { z } from 'zod';
import { type Found, foundAt } from '../../../src/answer/found.js';
import { respond } from '../../../src/assistant/respond.js';
import { citationsOf } from '../../../src/message/citations.js';
import { addressWithHeading, quote } from '../../../src/message/quotation.js';
import { ANYONE } from '../../../src/person/audience.js';
import type { Language } from '../../../src/person/language.js';
import { languageOf } from '../asker/language.js';
import { LIMITS } from '../limits.js';
import { EXTENSION, QUERY } from '../names.js';
import type { Invoked } from '../receive/happening.js';
import { summaryOf } from '../render/fallback.js';
import { previewCard } from '../render/provision.js';
import { attachmentOf } from '../render/saying.js';
import { clipped } from '../render/size.js';
import type { Answering } from './answering.js';
import { INVOKE_LABELS } from './labels.js';

const schema = z.object({
  commandId: z.literal(EXTENSION.search),
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).catch([]),
  queryOptions: z
    .object({ skip: z.number().int().min(0).catch(0), count: z.number().int().min(1).catch(25) })
    .catch({ skip: 0, count: 25 }),
});

/** As many as anybody looks through; the best come first. */
const MOST = 10;

/** Of what was typed, what a provision's own words must speak of where no answer cites it. */
const COVERAGE = 0.5;

/**
 * Provisions to insert into a message of somebody's, which anybody may come to read: only what everybody may. Nothing of
 * a search is kept.
 */
export async function search(invoked: Invoked, { corpus, readerUrl }: Answering): Promise<object | undefined> {
  const { data } = schema.safeParse(invoked.value);
  if (data === undefined) return undefined;
  const language = languageOf(invoked.locale);
  const typed = data.parameters.find(({ name }) => name === QUERY)?.value;
  if (typeof typed !== 'string' || typed.trim() === '') return told(INVOKE_LABELS[language].search);
  const found = provisionsFor(typed, corpus, language);
  if (found.length === 0) return told(INVOKE_LABELS[language].nothingFound);
  const { skip, count } = data.queryOptions;
  const attachments = found
    .slice(skip, skip + count)
    .map((each) => ({ ...attachmentOf(previewCard(each, { readerUrl, language })), preview: previewOf(each) }));
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

/** Words in place of a list. */
export function told(text: string): object {
  return { composeExtension: { type: 'message', text } };
}

/** What an answer would cite, what is near it, and what speaks of the same words; no part of what is there already. */
function provisionsFor(typed: string, corpus: Answering['corpus'], language: Language): Found[] {
  const { message, finding } = respond(corpus, { reader: ANYONE, question: typed, language });
  const { documents } = corpus.viewFor(ANYONE, language);
  const near = 'related' in message ? message.related : [];
  const spoken = (finding?.candidates ?? []).flatMap(({ target, coverage }) => {
    return target.kind === 'provision' && coverage >= COVERAGE
      ? [{ documentId: target.document, address: target.address }]
      : [];
  });
  const all = [...citationsOf(message), ...near, ...spoken].flatMap(({ documentId, address }) => {
    return foundAt(documents, documentId, address) ?? [];
  });
  const whole = all.filter((found, at) => !all.slice(0, at).some((earlier) => holds(earlier, found)));
  return whole.slice(0, MOST);
}

function holds(outer: Found, inner: Found): boolean {
  const [{ start, end }, within] = [outer.provision.unit.span, inner.provision.unit.span];
  const isWhole = outer.provision.part === undefined || outer.provision.address === inner.provision.address;
  return outer.document.id === inner.document.id && isWhole && start <= within.start && within.end <= end;
}

/** A line of the list: it may be read as markup. */
function previewOf({ document, provision }: Found): object {
  const { text, documentShortTitle, ...quotation } = quote(document, provision);
  const title = summaryOf(clipped(addressWithHeading(quotation), LIMITS.choiceLabel));
  const content = { title, text: summaryOf(`${documentShortTitle}　${text}`) };
  return { contentType: 'application/vnd.microsoft.card.thumbnail', content };
}
