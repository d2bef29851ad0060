import { describe, expect, test } from 'vitest';
import { judge } from '../../src/answer/judge.js';
import type { Segment } from '../../src/answer/segment.js';
import { SOUKO } from '../souko.js';
import { action, at, BLOCKED, EAST, finding, holdings, NORTH, on, SILENT, segment, WEST } from './judging.js';

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
