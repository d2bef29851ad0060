import fc from 'fast-check';
import { provisionsOf } from '../src/law/provision.js';
import type { Message, Point } from '../src/message/message.js';
import { type Quotation, quote } from '../src/message/quotation.js';
import { SOUKO } from './souko.js';

const HOSTILE = [
  '<!channel>',
  '<@U1>',
  '<https://example.jp|こちら>',
  '&lt;!here&gt;',
  '&',
  '*太字*',
  '`code`',
  '```',
  ':smile:',
  'https://example.jp/?a=1&b=2',
  '"\\',
  '\n',
  '\u0000\u0007',
  '\ud83d',
  '\ude00\ud83d',
  '👨‍👩‍👧‍👦',
  '葛\u{e0100}',
  'か\u3099',
  '　',
];

/** One piece of hostile text, then that of many characters. */
const sentence = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.constant('管理者は、毎月、備品の点検を行う。'),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const short = fc.array(sentence, { maxLength: 3 }).map((parts) => parts.join(''));
const text = fc.oneof(
  { weight: 30, arbitrary: short },
  {
    weight: 1,
    arbitrary: fc.tuple(sentence, fc.integer({ min: 1, max: 1_500 })).map(([part, times]) => part.repeat(times)),
  },
  { weight: 1, arbitrary: fc.constantFrom('長'.repeat(20_000), `か${'\u3099'.repeat(5_000)}`, '&'.repeat(20_000)) },
);
/** What the phrases of a corpus make is never empty. */
const line = text.map((words) => `規程は、${words}`);

const [provision] = provisionsOf(SOUKO.units).values();
if (provision === undefined) throw new Error('a document of nothing');
const REAL = quote(SOUKO, provision);

const quotation: fc.Arbitrary<Quotation> = fc
  .record({
    documentId: fc.constantFrom('souko', 'kyoka'),
    documentTitle: short,
    documentShortTitle: short,
    edition: fc.option(short, { nil: undefined }),
    address: fc
      .oneof(
        short,
        fc.integer({ min: 1, max: 9 }).map((n) => `第${n}条`),
      )
      .map((words) => `第3条${words}`.toWellFormed()),
    heading: fc.option(short, { nil: undefined }),
    text,
    leadIn: fc.option(fc.record({ address: short, text }), { nil: undefined }),
    repairs: fc.array(short, { maxLength: 2 }),
  })
  .map((drawn) => ({ ...REAL, ...drawn }));
const quotations = fc.array(quotation, { maxLength: 6 });
const point: fc.Arbitrary<Point> = fc.record({ line, quotation });
const points = fc
  .tuple(point, fc.array(point, { maxLength: 3 }))
  .map(([first, more]): [Point, ...Point[]] => [first, ...more]);
const definitions = fc.array(fc.record({ term: short, quotation }), { maxLength: 4 });
const notices = fc.array(line, { maxLength: 3 });
const condition = fc.option(line, { nil: undefined });

const choices = fc.array(fc.record({ label: text, ask: text }), { maxLength: 4 });
const menu = fc.record({
  segments: fc.constant([]),
  choices: fc.array(fc.record({ label: short, ask: fc.oneof(short, text) }), { maxLength: 60 }),
});

const side = { statusName: short, segment: short, lead: line, condition, caution: line };
const settledSide = fc.record({
  ...side,
  status: fc.constantFrom('blocked' as const, 'conditional' as const, 'measure' as const),
  inference: condition,
  points,
});
const silentSide = fc.record({ ...side, status: fc.constant('not-stated' as const) });

/** Messages of every outcome, with words that a chat would make something of. */
export const anyMessage: fc.Arbitrary<Message> = fc.oneof(
  fc.record({ outcome: fc.constant('answered' as const), notices, points, related: quotations, definitions }),
  fc.record({
    outcome: fc.constant('verdict' as const),
    notices,
    offers: choices,
    sides: fc
      .tuple(settledSide, fc.array(fc.oneof(settledSide, silentSide), { maxLength: 2 }))
      .map(([first, more]): [typeof first, ...typeof more] => [first, ...more]),
    settledAt: fc.array(point, { maxLength: 2 }),
    contact: line,
    related: quotations,
    definitions,
  }),
  fc.record(
    {
      outcome: fc.constant('clarify' as const),
      notices,
      lead: line,
      options: fc.array(fc.record({ label: text, ask: text, quotation: fc.option(quotation, { nil: undefined }) }), {
        maxLength: 4,
      }),
      menu,
    },
    { requiredKeys: ['outcome', 'notices', 'lead', 'options'] },
  ),
  fc.record({
    outcome: fc.constant('not-stated' as const),
    notices,
    offers: choices,
    lead: line,
    advice: condition,
    settledAt: fc.array(point, { maxLength: 2 }),
    contact: line,
    related: quotations,
  }),
  fc.record({
    outcome: fc.constant('other' as const),
    notices,
    lead: line,
    suggestions: fc.array(text, { maxLength: 5 }),
  }),
);

/** The words that a message shows in full as words of a document, in order. */
export function shownQuotes(message: Message): readonly string[] {
  switch (message.outcome) {
    case 'answered':
      return message.points.map(({ quotation: { text: words } }) => words);
    case 'verdict':
      return message.sides.flatMap((each) =>
        each.status === 'not-stated' ? [] : each.points.map(({ quotation: { text: words } }) => words),
      );
    case 'clarify':
      return message.options.flatMap((each) => each.quotation?.text ?? []);
    default:
      return [];
  }
}
