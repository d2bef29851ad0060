import { expect, test } from 'vitest';
import { respond } from '../../src/assistant/respond.js';
import { ANYONE } from '../../src/person/audience.js';
import { corpusOf, errorsIn, errorsOf } from './loading.js';
import { ZONES } from './zones.js';

const written = ZONES['segments.yaml'];
const with_ = (from: string, to: string) => {
  if (!written.includes(from)) throw new Error(from);
  return { ...ZONES, 'segments.yaml': written.replace(from, to) };
};

test('the questions are read as they stand', () => {
  const { guide } = corpusOf(ZONES).viewFor(ANYONE);
  expect(guide).toMatchObject({
    called: 'ゾーン',
    questions: [
      {
        id: 'goods',
        text: '扱うのは、魚ですか',
        options: [{ label: 'はい', segment: 'north' }, { label: 'いいえ', next: 'gate' }, { label: 'わからない' }],
      },
      { id: 'gate' },
    ],
  });
  expect(guide.questions[0]?.options[2]).toEqual({ label: 'わからない' });
});

test('further ways to ask for the list of actions are the organisation’s own', () => {
  const asks = with_('called: ゾーン\n', 'called: ゾーン\nasks: [蔵の心得を読ませて]\n');
  const listed = (files: typeof ZONES) =>
    respond(corpusOf(files), { reader: ANYONE, question: '北蔵の心得を読ませて' }).decision.kind === 'every-action';
  expect([listed(ZONES), listed({ ...ZONES, ...asks })]).toEqual([false, true]);
});

test.each([
  [
    'a segment that there is not',
    'はい, segment: north',
    'はい, segment: east',
    '10:30: segments に、id「east」がありません。',
  ],
  [
    'a question that there is not',
    'next: gate',
    'next: port',
    '11:28: 「port」は、これよりあとの質問のidではありません。',
  ],
  ['itself', 'next: gate', 'next: goods', '11:28: 「goods」は、これよりあとの質問のidではありません。'],
  ['nothing', ', unknown: true', '', '12:9: 「わからない」を選ぶとどうなるかが、ひとつに決まりません。'],
  [
    'two things',
    ', unknown: true',
    ', unknown: true, segment: north',
    '12:9: 「わからない」を選ぶとどうなるかが、ひとつに決まりません。',
  ],
])('an option that leads to %s is refused', (_, from, to, expected) => {
  expect(errorsIn(with_(from, to))).toContain(`segments.yaml:${expected}`);
});

test('a question that no option leads to is refused', () => {
  expect(errorsIn(with_('next: gate', 'segment: south'))).toEqual([
    'segments.yaml:13:9: どの選択肢からも、質問「gate」には進みません。',
  ]);
});

test('labels are told apart, and hold nothing that parts answers', () => {
  expect(errorsIn(with_('label: 南', 'label: 北'))).toEqual([
    'segments.yaml:17:17: 「北」は、この質問の前の選択肢と同じです。',
  ]);
  expect(errorsIn(with_('label: 南', 'label: 南：港'))).toEqual([
    'segments.yaml:17:17: 選択肢「南：港」には、使えない文字があります。',
  ]);
});

test('two questions of one id are told apart by their lines', () => {
  expect(errorsIn(with_('id: gate', 'id: goods'))).toContain(
    'segments.yaml:13:9: id「goods」は、このファイルの前のほうでも使われています。',
  );
});

test('a question has two options at least, and four at most', () => {
  expect(errorsIn(with_('      - {label: 南, segment: south}\n', ''))).toContain(
    'segments.yaml:16:7: 「questions.1.options」の値が正しくありません（空にはできません）。',
  );
  const more = ['東', '西', '中'].map((label) => `      - {label: ${label}, segment: south}\n`).join('');
  expect(errorsIn({ ...ZONES, 'segments.yaml': written + more })).toContain(
    'segments.yaml:16:7: 「questions.1.options」の値が正しくありません（大きすぎます）。',
  );
});

test('each says how to mend it', () => {
  for (const { remedy } of errorsOf(with_('next: gate', 'next: port'))) expect(remedy).toMatch(/てください。|せん。/);
});
