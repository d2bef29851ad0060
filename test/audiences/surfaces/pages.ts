import { atTheirBest } from '../askers.js';
import { FEW_QUESTIONS } from '../questions.js';
import { DOCUMENTS, type DocumentThing, THINGS } from '../things.js';
import { word } from '../words.js';
import { newNumbers, type Pages } from './site.js';
import type { Said, Surface } from './surface.js';

const IDS = [...(Object.keys(DOCUMENTS) as DocumentThing[]).map((thing) => word(thing, 'id')), 'there-is-none'];

const SEARCHES = [
  ['public', '置場'],
  ['public', word('staff-item', 'text')],
  ['public', word('csirt', 'colloquial word')],
  ['staff', '見回り'],
  ['staff', word('csirt-article', 'text')],
] as const;

const NARROWED = [
  'status=not-stated',
  ...(['staff', 'csirt', 'staff-item'] as const).map(
    (thing) => `q=${encodeURIComponent(word(thing, 'way to ask of the action'))}`,
  ),
];

const ACTIONS = ['lend', ...THINGS.flatMap((thing) => [`use-${thing}`, `touch-${thing}`]), 'there-is-none'];

/** Each answer is recorded, which takes long. What all others would be told is tried without the pages. */
const ASKED = FEW_QUESTIONS.slice(0, 2);

/** What the pages show; all of it comes by HTTP. */
export function pagesOf(pages: () => Pages): readonly Surface[] {
  const opened =
    (part: string, paths: readonly string[]): Surface['said'] =>
    async (asker, corpus) => {
      const said: Said[] = [];
      for (const path of paths)
        said.push({ part, asked: decodeURIComponent(path), text: await pages().get(path, asker, corpus) });
      return said;
    };
  return [
    {
      name: 'the first page',
      claims: ['GET /'],
      shows: { page: ['id', 'title'] },
      said: opened('page', ['/']),
    },
    {
      name: 'the list of documents',
      claims: ['GET /policies'],
      shows: { page: ['id', 'title', 'edition'] },
      said: opened('page', ['/policies']),
    },
    {
      name: 'the pages of the documents',
      claims: ['GET /policies/:id'],
      shows: {
        page: [
          'title',
          'edition',
          'source',
          'heading',
          'text',
          'term',
          'definition',
          'item',
          'misprint',
          'repair',
          'reason',
        ],
      },
      said: opened(
        'page',
        IDS.map((id) => `/policies/${id}`),
      ),
    },
    {
      name: 'the search within a document',
      shows: { page: [] },
      said: opened(
        'page',
        SEARCHES.map(([thing, words]) => `/policies/${word(thing, 'id')}?q=${encodeURIComponent(words)}`),
      ),
    },
    {
      name: 'the table of actions',
      claims: ['GET /actions'],
      shows: { page: ['id', 'title', 'edition', 'action', 'action near it'] },
      said: opened('page', ['/actions', ...NARROWED.map((query) => `/actions?${query}`)]),
    },
    {
      name: 'the pages of the actions',
      claims: ['GET /actions/:id'],
      shows: {
        page: ['id', 'title', 'edition', 'heading', 'text', 'action', 'condition', 'action near it', 'settled at'],
      },
      said: opened(
        'page',
        ACTIONS.map((id) => `/actions/${id}`),
      ),
    },
    {
      name: 'the account page',
      claims: ['GET /account'],
      shows: { page: ['audience'] },
      said: opened('page', ['/account']),
    },
    {
      name: 'pages that are not there',
      shows: { page: [] },
      said: opened('page', ['/nowhere', '/policies/', `/policies/${word('csirt', 'id')}/x`, '/static/none']),
    },
    {
      name: 'pages about nothing',
      claims: [
        'GET /healthz',
        'GET /readyz',
        'GET /metrics',
        'GET /ask',
        'GET /feedback',
        'GET /signedout',
        'GET /local/:link',
      ],
      shows: { page: [] },
      said: opened('page', ['/healthz', '/readyz', '/metrics', '/ask', '/feedback', '/signedout', '/local/none']),
    },
    {
      name: 'a question without the client script',
      claims: ['POST /ask'],
      answers: true,
      shows: { page: ['id', 'heading', 'text', 'settled at'] },
      async said(asker, corpus) {
        const said: Said[] = [];
        for (const asked of ASKED) said.push({ part: 'page', asked, text: await pages().ask(asked, asker, corpus) });
        return said;
      },
    },
    {
      name: 'a form that was answered to the same person when they might read everything',
      answers: true,
      shows: { fragment: ['id', 'heading', 'text', 'settled at'] },
      differs: { fragment: 'the card is that of a question without the script, and compared there' },
      async said(asker, corpus) {
        const said: Said[] = [];
        for (const asked of ASKED) {
          const numbers = newNumbers();
          await pages().askFragment(asked, atTheirBest(asker), corpus, numbers);
          const text = await pages().askFragment(asked, asker, corpus, numbers);
          said.push({ part: 'fragment', asked, text });
        }
        return said;
      },
    },
  ];
}
