import { describe, expect, test } from 'vitest';
import type { Action, Cell, Ruling } from '../../src/answer/action.js';
import { foundAt } from '../../src/answer/found.js';
import type { Segment } from '../../src/answer/segment.js';
import { compose } from '../../src/message/compose.js';
import type { Composing } from '../../src/message/composing.js';
import { DEFAULT_PHRASES } from '../../src/message/phrases.js';
import { toPlainText } from '../../src/message/plain.js';
import { quote } from '../../src/message/quotation.js';
import { toRecord } from '../../src/message/record.js';
import { NO_SETTINGS } from '../../src/message/settings.js';
import { SOUKO } from '../souko.js';

const settledAt = [{ line: '報告の決まりがあります。', document: 'souko', address: '第4条' }];
const composing: Composing = {
  documents: [SOUKO],
  settings: { ...NO_SETTINGS, settledAt },
  phrases: DEFAULT_PHRASES,
  notices: [],
};

const EAST: Segment = { id: 'east', name: '東系', names: [], definedAt: { document: 'souko', address: '第2条第2号' } };
const WEST: Segment = { id: 'west', name: '西系', names: [], definedAt: undefined };
const BLOCKED: Cell = {
  status: 'blocked',
  condition: '私用に限ります。',
  basis: 'inferred',
  cites: [
    { document: 'souko', address: '第5条', quote: '備品を私用に供してはならない' },
    { document: 'souko', address: '第5条', quote: '管理者は' },
  ],
  related: [
    { document: 'souko', address: '第1条' },
    { document: 'souko', address: '第5条' },
  ],
};
const BOUND: Cell = { ...BLOCKED, status: 'conditional', basis: 'literal', condition: '毎月。', related: [] };
const SILENT: Cell = { ...BLOCKED, status: 'not-stated', condition: undefined, cites: [], related: [] };
const ACTION: Action = { id: 'lend', name: '貸す', phrases: [], cells: {}, between: [] };

const ruling = (cell: Cell, ...segments: Segment[]): Ruling => ({ segments, between: false, cell });
const verdict = (...[first, ...others]: [Ruling, ...Ruling[]]) =>
  compose({ kind: 'verdict', action: ACTION, rulings: [first, ...others], why: '' }, composing);

describe('a verdict', () => {
  const message = verdict(ruling(BLOCKED, EAST));

  test('says status, segment, what has to be known, and quotes the very words of the part', () => {
    expect(message).toMatchObject({
      outcome: 'verdict',
      sides: [
        {
          status: 'blocked',
          statusName: '原則不可',
          segment: '東系',
          condition: '私用に限ります。',
          inference: '「貸す」についての直接の記載はありませんが、次の言葉に当たると読めます。',
          points: [
            { quotation: { address: '第5条', text: '備品を私用に供してはならない', heading: '貸出しの禁止' } },
            { line: DEFAULT_PHRASES.pointFurther, quotation: { text: '管理者は' } },
          ],
          caution: expect.stringContaining('例外があるかどうかも'),
        },
      ],
      settledAt: [{ line: '報告の決まりがあります。', quotation: { address: '第4条' } }],
    });
  });

  test('what is near is what is not cited; the segment is defined first', () => {
    expect(message).toMatchObject({ related: [{ address: '第1条' }] });
    expect(message.outcome === 'verdict' && message.definitions.map(({ term }) => term)).toEqual(['東系', '備品']);
  });

  test('as text it begins with the status and the segment, and says which words', () => {
    const text = toPlainText(message);
    expect(text.split('\n')[0]).toBe('【原則不可】東系');
    expect(text).toContain('「備品を私用に供してはならない」\n― 第5条（貸出しの禁止）');
    expect(text).toContain('・報告の決まりがあります。（第4条）');
    expect(text).toContain(DEFAULT_PHRASES.contactUnset);
  });

  test('as a record it cites the best words first', () => {
    const { outcome, citations, related } = toRecord(message);
    expect([outcome, ...citations.map((citation) => citation.quote)]).toEqual([
      'verdict',
      '備品を私用に供してはならない',
      '管理者は',
    ]);
    expect(related.map(({ address }) => address)).toEqual(['第1条', '第4条']);
  });

  test('of two segments has two sides; the silent one says that silence is no permission', () => {
    const both = verdict(ruling(BOUND, EAST), ruling(SILENT, WEST));
    expect(both).toMatchObject({
      sides: [
        { status: 'conditional', condition: '条件：毎月。', inference: undefined },
        { status: 'not-stated', lead: '西系での「貸す」について、規程には定めがありません。' },
      ],
    });
    expect(toPlainText(both)).toContain(`【定めなし】西系\n`);
    expect(toPlainText(both)).toContain(DEFAULT_PHRASES.notStatedAdvice);
  });

  test('of what holds between two names both', () => {
    const between = verdict({ ...ruling(BLOCKED, EAST, WEST), between: true });
    expect(between).toMatchObject({ sides: [{ segment: '東系と西系のあいだ' }] });
  });

  test('of silence alone cannot be made', () => {
    expect(() => verdict(ruling(SILENT, WEST))).toThrow();
  });
});

test('asking back shows segment and status; silence has nothing to quote', () => {
  const options = [ruling(BLOCKED, EAST), ruling(SILENT, WEST)].map((one, at) => ({ ruling: one, ask: `${at}` }));
  const decision = { kind: 'which-segment' as const, action: ACTION, options, others: [WEST], why: '' };
  const message = compose(decision, composing);
  expect(message).toMatchObject({
    outcome: 'clarify',
    lead: expect.stringContaining('西系については、その名前を添えてお尋ねください。'),
    options: [
      { label: '東系（原則不可）', ask: '0', quotation: { text: '備品を私用に供してはならない' } },
      { label: '西系（定めなし）', ask: '1', quotation: undefined },
    ],
  });
  expect(toPlainText(message)).toContain(
    '1. 東系（原則不可）\n   第5条「備品を私用に供してはならない」\n2. 西系（定めなし）',
  );
  expect(toRecord(message).citations).toHaveLength(1);
});

test('an action nothing is stated of is named, where as well', () => {
  const silent = (...segments: Segment[]) =>
    compose(
      { kind: 'not-stated', silence: undefined, action: { name: '貸す', segments }, related: [], why: '' },
      composing,
    );
  expect(silent(WEST)).toMatchObject({ lead: '西系での「貸す」について、規程には定めがありません。' });
  expect(silent()).toMatchObject({ lead: '「貸す」について、規程には定めがありません。' });
});

test('a part that does not stand in a provision cannot be quoted', () => {
  const found = foundAt([SOUKO], 'souko', '第5条');
  if (found === undefined) throw new Error('第5条');
  expect(() => quote(SOUKO, found.provision, '備品は私用に供してよい')).toThrow('第5条');
  expect(() => quote(SOUKO, found.provision, '')).toThrow();
});

test('a part says that it was repaired only where it was', () => {
  const found = foundAt([SOUKO], 'souko', '第4条第2号');
  if (found === undefined) throw new Error('第4条第2号');
  expect(quote(SOUKO, found.provision, '備品の').repairs).toHaveLength(1);
  expect(quote(SOUKO, found.provision, '亡失').repairs).toEqual([]);
});

test('no sentence of the bot permits anything', () => {
  expect(Object.values(DEFAULT_PHRASES).join('\n')).not.toMatch(
    /許可|認められています|してもかまいません|して(も)?よい(です|で)/,
  );
});
