import { describe, expect, test } from 'vitest';
import { decide } from '../../src/answer/decide.js';
import { menuExamples, menuFor, withoutPlace } from '../../src/answer/menu.js';
import { NO_GUIDE } from '../../src/answer/segmentguide.js';
import { THRESHOLDS } from '../../src/search/weights.js';
import { candidate, EAST, finding, holdings as judged, on, WEST } from './judging.js';

const holdings = { ...judged, silences: [] };
const LIST = { kind: 'menu', id: 'actions' } as const;
const menu = (vote: number, likelihood = 1) => candidate(LIST, { vote, likelihood });
const ASKED = 'この端末で何していい？';

describe('the list of actions', () => {
  test('has them all, in the order of the organisation; choosing one asks about it', () => {
    expect(menuFor(ASKED, finding(menu(0.8)), holdings)).toMatchObject({
      kind: 'every-action',
      choices: [
        { action: { id: 'lend' }, ask: '「lend」をしてもいいですか' },
        { action: { id: 'look' }, ask: '「look」をしてもいいですか' },
        { action: { id: 'move' }, ask: '「move」をしてもいいですか' },
      ],
      segments: [],
    });
  });

  test('asks about each where the question says, be it one segment, two, or a name for several', () => {
    const first = (question: string) => {
      const decision = menuFor(question, finding(menu(0.8)), holdings);
      return decision?.kind === 'every-action' ? [decision.choices[0]?.ask, decision.segments] : decision;
    };
    expect(first('東系で何していい？')).toEqual(['東系で、「lend」をしてもいいですか', [EAST]]);
    expect(first('西系と東系で何していい？')).toEqual(['西系と東系で、「lend」をしてもいいですか', [WEST, EAST]]);
    expect(first('中系で何していい？')).toEqual(['中系で、「lend」をしてもいいですか', []]);
  });

  test('is for one’s own segment where the question names none', () => {
    const own = { ...holdings, own: [WEST] };
    expect(menuFor(ASKED, finding(menu(0.8)), own)).toMatchObject({ own: [WEST] });
    for (const placed of ['東系で何していい？', '中系で何していい？'])
      expect(menuFor(placed, finding(menu(0.8)), own)).not.toHaveProperty('own');
  });
});

describe('whether the list is asked for', () => {
  const { menu: enough, menuAhead: ahead } = THRESHOLDS;

  test('all words of the question must be words of such questions', () => {
    expect(menuFor(ASKED, finding(menu(0.8, enough)), holdings)).toBeDefined();
    expect(menuFor(ASKED, finding(menu(0.8, enough - 0.01)), holdings)).toBeUndefined();
  });

  test('nothing else may be nearly as near', () => {
    expect(menuFor(ASKED, finding(menu(0.8), on('lend', { vote: 0.79 / ahead })), holdings)).toBeDefined();
    expect(menuFor(ASKED, finding(menu(0.8), on('lend', { vote: 0.81 / ahead })), holdings)).toBeUndefined();
  });

  test.each([
    ['東系とは何ですか', 'definition', false],
    ['東系でできることって何', 'definition', true],
    ['私の系は東系です', 'other', false],
    ['行為の一覧', 'list', true],
    ['何が駄目？', 'other', true],
  ] as const)('%s, %s: %s', (question, intent, expected) => {
    const found = finding(menu(0.8));
    const placeless = { ...found, query: { ...found.query, intent } };
    expect(menuFor(question, placeless, holdings) !== undefined).toBe(expected);
  });

  test('an organisation’s own words for it need no verb', () => {
    const like = (similarity: number) =>
      menuFor('系の心得', finding({ ...menu(0.9), nearest: { question: '', target: LIST, similarity } }), holdings);
    expect([like(0.79), like(0.8)?.kind]).toEqual([undefined, 'every-action']);
  });

  test('there is none where most of the question is known nowhere: it may name what they want to do', () => {
    expect(menuFor(ASKED, { ...finding(menu(0.9)), known: 0.4 }, holdings)).toBeUndefined();
  });

  test('there is none without actions, or where nothing speaks for it', () => {
    expect(menuFor(ASKED, finding(menu(0.8)), { ...holdings, actions: [] })).toBeUndefined();
    expect(menuFor(ASKED, finding(), holdings)).toBeUndefined();
  });

  test('it comes before an action, and after one that is quoted by its name', () => {
    expect(decide(ASKED, finding(menu(0.9), on('lend', { vote: 0.5 })), holdings)).toMatchObject({
      kind: 'every-action',
    });
    expect(decide('「lend」をしていい？', finding(menu(0.9)), holdings)).toMatchObject({ action: { id: 'lend' } });
  });

  test('what the question finds where it names no segment decides', () => {
    const named = finding(on('lend', { vote: 0.9 }), menu(0.5));
    expect(decide('東系で何していい？', named, { ...holdings, placeless: finding(menu(0.8)) })).toMatchObject({
      kind: 'every-action',
    });
  });
});

test('every segment gives way to one word, however it is called', () => {
  const guide = { ...NO_GUIDE, called: '系' };
  expect(withoutPlace('東系の端末と中系で何していい？', holdings.segments, guide)).toBe(
    'この系の端末とこの系で何していい?',
  );
  expect(withoutPlace('何していい？', holdings.segments, guide)).toBe('何していい？');
});

test('the ways to ask are in the organisation’s own word, and its own are among them', () => {
  const questions = menuExamples({ called: 'ゾーン', questions: [], asks: ['{called}の心得'] }).map(
    ({ question }) => question,
  );
  expect(questions).toContain('このゾーンで何していい？');
  expect(questions.at(-1)).toBe('ゾーンの心得');
  expect(questions.join('')).not.toMatch(/[{}]/);
});
