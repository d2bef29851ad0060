import type { RequestHandler } from 'express';
import { everyRuling } from '../../src/answer/action.js';
import { tell } from '../../src/assistant/tell.js';
import { toPlainText } from '../../src/message/plain.js';
import { baseUrl } from './baseurl.js';
import { missed } from './failure.js';
import { filterOf, kept } from './matrix/filter.js';
import { rowsOf } from './matrix/offered.js';
import { ActionPage } from './page/action.js';
import { Actions } from './page/actions.js';
import { sendPage } from './page/send.js';
import { visitorOf } from './visitor.js';
import type { Web } from './web.js';

export function actions({ corpus }: Web): RequestHandler {
  return (request, response) => {
    const view = corpus.viewFor(visitorOf(response).reader);
    const filter = filterOf(request.query, view.segments.all);
    const rows = rowsOf(view);
    sendPage(response, <Actions view={view} rows={rows} shown={kept(rows, filter)} filter={filter} />);
  };
}

/** An action that this reader may not know of is not there: the view does not have it. */
export function action(web: Web): RequestHandler {
  return (request, response) => {
    const view = web.corpus.viewFor(visitorOf(response).reader);
    const found = rowsOf(view).find(({ id }) => id === request.params.id);
    if (found === undefined) return missed(request, response);
    const told = everyRuling(found, view.segments.all).map((ruling) => {
      const message = tell(found, [ruling], view);
      return { ruling, message, plain: toPlainText(message, { baseUrl: baseUrl(web, request) }) };
    });
    sendPage(response, <ActionPage action={found} told={told} phrases={view.phrases} />);
  };
}
