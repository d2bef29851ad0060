import { describe, expect, test } from 'vitest';
import { judge, judgeQuoted } from '../../src/answer/judge.js';
import { THRESHOLDS } from '../../src/search/weights.js';
import { at, BLOCKED, EAST, finding, holdings, LEND, LOOK, on, SILENT, WEST } from './judging.js';

describe('which action', () => {
  const both = (lend: number, look: number) => finding(on('lend', { vote: lend }), on('look', { vote: look }));

  test('two that fit alike, and of which something else holds, are asked back; pressing names the action', () => {
    expect(judge('東系でやっていい？', both(0.8, 0.79), holdings)).toMatchObject({
      kind: 'which-action',
      options: [
        { action: LEND, ruling: { segments: [EAST], cell: BLOCKED }, ask: '東系で、「lend」をしてもいいですか' },
        { action: LOOK, ruling: { segments: [EAST], cell: SILENT }, ask: '東系で、「look」をしてもいいですか' },
      ],
    });
    expect(judge('やっていい？', both(0.8, 0.79), holdings)).toMatchObject({
      options: [{ ruling: undefined, ask: '「lend」をしてもいいですか' }, { ask: '「look」をしてもいいですか' }],
    });
    expect(judge('中系でやっていい？', both(0.8, 0.79), holdings)).toMatchObject({
      options: [{ ruling: undefined, ask: '中系で、「lend」をしてもいいですか' }, {}],
    });
  });

  test('one that is plainly nearer is meant; the less is near, the more has to lie between', () => {
    // 0.15 for its word each: 0.85 of 0.95, then 0.45 of 0.49.
    expect(judge('東系でやっていい？', both(0.8, 0.7), holdings)).toMatchObject({ kind: 'verdict', action: LEND });
    expect(judge('東系でやっていい？', both(0.34, 0.3), holdings)).toMatchObject({ kind: 'which-action' });
  });

  test('of two as near the likelier among actions is meant, whatever else is likelier still', () => {
    const lend = on('lend', { vote: 0.5, likelihood: 0.01 });
    const look = on('look', { vote: 0.5, likelihood: 0.09 });
    const rule = { ...at('第4条', 0.9), likelihood: 0.9 };
    // 0.2 for the likelihood: 0.65 and 0.02 against 0.65 and 0.18.
    expect(judge('東系でやっていい？', finding(rule, lend, look), holdings)).toMatchObject({
      action: { name: 'look' },
    });
  });

  test('the name of a segment is counted as half of a question: an action about segments shares it with everybody', () => {
    const named = finding(on('lend', { vote: 0.8 }), on('look', { vote: 0.5 }));
    const placeless = finding(on('look', { vote: 0.9 }), on('lend', { vote: 0.1 }));
    expect(judge('東系でやっていい？', named, holdings)).toMatchObject({ action: LEND });
    expect(judge('東系でやっていい？', named, { ...holdings, placeless })).toMatchObject({ action: { name: 'look' } });
    const only = finding(on('look', { vote: 0.9 }));
    const other = finding(on('lend', { vote: 0.4 }));
    expect(judge('東系でやっていい？', other, { ...holdings, placeless: only })).toMatchObject({
      action: { name: 'look' },
    });
  });

  test('where the same holds of both it need not be known', () => {
    expect(judge('西系でやっていい？', both(0.8, 0.79), holdings)).toMatchObject({
      kind: 'not-stated',
      action: { name: 'lend' },
    });
    const own = { ...holdings, own: [WEST] };
    expect(judge('やっていい？', both(0.8, 0.79), own)).toMatchObject({ kind: 'not-stated', own: [WEST] });
  });
});

describe('whether an action is meant at all', () => {
  /** The only action that is likely at all, and not near enough by itself. */
  const little = { vote: THRESHOLDS.actionInSegment - THRESHOLDS.actionLikelihood + 0.01, likelihood: 0.5 };

  test('little evidence is enough where a segment is named', () => {
    expect(judge('東系で貸していい？', finding(on('lend', little)), holdings)).toBeDefined();
    expect(judge('貸していい？', finding(on('lend', little)), holdings)).toBeUndefined();
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
    const asked = finding(on('lend', little));
    expect(judge('東系で貸してもらう申請書がほしい', asked, holdings)).toBeUndefined();
  });

  test('no segments, nothing to choose from', () => {
    const without = { ...holdings, segments: { all: [], ambiguous: [] } };
    expect(judge('貸していい？', finding(on('lend')), without)).toBeUndefined();
    expect(judgeQuoted('「lend」をしてもいいですか', without)).toBeUndefined();
    expect(judgeQuoted('「lend」をしてもいいですか', holdings)).toMatchObject({ kind: 'which-segment' });
  });

  test('no actions, nothing to judge', () => {
    expect(judge('東系で貸していい？', finding(on('lend')), { ...holdings, actions: [] })).toBeUndefined();
  });
});
