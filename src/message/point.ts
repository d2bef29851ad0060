import type { Found } from '../answer/found.js';
import { fill, type PhraseName, type Phrases } from './phrases.js';
import { quote } from './quotation.js';

/**
 * The plain line above a quotation. It says only what kind of sentence the provision is (a definition, a duty, a
 * prohibition, one of a list, anything else), which its own grammar shows; what the provision says is left to its words.
 */
export function pointLine(found: Found, phrases: Phrases): string {
  const { document, provision } = found;
  const term = document.terms.find(({ definedAt }) => definedAt === provision.address);
  const heading = quote(document, provision).heading;
  const name = phraseFor(provision.words.text, { defines: term !== undefined, titled: heading !== undefined });
  return fill(phrases[name], {
    document: document.shortTitle,
    term: provision.unit.heading?.text ?? term?.name ?? '',
    heading: heading ?? '',
  });
}

function phraseFor(text: string, { defines, titled }: { defines: boolean; titled: boolean }): PhraseName {
  if (defines && /をいう(。|（|$)/.test(text)) return 'pointDefinition';
  if (!titled) return 'pointUntitled';
  if (/(てはならない|ことができない|禁止する)。?$/.test(text)) return 'pointProhibition';
  if (/(なければならない|ものとすること)。?$/.test(text)) return 'pointDuty';
  return text.endsWith('。') ? 'pointGeneral' : 'pointListed';
}
