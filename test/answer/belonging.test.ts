import { describe, expect, test } from 'vitest';
import { readBelonging } from '../../src/answer/belonging.js';
import { respond } from '../../src/assistant/respond.js';
import { toPlainText } from '../../src/message/plain.js';
import { ANYONE } from '../../src/person/audience.js';
import { corpusOf } from '../corpus/loading.js';

const POLICY = `---
id: keiro
title: 見本町通信要領
shortTitle: 通信要領
audience: public
---

# 見本町通信要領

（定義）
第1条　この要領において、次の各号に掲げる用語の意義は、当該各号に定めるところによる。
(1) 東系　戸籍又は水門に関わる機器をいう。
(2) 西系　電報に関わる機器をいう。

（巡回）
第2条　町長は、温室を毎日巡回する。
`;
const SEGMENTS = `segments:
  - {id: east, name: 東系, names: [水門端末], definedAt: 第1条第1号}
  - {id: west, name: 西系, definedAt: 第1条第2号}
ambiguous: [中系]
`;
const ACTIONS = `- id: send
  name: 電報を送る
  phrases: [電報を打ってもいい？]
  cells:
    east: {status: not-stated, related: [{at: keiro 第2条}]}
    west: {status: not-stated, related: [{at: keiro 第2条}]}
`;

const corpus = corpusOf({ 'policies/keiro.md': POLICY, 'segments.yaml': SEGMENTS, 'actions.yaml': ACTIONS });
const { segments } = corpus.viewFor(ANYONE);

describe('what somebody supposes', () => {
  test.each([
    '戸籍は西系でいいんですよね？',
    '戸籍って西系？',
    '戸籍は、西系に入りますか',
    '戸籍も西系で合ってる？',
    '戸籍は西系ですよね',
    '戸籍は西系の扱いでよいでしょうか。',
    '戸籍は西系に属する',
  ])('「%s」', (question) => {
    expect(readBelonging(question, segments)).toMatchObject({ thing: '戸籍', supposed: { id: 'west' } });
  });

  test.each([
    '戸籍は西系で送っていい？',
    '戸籍は西系から見られますか',
    '戸籍を西系に入れていい？',
    '西系でいい？',
    '戸籍は中系でいい？',
    '東系と水門端末は西系でいい？',
    '戸籍は西系ではだめな理由を知りたい',
  ])('nothing in 「%s」', (question) => {
    expect(readBelonging(question, segments)).toBeUndefined();
  });

  test('a thing may itself be a name of a segment', () => {
    expect(readBelonging('水門端末は西系でいい？', segments)).toMatchObject({ known: { id: 'east' } });
  });
});

describe('what is said', () => {
  const CONFIRM = 'そのとおりかどうかは、こちらでは判断せず';

  test('where the words are of another segment, its definition first, then that of the supposed one', () => {
    const { addresses, text } = said('戸籍は西系でいいんですよね？');
    expect(addresses).toEqual(['第1条第1号', '第1条第2号']);
    expect(text).toContain(CONFIRM);
  });

  test('where they are of the supposed one, its definition, without a yes', () => {
    const { addresses, text } = said('水門は東系で大丈夫？');
    expect(addresses).toEqual(['第1条第1号']);
    expect(text).toContain(CONFIRM);
  });

  test('a name of a segment needs no search', () => {
    expect(said('水門端末は西系？').addresses).toEqual(['第1条第1号', '第1条第2号']);
  });

  test('what stands in no definition may be about something that is done', () => {
    expect(said('電報を送るのは東系で大丈夫？').kind).toBe('not-stated');
    expect(said('温室は東系でいい？').addresses).not.toContain('第1条第2号');
  });

  test('a definition that one may not read is not shown', () => {
    const part = POLICY.replace('audience: public', 'audience: public\nparts: [{at: 第1条第1号, audience: staff}]');
    const guarded = corpusOf({ 'policies/keiro.md': part, 'segments.yaml': SEGMENTS, 'actions.yaml': ACTIONS });
    const { message } = respond(guarded, { reader: ANYONE, question: '水門端末は西系でいい？' });
    expect(toPlainText(message)).not.toContain('戸籍');
  });
});

function said(question: string) {
  const { message, decision } = respond(corpus, { reader: ANYONE, question });
  const addresses = decision.kind === 'answer' ? decision.provisions.map(({ provision }) => provision.address) : [];
  return { kind: decision.kind, addresses, text: toPlainText(message) };
}
