import { expect, test } from 'vitest';
import { foundAt } from '../../src/answer/found.js';
import { RELATED_LIMIT, relatedTo } from '../../src/answer/related.js';
import { SOUKO } from '../souko.js';

const at = (address: string) => {
  const found = foundAt([SOUKO], 'souko', address);
  if (found === undefined) throw new Error(address);
  return found;
};
const addresses = (related: readonly { provision: { address: string } }[]) =>
  related.map(({ provision }) => provision.address);

test('what the provision refers to comes first, then what the search found next', () => {
  expect(addresses(relatedTo([at('第5条')], [at('第3条本文')], [SOUKO]))).toEqual(['第2条第1号', '第3条本文']);
});

test('what refers to the provision comes last', () => {
  expect(addresses(relatedTo([at('第2条第1号')], [at('第1条')], [SOUKO]))).toEqual(['第1条', '第5条']);
});

test('no unit is shown twice, nor the answer itself', () => {
  const related = relatedTo([at('第5条')], [at('第5条'), at('第3条本文'), at('第3条ただし書')], [SOUKO]);
  expect(addresses(related)).toEqual(['第2条第1号', '第3条本文']);
});

test('there are never more than fit', () => {
  const next = ['第1条', '第2条第2号', '第3条本文', '第4条第1号'].map(at);
  expect(relatedTo([at('第5条')], next, [SOUKO])).toHaveLength(RELATED_LIMIT);
});
