import { describe, expect, test } from 'vitest';
import { parentsIn } from '../../src/law/place.js';
import { everyUnit } from '../../src/law/unit.js';
import { readText } from './policy.js';

describe('the parents of a text', () => {
  const { units, references } = readText(
    '第1章　甲\n第1条　乙。\n2　次の物\n(1)　丙\n第2条　前条第2項第1号による。\n',
  ).value;

  test('are what each unit stands in', () => {
    const parents = parentsIn(units);
    const named = everyUnit(units).map((unit) => [unit.address, parents.get(unit)?.address]);
    expect(named).toEqual([
      ['第1章', undefined],
      ['第1条', '第1章'],
      ['第1条第1項', '第1条'],
      ['第1条第2項', '第1条'],
      ['第1条第2項第1号', '第1条第2項'],
      ['第2条', '第1章'],
    ]);
  });

  test('lead references to their places', () => {
    expect(references.map(({ target }) => target)).toEqual([{ kind: 'provisions', addresses: ['第1条第2項第1号'] }]);
  });
});
