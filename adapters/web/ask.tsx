import type { Request, RequestHandler } from 'express';
import { respond } from '../../src/assistant/respond.js';
import type { View } from '../../src/assistant/view.js';
import { toPlainText } from '../../src/message/plain.js';
import { suggestionsFor } from '../../src/message/suggestions.js';
import { ANYONE } from '../../src/person/audience.js';
import { Card } from './card/card.js';
import { Turn } from './card/turn.js';
import { FRAGMENT, wantsFragment } from './fragment.js';
import { Chat } from './page/chat.js';
import { fragmentOf, pageOf } from './page/page.js';
import { fieldOf, typed } from './question.js';
import type { Web } from './web.js';

export function chat({ corpus }: Web): RequestHandler {
  return (request, response) => {
    const draft = typed(fieldOf(request.query, 'q'));
    response.send(pageOf(<Chat {...welcome(corpus.viewFor(ANYONE))} draft={draft} />));
  };
}

export function ask(web: Web): RequestHandler {
  return (request, response) => {
    const question = typed(fieldOf(request.body, 'q'));
    const { message } = respond(web.corpus, { reader: ANYONE, question });
    const turn = (
      <Turn question={question}>
        <Card message={message} plain={toPlainText(message, { baseUrl: baseUrl(web, request) })} />
      </Turn>
    );
    if (wantsFragment(request)) return void response.type(FRAGMENT).send(fragmentOf(turn));
    response.send(pageOf(<Chat {...welcome(web.corpus.viewFor(ANYONE))}>{turn}</Chat>));
  };
}

function welcome({ documents, settings }: View) {
  return { documents, suggestions: suggestionsFor(settings, documents) };
}

/** Undefined where a client of its own making sent a host that is none: then the text goes without links. */
function baseUrl({ publicUrl }: Web, request: Request): string | undefined {
  const url = publicUrl ?? `${request.protocol}://${request.host}`;
  return URL.canParse(url) ? url : undefined;
}
