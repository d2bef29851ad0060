import type { Asked, Corpus, Reply, respond } from '../../src/assistant.js';
import { quote } from '../../src/message/quotation.js';

/** Two provisions of the town's document answer it equally well. */
export const AMBIGUOUS = '警報装置は夜間に作動させますか';

/** An assistant that asks back whatever it is fitted to: how the pages do it is tested here, when it does is not. */
export function unsure(actual: typeof respond): typeof respond {
  return (corpus: Corpus, asked: Asked): Reply => {
    const reply = actual(corpus, asked);
    if (asked.question !== AMBIGUOUS) return reply;
    const options = corpus.viewFor(asked.reader).documents.flatMap((document) =>
      ['第7条', '第8条'].flatMap((address) => {
        const provision = document.provisions.get(address);
        if (provision === undefined) return [];
        return [{ label: `${document.shortTitle} ${address}`, ask: address, quotation: quote(document, provision) }];
      }),
    );
    return { ...reply, message: { outcome: 'clarify', lead: 'どちらのことですか。', options, notices: [] } };
  };
}
