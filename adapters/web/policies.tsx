import type { RequestHandler } from 'express';
import type { View } from '../../src/assistant/view.js';
import type { Document } from '../../src/law/document.js';
import { missed } from './failure.js';
import { Policies } from './page/policies.js';
import { Reader } from './page/reader.js';
import { sendPage } from './page/send.js';
import { fieldOf, typed } from './question.js';
import { readingOf } from './reader/reading.js';
import { visitorOf } from './visitor.js';
import type { Web } from './web.js';

export function policies({ corpus }: Web): RequestHandler {
  return (_request, response) => {
    sendPage(response, <Policies documents={corpus.viewFor(visitorOf(response).reader).documents} />);
  };
}

/** A document this reader may not read is not there: the view does not have it. */
export function policy({ corpus }: Web): RequestHandler {
  return (request, response) => {
    const view = corpus.viewFor(visitorOf(response).reader);
    const document = view.documents.find(({ id }) => id === request.params.id);
    if (document === undefined) return missed(request, response);
    const query = typed(fieldOf(request.query, 'q')).slice(0, QUERY_LIMIT);
    const reading = readingOf(document, query);
    const near = reading.hits?.count === 0 ? nearest(view, document, query) : [];
    sendPage(response, <Reader reading={reading} near={near} />);
  };
}

/** Addresses whose words are about what was typed, where none of them is what was typed. */
function nearest({ finder }: View, document: Document, query: string): readonly string[] {
  const addresses = finder.find(query).candidates.flatMap(({ target }) => {
    const here =
      target.kind === 'provision' && target.document === document.id && document.provisions.has(target.address);
    return here ? [target.address] : [];
  });
  return addresses.slice(0, NEAR);
}

const NEAR = 5;

/** Longer than any run of words one looks for. */
const QUERY_LIMIT = 200;
