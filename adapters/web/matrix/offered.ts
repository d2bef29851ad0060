import type { Response } from 'express';
import type { Action } from '../../../src/answer/action.js';
import type { Corpus, View } from '../../../src/assistant/view.js';
import { visitorOf } from '../visitor.js';

/** The rows of the table. Where there are no segments there is nowhere to look what holds. */
export function rowsOf({ actions, segments }: Pick<View, 'actions' | 'segments'>): readonly Action[] {
  return segments.all.length === 0 ? [] : actions;
}

/** Whether there is a table for who has the page in front of them. */
export function offersTable(response: Pick<Response, 'app' | 'locals'>): boolean {
  const corpus = response.app.get(SHOWN) as Corpus | undefined;
  try {
    return corpus !== undefined && rowsOf(corpus.viewFor(visitorOf(response).reader)).length > 0;
  } catch {
    // That there is no view is what the page has to say: it must not fail over the link.
    return false;
  }
}

/** Name of the setting of the application. */
export const SHOWN = 'corpus';
