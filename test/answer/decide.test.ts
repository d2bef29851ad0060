import { describe, expect, test } from 'vitest';
import { decide } from '../../src/answer/decide.js';
import { NO_SEGMENTS } from '../../src/answer/segment.js';
import type { Silence } from '../../src/answer/silence.js';
import type { Candidate } from '../../src/search/candidate.js';
import type { Target } from '../../src/search/entry.js';
import type { Finding } from '../../src/search/finder.js';
import { THRESHOLDS } from '../../src/search/weights.js';
import { SOUKO } from '../souko.js';

const PHONE: Silence = {
  id: 'phone',
  topic: '電話番号',
  offtopic: false,
  mishap: false,
  related: [{ document: 'souko', address: '第1条' }],
};
const LUNCH: Silence = { id: 'lunch', topic: '昼食', offtopic: true, mishap: false, related: [] };
const holdings = { documents: [SOUKO], silences: [PHONE, LUNCH], segments: NO_SEGMENTS, actions: [] };

const provision = (address: string): Target => ({ kind: 'provision', document: 'souko', address });
const neighbour = (target: Target, similarity: number) => ({ question: '例', target, similarity });

function candidate(target: Target, evidence: Partial<Candidate>): Candidate {
  return { target, score: 1, words: 1, coverage: 1, vote: 0, nearest: undefined, likelihood: 0, ...evidence };
}

function finding(...candidates: Candidate[]): Finding {
  return { query: { text: '', intent: 'other', own: [], concepts: [], words: [], grams: [] }, known: 1, candidates };
}

const enough = THRESHOLDS.answer + 0.1;
const little = THRESHOLDS.answer - 0.1;

describe('the evidence decides', () => {
  test('enough for one provision: it answers', () => {
    const decision = decide('備品の点検', finding(candidate(provision('第3条'), { score: enough })), holdings);
    expect(decision).toMatchObject({ kind: 'answer', provisions: [{ provision: { address: '第3条' } }] });
  });

  test('too little: the nearest provision is related, not the rule', () => {
    const decision = decide('備品の色', finding(candidate(provision('第3条'), { score: little })), holdings);
    expect(decision).toMatchObject({ kind: 'not-stated', related: [{ provision: { address: '第3条' } }] });
  });

  test('nothing at all: it says so', () => {
    expect(decide('zzz', finding(), holdings)).toMatchObject({ kind: 'not-stated', related: [] });
  });

  test('a question whose words the provision hardly holds is not answered by it', () => {
    const near = candidate(provision('第3条'), { score: enough, coverage: THRESHOLDS.coverage - 0.05 });
    expect(decide('宇宙の点検', finding(near), holdings)).toMatchObject({ kind: 'not-stated' });
  });

  test('unless an example speaks for it', () => {
    const target = provision('第3条');
    const near = candidate(target, { score: enough, coverage: 0, nearest: neighbour(target, 0.5), vote: 0.5 });
    expect(decide('宇宙の点検', finding(near), holdings)).toMatchObject({ kind: 'answer' });
  });

  test('the subject alone is no answer to how many, who, when', () => {
    const near = candidate(provision('第4条第1号'), { score: enough });
    expect(decide('火災は年に何回ですか', finding(near), holdings)).toMatchObject({
      kind: 'not-stated',
      why: expect.stringContaining('quantity'),
    });
  });

  test('two provisions that are level lead to a question back', () => {
    const level = [provision('第3条本文'), provision('第5条')].map((target) => candidate(target, { score: enough }));
    expect(decide('管理者', finding(...level), holdings)).toMatchObject({ kind: 'clarify', options: [{}, {}] });
  });

  test('a second provision close behind belongs to the answer', () => {
    const first = candidate(provision('第3条本文'), { score: 1 });
    const second = candidate(provision('第5条'), { score: THRESHOLDS.second + 0.05 });
    const decision = decide('管理者', finding(first, second), holdings);
    expect(decision.kind === 'answer' && decision.provisions.map(({ provision: { address } }) => address)).toEqual([
      '第3条本文',
      '第5条',
    ]);
  });

  test('the whole of a unit close behind one of its sentences is not said twice', () => {
    const sentence = candidate(provision('第3条本文'), { score: 1 });
    const whole = candidate(provision('第3条'), { score: 0.95 });
    const decision = decide('点検', finding(sentence, whole), holdings);
    expect(decision.kind === 'answer' && decision.provisions).toHaveLength(1);
  });

  test('a known silence is named, with what is near it', () => {
    const target: Target = { kind: 'silence', id: 'phone' };
    const decision = decide('電話番号', finding(candidate(target, { vote: 0.9 })), holdings);
    expect(decision).toMatchObject({
      kind: 'not-stated',
      silence: PHONE,
      related: [{ provision: { address: '第1条' } }],
    });
  });

  test('what is off the subject is small talk', () => {
    const target: Target = { kind: 'silence', id: 'lunch' };
    expect(decide('昼は何？', finding(candidate(target, { vote: 0.9 })), holdings)).toMatchObject({
      kind: 'talk',
      id: 'offtopic',
    });
  });

  test('a provision with the better claim comes before a silence', () => {
    const target: Target = { kind: 'silence', id: 'phone' };
    const near = candidate(provision('第3条'), { score: 2, vote: 0.8 });
    expect(decide('点検', finding(near, candidate(target, { vote: 0.5 })), holdings)).toMatchObject({ kind: 'answer' });
  });

  test('a candidate that is not in the documents shown is as good as none', () => {
    const secret: Target = { kind: 'provision', document: 'secret', address: '第1条' };
    expect(decide('秘密', finding(candidate(secret, { score: 9, vote: 1 })), holdings)).toMatchObject({
      kind: 'not-stated',
      related: [],
    });
  });
});
