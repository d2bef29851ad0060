import type { Document } from '../law/document.js';
import { normalise } from '../search/text.js';
import type { Decision } from './decision.js';
import { type Found, foundAt } from './found.js';
import { relatedTo } from './related.js';

/** What people put after a term to ask for its meaning. */
const ASKING =
  /(とは(何|なに|なん|どういう(意味|こと))?|って(何|なに|なん|どういう(意味|こと)|いうのは)|の?(意味|定義|意義)(は|を|って)?|について)?(です|でしょう|なの|のこと)*(か|っけ)?(教えて(ください)?|知りたい(です)?)?[?？。!！\s]*$/;

/** A question that is a defined term and nothing else is answered by its definition, before anything is searched. */
export function lookUpTerm(question: string, documents: readonly Document[]): Decision | undefined {
  const asked = bare(question.replace(ASKING, ''));
  if (asked === '') return undefined;
  const found = documents.flatMap((document) =>
    document.terms
      .filter(({ name, aliases }) => [name, ...aliases].some((one) => bare(one) === asked))
      .flatMap(({ definedAt }): Found[] => {
        const definition = foundAt([document], document.id, definedAt);
        return definition === undefined ? [] : [definition];
      }),
  );
  const [first, ...others] = found;
  if (first === undefined) return undefined;
  const provisions = [first, ...others] as const;
  return {
    kind: 'answer',
    provisions,
    related: relatedTo(provisions, [], documents),
    why: `a defined term was asked for: ${asked}`,
  };
}

function bare(text: string): string {
  return normalise(text).replace(/[「」『』"'（）()\s]/g, '');
}
