import { describe, expect, test } from 'vitest';
import type { Action, Cell } from '../../src/answer/action.js';
import { judge } from '../../src/answer/judge.js';
import type { Segment } from '../../src/answer/segment.js';
import type { Candidate } from '../../src/search/candidate.js';
import type { Target } from '../../src/search/entry.js';
import type { Finding } from '../../src/search/finder.js';
import { THRESHOLDS } from '../../src/search/weights.js';
import { SOUKO } from '../souko.js';

const segment = (id: string, name: string, address?: string): Segment => ({
  id,
  name,
  names: [],
  definedAt: address === undefined ? undefined : { document: 'souko', address },
});
const EAST = segment('east', '東系', '第2条第1号');
const WEST = segment('west', '西系');
const NORTH = segment('north', '北系');

const cite = (address: string, quote: string) => ({ document: 'souko', address, quote });
const SILENT: Cell = {
  status: 'not-stated',
  condition: undefined,
  basis: 'literal',
  cites: [],
  related: [{ document: 'souko', address: '第1条' }],
};
const BLOCKED: Cell = { ...SILENT, status: 'blocked', cites: [cite('第5条', '私用に供してはならない')], related: [] };
const BOUND: Cell = { ...BLOCKED, status: 'conditional', condition: '毎月', cites: [cite('第3条本文', '点検を行う')] };

const LEND = action('lend', { east: BLOCKED, west: SILENT, north: BOUND });
const LOOK = action('look', { east: SILENT, west: SILENT, north: SILENT });
const MOVE = {
  ...action('move', { east: BOUND, west: { ...BOUND, condition: '毎週' }, north: BOUND }),
  between: [{ segments: ['east', 'west'], cell: BLOCKED }] as const,
};
const holdings = {
  documents: [SOUKO],
  segments: { all: [EAST, WEST, NORTH], ambiguous: ['中系'] },
  actions: [LEND, LOOK, MOVE],
};

function action(id: string, cells: Action['cells']): Action {
  return { id, name: id, phrases: [], cells, between: [] };
}

function candidate(target: Target, evidence: Partial<Candidate> = {}): Candidate {
  return { target, score: 1, words: 1, coverage: 1, vote: 0.8, nearest: undefined, likelihood: 0, ...evidence };
}

const on = (id: string, evidence?: Partial<Candidate>) => candidate({ kind: 'action', id }, evidence);
const at = (address: string, score: number) =>
  candidate({ kind: 'provision', document: 'souko', address }, { score, vote: 0 });

function finding(...candidates: Candidate[]): Finding {
  return { query: { text: '', intent: 'other', own: [], concepts: [], words: [], grams: [] }, known: 1, candidates };
}

describe('where', () => {
  test('one segment named: its cell', () => {
    const decision = judge('東系で貸していい？', finding(on('lend')), holdings);
    expect(decision).toMatchObject({ kind: 'verdict', rulings: [{ segments: [EAST], cell: BLOCKED }] });
  });

  test('one segment named, and nothing stated for it: an honest no, with what is near', () => {
    expect(judge('西系で貸していい？', finding(on('lend')), holdings)).toMatchObject({
      kind: 'not-stated',
      action: { name: 'lend', segments: [WEST] },
      related: [{ provision: { address: '第1条' } }],
    });
  });

  test('none named: asked back, with what holds in each, pressing names the segment', () => {
    const decision = judge('貸していい？', finding(on('lend')), holdings);
    expect(decision).toMatchObject({
      kind: 'which-segment',
      options: [{ ask: '東系で、貸していい？' }, { ask: '西系で、貸していい？' }, { ask: '北系で、貸していい？' }],
      others: [],
    });
  });

  test('none named, and the same holds everywhere: said at once; conditions in other words stay apart', () => {
    expect(judge('見ていい？', finding(on('look')), holdings)).toMatchObject({
      kind: 'not-stated',
      action: { segments: [] },
    });
    expect(judge('動かしていい？', finding(on('move')), holdings)).toMatchObject({
      kind: 'verdict',
      rulings: [{ segments: [EAST, NORTH] }, { segments: [WEST] }],
    });
  });

  test('an ambiguous name is asked back, though another is named', () => {
    expect(judge('中系で貸していい？', finding(on('lend')), holdings)).toMatchObject({ kind: 'which-segment' });
    expect(judge('中系から東系へ貸していい？', finding(on('lend')), holdings)).toMatchObject({
      options: [{ ask: '西系から東系へ貸していい？' }, { ask: '北系から東系へ貸していい？' }],
    });
  });

  test('two named: both, the strictest first; or what holds between them', () => {
    const both = judge('北系と東系で貸していい？', finding(on('lend')), holdings);
    expect(both).toMatchObject({ kind: 'verdict', rulings: [{ segments: [EAST] }, { segments: [NORTH] }] });
    const between = judge('西系から東系へ動かせますか', finding(on('move')), holdings);
    expect(between).toMatchObject({ rulings: [{ segments: [WEST, EAST], between: true, cell: BLOCKED }] });
  });

  test('with more segments than options the rest are named', () => {
    const all = ['1', '2', '3', '4', '5'].map((id) => segment(id, `${id}系`));
    const cells = Object.fromEntries(all.map(({ id }) => [id, id === '1' ? BLOCKED : SILENT]));
    const five = { documents: [SOUKO], segments: { all, ambiguous: [] }, actions: [action('lend', cells)] };
    const decision = judge('貸していい？', finding(on('lend')), five);
    expect(decision?.kind === 'which-segment' && [decision.options.length, decision.others]).toEqual([4, [all[4]]]);
  });
});

describe('the segments of the asker’s own terminals', () => {
  const from = (...own: Segment[]) => ({ ...holdings, own });

  test('stand for the one that the question does not name, and it is known that they do', () => {
    expect(judge('貸していい？', finding(on('lend')), from(EAST))).toMatchObject({
      kind: 'verdict',
      rulings: [{ segments: [EAST], cell: BLOCKED }],
      own: [EAST],
    });
    expect(judge('貸していい？', finding(on('lend')), from(WEST))).toMatchObject({
      kind: 'not-stated',
      action: { segments: [WEST] },
      own: [WEST],
    });
  });

  test('also where the same holds everywhere', () => {
    expect(judge('動かしていい？', finding(on('move')), from(WEST))).toMatchObject({ rulings: [{ segments: [WEST] }] });
    expect(judge('見ていい？', finding(on('look')), from(WEST))).toMatchObject({ action: { segments: [WEST] } });
  });

  test('never where it names one, or says a name that could mean several', () => {
    for (const question of ['西系で貸していい？', '中系で貸していい？'])
      expect(judge(question, finding(on('lend')), from(EAST))).toEqual(judge(question, finding(on('lend')), holdings));
  });

  test('several that differ are asked back, and no others', () => {
    expect(judge('貸していい？', finding(on('lend')), from(EAST, WEST))).toMatchObject({
      kind: 'which-segment',
      options: [{ ruling: { segments: [EAST] } }, { ruling: { segments: [WEST] } }],
      others: [],
      own: [EAST, WEST],
    });
  });

  test('several in which the same holds are said at once', () => {
    expect(judge('動かしていい？', finding(on('move')), from(EAST, NORTH))).toMatchObject({
      kind: 'verdict',
      rulings: [{ segments: [EAST, NORTH] }],
    });
  });

  test('make no question a question about an action', () => {
    expect(judge('貸していい？', finding(at('第5条', 1.1), on('lend')), from(EAST))).toBeUndefined();
  });
});

describe('whether an action is meant at all', () => {
  const little = THRESHOLDS.actionInSegment + 0.01;

  test('little evidence is enough where a segment is named', () => {
    expect(judge('東系で貸していい？', finding(on('lend', { vote: little })), holdings)).toBeDefined();
    expect(judge('貸していい？', finding(on('lend', { vote: little })), holdings)).toBeUndefined();
  });

  test('a provision with the better claim answers, unless a ruling says the same and more', () => {
    expect(judge('貸していい？', finding(at('第5条', 1.1), on('lend')), holdings)).toBeUndefined();
    expect(judge('東系で貸していい？', finding(at('第5条', 1.1), on('lend')), holdings)).toBeDefined();
    expect(judge('東系で貸していい？', finding(at('第4条', 1.4), on('lend')), holdings)).toBeDefined();
    expect(judge('東系で貸していい？', finding(at('第4条', 2), on('lend')), holdings)).toBeUndefined();
    expect(judge('東系で貸していい？', finding(at('第5条', 2), on('lend')), holdings)).toBeDefined();
    expect(judge('東系で貸していい？', finding(at('第5条', 3), on('lend')), holdings)).toBeUndefined();
    expect(judge('動かしていい？', finding(at('第3条本文', 1.1), on('move')), holdings)).toBeDefined();
    expect(judge('動かしていい？', finding(at('第4条', 1.1), on('move')), holdings)).toBeUndefined();
  });

  test('what the named segment is does not answer what may be done there', () => {
    expect(judge('東系で貸していい？', finding(at('第2条第1号', 9), on('lend')), holdings)).toBeDefined();
  });

  test('who asks where a rule stands is not asking for leave', () => {
    expect(judge('東系で貸すことは第何条ですか', finding(on('lend', { vote: 0.5 })), holdings)).toBeUndefined();
  });

  test('a form that no cited words name is not answered by a ruling', () => {
    const asked = finding(on('lend', { vote: little }));
    expect(judge('東系で貸してもらう申請書がほしい', asked, holdings)).toBeUndefined();
  });

  test('no actions, nothing to judge', () => {
    expect(judge('東系で貸していい？', finding(on('lend')), { ...holdings, actions: [] })).toBeUndefined();
  });
});
