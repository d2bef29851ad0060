import type { Found } from '../answer/found.js';
import type { Provision } from '../law/provision.js';
import { fill, type PhraseName, type Phrases } from './phrases.js';
import { type Quotation, quote } from './quotation.js';

/**
 * The plain line above a quotation. It says only what kind of sentence the provision is (a definition, a duty, a
 * prohibition, one of a list, anything else), which its own grammar shows; what the provision says is left to its words.
 */
export function pointLine(found: Found, phrases: Phrases): string {
  const { document, provision } = found;
  const quotation = quote(document, provision);
  const term = document.terms.find(({ definedAt }) => definedAt === provision.address);
  const values = { document: document.shortTitle, heading: quotation.heading ?? '', term: term?.name ?? '' };
  return fill(phrases[phraseFor(provision, quotation, term !== undefined)], values);
}

function phraseFor({ unit }: Provision, { text, heading, leadIn }: Quotation, defines: boolean): PhraseName {
  if (defines && /をいう(。|（|$)/.test(text)) return 'pointDefinition';
  if (/^削除。?$/.test(text)) return 'pointDeleted';
  if (heading === undefined || unit.level === 'appendix') return 'pointUntitled';
  // An item of 「次のことをしてはならない」 is forbidden, whatever its own words end in.
  const ruling = leadIn?.text ?? text;
  if (/(てはならない|ことができない|禁止する)。?$/.test(ruling)) return 'pointProhibition';
  if (/(なければならない|ものとすること)。?$/.test(ruling)) return 'pointDuty';
  return leadIn === undefined ? 'pointGeneral' : 'pointListed';
}
