import type { RequestHandler } from 'express';
import type { View } from '../../src/assistant/view.js';
import type { Message } from '../../src/message/message.js';
import { toPlainText } from '../../src/message/plain.js';
import { suggestionsFor } from '../../src/message/suggestions.js';
import { maskNumbers } from '../../src/person/masking.js';
import { baseUrl } from './baseurl.js';
import { Card } from './card/card.js';
import { OriginContext } from './card/origin.js';
import { Turn } from './card/turn.js';
import { type Apologise, apologise } from './failure.js';
import { FRAGMENT, wantsFragment } from './fragment.js';
import { ApologyCard } from './page/apology.js';
import { Chat } from './page/chat.js';
import { fragmentOf } from './page/page.js';
import { sendPage } from './page/send.js';
import { fieldOf, typed } from './question.js';
import { aboutOf, arrivalFrom, conversationOf, originFor, originOf } from './receive.js';
import { QUESTION_LINK_ENDED, QUESTION_SIGNED_OUT, UNCONFIRMED } from './signin/trouble.js';
import { canSignIn, visitorOf } from './visitor.js';
import type { Web } from './web.js';

export function chat({ corpus }: Web): RequestHandler {
  return (request, response) => {
    const draft = typed(fieldOf(request.query, 'q'));
    const origin = originFor(conversationOf(undefined));
    sendPage(response, <Chat origin={origin} {...welcome(corpus.viewFor(visitorOf(response).reader))} draft={draft} />);
  };
}

export function ask(web: Web): RequestHandler {
  return async (request, response) => {
    const visitor = visitorOf(response);
    const question = typed(fieldOf(request.body, 'q'));
    // An answer from fewer documents than they believe to be asking would be a wrong one.
    if (visitor.trouble === 'unconfirmed') return declining(web)(request, response, UNCONFIRMED);
    if (visitor.trouble === 'ended')
      return declining(web)(request, response, canSignIn(response) ? QUESTION_SIGNED_OUT : QUESTION_LINK_ENDED);
    const conversation = conversationOf(request.body);
    const arrival = arrivalFrom(request.body, { conversation, question, visitor });
    const message = await web.service.ask(arrival);
    const plain = toPlainText(withoutOffers(message), { baseUrl: baseUrl(web, request) });
    const turn = (
      <Turn question={maskNumbers(question).text}>
        <Card message={message} plain={plain} about={aboutOf(arrival)} />
      </Turn>
    );
    const origin = originFor(conversation);
    if (wantsFragment(request))
      return void response
        .type(FRAGMENT)
        .send(fragmentOf(<OriginContext.Provider value={origin}>{turn}</OriginContext.Provider>));
    const { documents, suggestions } = welcome(web.corpus.viewFor(visitor.reader));
    sendPage(
      response,
      <Chat origin={origin} documents={documents} suggestions={suggestions}>
        {turn}
      </Chat>,
    );
  };
}

/** Pasted into a mail, the words to send would ask somebody else. */
function withoutOffers(message: Message): Message {
  return 'offers' in message ? { ...message, offers: [] } : message;
}

/** Without the client script, too, the words are still there for the next try. */
export function declining({ corpus }: Web): Apologise {
  return (request, response, trouble) => {
    if (wantsFragment(request)) return apologise(request, response, trouble);
    const draft = typed(fieldOf(request.body, 'q'));
    const { reader } = visitorOf(response);
    const page = (
      <Chat origin={originOf(request.body)} {...welcome(corpus.viewFor(reader))} draft={draft}>
        <Turn question="">
          <ApologyCard trouble={trouble} />
        </Turn>
      </Chat>
    );
    sendPage(response.status(trouble.status), page);
  };
}

function welcome({ documents, settings }: View) {
  return { documents, suggestions: suggestionsFor(settings, documents) };
}
