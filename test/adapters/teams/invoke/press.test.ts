import { describe, expect, test, vi } from 'vitest';
import { ratingsIn } from '../../../service/events.js';
import { linesIn, titlesIn } from '../render/cards.js';
import { atInvoke, CHANNEL, carriedBy, type Data, THREAD } from './atinvoke.js';

const MENTIONS_US = (id: string) => ({ entities: [{ type: 'mention', mentioned: { id } }] });
const GONE = /^この条文は、いまは表示できません。/u;
const ANSWER_GONE = /^この回答は、もう残っていないため/u;

describe('pressed on an answer', () => {
  test('a provision takes its place, and the way back shows the very same card again', async () => {
    const at = await atInvoke();
    const answer = await at.asks('倉庫規程の第3条は？');
    const provision = await at.presses(carriedBy(answer, '条文を見る'));
    expect(linesIn(provision, 'said')[0]).toBe('第3条（鍵の扱い）');
    expect(linesIn(provision, 'quoted').at(-1)).toMatch(/^第3号　なくしたときは/u);
    expect(await at.presses(carriedBy(provision, '回答に戻る'))).toEqual(answer);
  });

  test('whom to ask takes its place, with the way back', async () => {
    const at = await atInvoke();
    const person = await at.presses(carriedBy(await at.asks('倉庫規程の第3条は？'), '窓口に聞く'));
    expect(linesIn(person, 'said')).toEqual(['窓口に聞く', expect.stringContaining('総務課（内線12）')]);
    expect(titlesIn(person)).toEqual(['回答に戻る']);
  });

  test('that it helped is kept once, however often Teams tells it, and thanked on the card', async () => {
    const at = await atInvoke();
    const answer = await at.asks('倉庫規程の第3条は？');
    const press = carriedBy(answer, '役に立った');
    const first = await at.presses(press, { id: 'f:2' });
    expect(await at.presses(press, { id: 'f:2' })).toEqual(first);
    expect(linesIn(first, 'said').at(-1)).toBe('ありがとうございます。お役に立ててうれしいです。');
    expect(linesIn(first, 'quoted')).toEqual(linesIn(answer, 'quoted'));
    expect(titlesIn(first)).not.toContain('役に立った');
    expect(await ratingsIn(at.store)).toEqual([['helpful', undefined]]);
    // Thanks are no message of their own.
    expect(at.place.connector.standing('a:personal')).toHaveLength(1);
  });

  test('that it did not help is kept with its reason, without contacts, cut to what is kept', async () => {
    const at = await atInvoke();
    const press = carriedBy(await at.asks('倉庫規程の第3条は？'), '役に立たなかったと知らせる');
    const card = await at.presses({ ...press, reason: `048-555-0110 ${'長'.repeat(50_000)}\u0000` });
    expect(linesIn(card, 'said').at(-1)).toMatch(/総務課（内線12）/u);
    const [[outcome, reason] = []] = await ratingsIn(at.store);
    expect([outcome, reason?.length, reason?.slice(0, 12)]).toEqual(['unhelpful', 500, '［連絡先を伏せました］ ']);
  });

  test('in a channel, the answer comes back as it stands there, and shows only what everybody may read', async () => {
    const at = await atInvoke();
    const inChannel = { conversation: CHANNEL, ...MENTIONS_US(`28:${at.place.app.id}`) };
    const answer = await at.asks('<at>Jobun</at> 倉庫規程の第3条は？', inChannel);
    const press = carriedBy(answer, '条文を見る');
    const provision = await at.presses(press, { conversation: CHANNEL });
    expect(await at.presses(carriedBy(provision, '回答に戻る'), { conversation: CHANNEL })).toEqual(answer);
    const hidden = { ...press, value: 'keibi 第1条' };
    expect(linesIn(await at.presses(hidden, { conversation: CHANNEL }), 'said')[0]).toMatch(GONE);
    expect(linesIn(await at.presses(hidden), 'quoted')).toEqual(['警備員は、裏門から巡回を始める。']);
  });

  test('who is not known in a personal chat sees what everybody may read', async () => {
    const at = await atInvoke();
    const guest = { from: { id: '29:bert', aadObjectId: 'aad-bert' } };
    const hidden = { press: 'provision', value: 'keibi 第1条' };
    expect(linesIn(await at.presses(hidden, guest), 'said')[0]).toMatch(GONE);
  });

  test('what is said is said in the language of the client', async () => {
    const at = await atInvoke();
    const person = await at.presses({ press: 'person' }, { locale: 'en-GB' });
    expect(linesIn(person, 'said')[0]).toBe('Ask the help desk');
  });
});

describe('what nobody was given to press', () => {
  test.each<[string, Data]>([
    ['an unknown document', { value: 'nowhere 第1条' }],
    ['an unknown address', { value: 'soko 第99条' }],
    ['no provision at all', { value: '' }],
    ['a value of many characters', { value: `soko ${'第'.repeat(50_000)}` }],
    ['a name that every object has', { value: '__proto__ constructor' }],
  ])('%s is no provision, and says so kindly', async (_, data) => {
    const at = await atInvoke();
    const card = await at.presses({ press: 'provision', answers: 'teams/a:personal/1', ...data });
    expect(linesIn(card, 'said')[0]).toMatch(GONE);
    expect(titlesIn(card)).toEqual(['回答に戻る']);
  });

  test('an answer of another conversation is neither shown nor judged', async () => {
    const at = await atInvoke();
    const press = carriedBy(await at.asks('倉庫規程の第3条は？'), '役に立った');
    for (const [n, name] of ['back', 'helpful', 'unhelpful'].entries()) {
      const card = await at.presses({ ...press, press: name }, { id: `f:${n}`, conversation: CHANNEL });
      expect(linesIn(card, 'said')).toEqual([expect.stringMatching(ANSWER_GONE)]);
      expect(titlesIn(card)).toEqual([]);
    }
    expect(await ratingsIn(at.store)).toEqual([]);
  });

  test('a conversation whose id goes on where ours ends is another one', async () => {
    const at = await atInvoke();
    const longer = { id: 'a:personal/longer', conversationType: 'personal' };
    const press = carriedBy(await at.asks('倉庫規程の第3条は？', { conversation: longer }), '条文を見る');
    for (const [n, name] of ['back', 'helpful', 'unhelpful'].entries()) {
      const card = await at.presses({ ...press, press: name }, { id: `f:${n}` });
      expect(linesIn(card, 'said')).toEqual([expect.stringMatching(ANSWER_GONE)]);
    }
    expect(await ratingsIn(at.store)).toEqual([]);
    await at.presses({ ...press, press: 'helpful' }, { id: 'f:9', conversation: longer });
    expect(await ratingsIn(at.store)).toHaveLength(1);
  });

  test('what somebody was told in a dialog is judged by nobody: it has no buttons', async () => {
    const at = await atInvoke();
    const messagePayload = { body: { contentType: 'text', content: '倉庫規程の第3条は？' } };
    const value = { commandId: 'lookUpPost', messagePayload };
    await at.invoke('composeExtension/fetchTask', value, { id: 'f:7', conversation: CHANNEL });
    const data = { press: 'helpful', answers: `teams/${THREAD}/f:7` };
    const card = await at.presses(data, { id: 'f:8', conversation: CHANNEL });
    expect(linesIn(card, 'said')).toEqual([expect.stringMatching(ANSWER_GONE)]);
    expect(await ratingsIn(at.store)).toEqual([]);
  });

  test.each([
    ['nothing that was answered', 'teams/a:personal/nothing'],
    ['a key with NUL in it', 'teams/a:personal/1\u0000'],
    ['half a character', 'teams/a:personal/\ud800'],
    ['a key of many characters', `teams/a:personal/${'1'.repeat(50_000)}`],
    ['no key', ''],
  ])('%s has no card to go back to', async (_, answers) => {
    const at = await atInvoke();
    const card = await at.presses({ press: 'back', answers, card: Number.MAX_SAFE_INTEGER });
    expect(linesIn(card, 'said')).toEqual([expect.stringMatching(ANSWER_GONE)]);
  });

  test.each([
    ['no action', {}],
    ['nothing', null],
    ['a press that there is none of', { action: { data: { press: 'delete' } } }],
    ['a card that is no number', { action: { data: { press: 'back', card: '1' } } }],
    ['a question, which comes as a message', { action: { data: { press: 'ask', value: '鍵は？' } } }],
  ])('%s is told from a press, in kind words', async (_, value) => {
    const at = await atInvoke();
    expect(await at.invoke('adaptiveCard/action', value)).toEqual({
      statusCode: 400,
      type: 'application/vnd.microsoft.error',
      value: { code: 'BadRequest', message: expect.stringMatching(/^このボタンは、いまはお使いになれません。/u) },
    });
    expect(at.errors).toEqual([]);
  });

  test('a press whose answer does not come in time says so in its place, with the way back to press again', async () => {
    const at = await atInvoke({ patienceMs: 1000 });
    const press = carriedBy(await at.asks('倉庫規程の第3条は？'), '役に立った');
    vi.spyOn(at.service, 'ask').mockImplementationOnce(() => new Promise(() => {}));
    const late = await at.presses(press);
    expect(linesIn(late, 'said')).toEqual([expect.stringMatching(/少し待って、もう一度押してください。$/u)]);
    const back = await at.presses(carriedBy(late, '回答に戻る'), { id: 'f:2' });
    const thanked = await at.presses(carriedBy(back, '役に立った'), { id: 'f:3' });
    expect(linesIn(thanked, 'said').at(-1)).toMatch(/^ありがとうございます。/u);
  });
});

test.each(['task/fetch', 'composeExtension/submitAction', '', '__proto__', 'toString'])(
  'an invoke called 「%s」 is not implemented',
  async (name) => {
    const at = await atInvoke();
    const response = await at.post({ type: 'invoke', id: 'f:1', name, value: {} });
    expect([response.status, at.errors]).toEqual([501, []]);
  },
);

test('an answer that was given away may be judged in its thread by everybody there', async () => {
  const at = await atInvoke();
  const answer = await at.asks('<at>Jobun</at> 倉庫規程の第3条は？', {
    conversation: CHANNEL,
    ...MENTIONS_US(`28:${at.place.app.id}`),
  });
  const other = { from: { id: '29:bert', aadObjectId: 'aad-bert' }, conversation: CHANNEL };
  await at.presses(carriedBy(answer, '役に立った'), { ...other, id: 'f:1' });
  await at.presses(carriedBy(answer, '役に立った'), { conversation: CHANNEL, id: 'f:2' });
  expect(await ratingsIn(at.store)).toHaveLength(2);
  expect(at.place.connector.standing(THREAD)).toHaveLength(1);
});
