import type { RequestHandler } from 'express';
import { toPlainText } from '../../src/message/plain.js';
import { suggestionsFor } from '../../src/message/suggestions.js';
import { Card } from './card/card.js';
import { Turn } from './card/turn.js';
import { apologise } from './failure.js';
import { FRAGMENT, wantsFragment } from './fragment.js';
import { Chat } from './page/chat.js';
import { fragmentOf } from './page/page.js';
import { sendPage } from './page/send.js';
import { fieldOf, typed } from './question.js';
import { conversationOf, feedbackFrom, originFor } from './receive.js';
import { SIGNED_OUT, UNCONFIRMED } from './signin/trouble.js';
import { visitorOf } from './visitor.js';
import type { Web } from './web.js';

/** Whether an answer of this page was of use. */
export function feedback({ corpus, service }: Web): RequestHandler {
  return async (request, response) => {
    const visitor = visitorOf(response);
    if (visitor.trouble === 'unconfirmed') return apologise(request, response, UNCONFIRMED);
    if (visitor.trouble === 'ended') return apologise(request, response, SIGNED_OUT);
    const helpful = fieldOf(request.body, 'helpful');
    // No form of ours says neither.
    if (helpful !== 'yes' && helpful !== 'no') return response.redirect(303, '/');
    const conversation = conversationOf(request.body);
    const reason = typed(fieldOf(request.body, 'reason'));
    const arrival = feedbackFrom(request.body, { conversation, helpful: helpful === 'yes', reason, visitor });
    const message = await service.ask(arrival);
    const card = <Card message={message} plain={toPlainText(message)} />;
    if (wantsFragment(request)) return void response.type(FRAGMENT).send(fragmentOf(card));
    const { documents, settings } = corpus.viewFor(visitor.reader);
    const suggestions = suggestionsFor(settings, documents);
    sendPage(
      response,
      <Chat origin={originFor(conversation)} documents={documents} suggestions={suggestions}>
        <Turn question="">{card}</Turn>
      </Chat>,
    );
  };
}
