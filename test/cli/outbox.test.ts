import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { outbox } from '../../src/cli/outbox.js';
import { referenceOf } from '../../src/service/reference.js';
import { openServingStore } from '../../src/store/open.js';
import { fill, ODD } from '../store/filled.js';
import { ENGINES, freshLocation, SECRET } from '../store/fresh.js';
import { claimOne, event, NOTHING } from '../store/turning.js';
import { run } from './run.js';

async function freshPlace(engine: (typeof ENGINES)[number]) {
  const location = await freshLocation(engine);
  const config = 'url' in location ? { databaseUrl: location.url } : { dataFolder: join(location.file, '..') };
  // Nothing here is made with the secret: whoever repairs a row need not have it.
  const without = { ...config, secret: undefined };
  const does = (words: readonly string[], all = false) => run(outbox, { config: without, words, options: { all } });
  return { location, does };
}

describe.each(ENGINES)('outbox on %s', (engine) => {
  test('lists what could not be sent and what could not be answered, but no question', async () => {
    const { location, does } = await freshPlace(engine);
    await fill(location);
    const { code, out } = await does([]);
    expect(code).toBe(0);
    const lines = out.split('\n');
    expect(lines[0]).toBe('送れなかったもの');
    expect(lines[1]).toMatch(/^ID {7,}送り先 {2}いつから {2,}回数 {2}最後の誤り$/);
    expect(lines[2]).toMatch(/^said 0#3 {2}fake {4}1970\/01\/0\d \d\d:\d\d \S+ +1 {5}no such channel$/);
    expect(lines.slice(3, 5)).toEqual(['', 'お答えできなかった質問']);
    expect(lines[5]).toMatch(/^番号 +届いたとき +誤り +キー$/);
    // The number that the person was told.
    expect(lines[6]?.split(/ {2,}/)[0]).toBe(referenceOf('odd'));
    expect(lines[6]).toMatch(/ 1970\/01\/0\d \d\d:\d\d \S+ +broken +odd$/);
    expect(lines.slice(7)).toEqual(['']);
    expect(out).not.toContain('野家');
    expect(ODD.text).toContain('野家');
  });

  test('--all lists what waits and what is being sent, too', async () => {
    const { location, does } = await freshPlace(engine);
    await fill(location);
    const { out } = await does([], true);
    expect(out.match(/^said .*$/gm)).toHaveLength(9);
    expect(out).toMatch(/^said 0#1 .* いま送っています$/m);
    expect(out).toMatch(/^said 0#2 .* 0 {5}送るのを待っています$/m);
    expect(out).toMatch(/^said 0#3 .* 1 {5}送れませんでした {6,}no such channel$/m);
  });

  test('says so where there is nothing', async () => {
    const { location, does } = await freshPlace(engine);
    await (await openServingStore(location, SECRET)).close();
    expect((await does([])).out).toBe('送れなかったもの\nありません。\n\nお答えできなかった質問\nありません。\n');
  });

  test('retries and drops what was set aside, and says why not for anything else', async () => {
    const { location, does } = await freshPlace(engine);
    await fill(location);
    expect(await does(['retry', 'said 0#3'])).toEqual({ code: 0, out: 'said 0#3 を、もう一度送ります。\n', err: '' });
    const store = await openServingStore(location, SECRET);
    expect(await store.outbox.find('said 0#3')).toMatchObject({ state: 'waiting', attempts: 0 });
    expect(await does(['retry', 'said 0#3'])).toEqual({
      code: 1,
      out: '',
      err: 'said 0#3 は、送るのを待っています。送りなおせるのは、送れなかったものだけです。\n',
    });
    expect(await does(['drop', 'said 0#3'])).toEqual({
      code: 0,
      out: 'said 0#3 を取りやめました。もう送りません。\n',
      err: '',
    });
    for (const action of ['retry', 'drop'])
      expect(await does([action, 'said 0#3'])).toMatchObject({
        code: 1,
        err: expect.stringContaining('すでに取りやめました。'),
      });
    const [row] = await store.outbox.claim({ holder: 'two', now: 9, until: 99, limit: 1, platforms: ['fake'] });
    expect(await does(['drop', row?.id ?? ''])).toMatchObject({
      code: 1,
      err: expect.stringContaining('いま送っています。'),
    });
    await store.outbox.settle(row as NonNullable<typeof row>, { kind: 'sent', reference: undefined }, 10);
    expect(await does(['drop', row?.id ?? ''])).toMatchObject({
      code: 1,
      err: expect.stringContaining('すでに送りました。'),
    });
    expect(await does(['drop', 'no such'])).toEqual({
      code: 1,
      out: '',
      err: '「no such」という送信はありません。IDは jobun outbox --all で見られます。\n',
    });
    await store.close();
  });

  test('errors from elsewhere stay on their line, and obey nobody', async () => {
    const { location, does } = await freshPlace(engine);
    const store = await openServingStore(location, SECRET);
    await store.inbox.record(event('a'), 0);
    await store.turns.commit(
      await claimOne(store, 0),
      { ...NOTHING, state: 'failed', error: 'one\n\u001b[31mtwo\tthree' },
      1,
    );
    await store.close();
    expect((await does([])).out).toMatch(/one \[31mtwo three +a\n$/);
  });
});

test.each([
  [['resend', 'a'], 'outbox に「resend」という操作はありません。'],
  [['retry'], 'IDがありません。'],
  [['drop', 'a', 'b'], 'IDは1つだけ書いてください。'],
])('outbox %j is not understood', async (words, message) => {
  const { does } = await freshPlace('sqlite');
  await expect(does(words)).rejects.toThrow(message);
});
