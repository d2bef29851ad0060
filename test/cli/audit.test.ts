import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { audit } from '../../src/cli/audit.js';
import { UsageError } from '../../src/cli/command.js';
import { engineAt } from '../../src/store/engine/location.js';
import { StoreProblem } from '../../src/store/engine/problem.js';
import { appendSeal } from '../../src/store/log/sealfile.js';
import { openServingStore } from '../../src/store/open.js';
import { answer, KEYS } from '../store/answering.js';
import { SECRET } from '../store/fresh.js';
import { KEEPING } from '../store/keeping.js';
import { start } from './program.js';
import { run } from './run.js';

/** As the log names what was said to an event, and a table gives it where that looks like a formula. */
function idOf(key: string): string {
  return KEYS.entryId(`${key}#1`).replace(/^-/, "'-");
}

/** A data folder with two sealed entries and one that is not, in use by a serving process. */
async function served() {
  const dataFolder = mkdtempSync(join(tmpdir(), 'jobun-audit-'));
  const sealsFile = join(dataFolder, 'seals.jsonl');
  const file = join(dataFolder, 'jobun.db');
  const store = await openServingStore({ file }, SECRET);
  await answer(store, 'a', Date.UTC(2025, 3, 1), '鍵は"どこ"、=1+1');
  await answer(store, 'b', Date.UTC(2025, 3, 2), '=鍵');
  const seal = await store.answers.seal(Date.UTC(2025, 3, 3));
  if (seal !== undefined) appendSeal(sealsFile, seal);
  await answer(store, 'c', Date.UTC(2025, 3, 4), '倉庫は');
  const engine = engineAt({ file });
  onTestFinished(async () => {
    await engine.close();
    await store.close();
    rmSync(dataFolder, { recursive: true, force: true });
  });
  return { config: { dataFolder, sealsFile, secret: SECRET }, db: engine.db, dataFolder, sealsFile, store };
}

test('verify says that nothing was changed, beside a running server', async () => {
  const { config } = await served();
  expect(await run(audit, { words: ['verify'], config })).toEqual({
    code: 0,
    err: '',
    out: [
      '回答の記録に、変えられたところはありません。',
      '',
      '封印した記録: 2件（最後の封印: 1、位置 2 まで、2025-04-03T00:00:00.000Z）',
      'まだ封印していない記録: 1件（まだ守られていません。消されても分かりません。）',
      '封印の控え: 1個（最後の封印: 1）。',
      '',
    ].join('\n'),
  });
});

test('verify says what was changed, and ends with 1', async () => {
  const { config, db } = await served();
  await db.updateTable('answer').set({ outcome: 'x' }).where('position', '=', 2).execute();
  const { code, out, err } = await run(audit, { words: ['verify'], config });
  expect([code, err]).toEqual([1, '']);
  expect(out).toMatch(
    /^回答の記録に、変えられたところが1か所あります。\n・位置 2 の記録が書き換えられています。\n\n封印した記録: 2件/,
  );
});

test('verify compares with the kept seals that are named', async () => {
  const { config, dataFolder, db } = await served();
  const seals = join(dataFolder, 'elsewhere.jsonl');
  writeFileSync(seals, '{"number":1,"mac":"other"}\n{"number":2,"mac":"cut"}\n{"numb');
  const { code, out } = await run(audit, { words: ['verify'], options: { seals }, config });
  expect(code).toBe(1);
  expect(out).toContain('・封印 1 が、控えと違います。');
  expect(out).toContain('・控えにある封印 2 が、データベースにありません。記録の終わりが切り取られています。');
  expect(out).toContain('控えの読めない行: 1行');
  await db.deleteFrom('answer').execute();
  await db.deleteFrom('seal').execute();
  expect((await run(audit, { words: ['verify'], config })).code).toBe(1);
});

test('verify says what the kept seals do not reach', async () => {
  const { config, store, sealsFile } = await served();
  await store.answers.seal(Date.UTC(2025, 3, 5));
  expect((await run(audit, { words: ['verify'], config })).out).toContain(
    '封印の控え: 1個（最後の封印: 1）。封印 2 から後は控えがなく、切り取られても分かりません。',
  );
  rmSync(sealsFile);
  const { code, out } = await run(audit, { words: ['verify'], config });
  expect([code, out]).toEqual([0, expect.stringContaining(`封印の控え: ${sealsFile} にありません。`)]);
});

test('verify says what retention removed', async () => {
  const { config, store } = await served();
  await store.retention.purge(KEEPING, Date.UTC(2025, 6, 5));
  const { code, out } = await run(audit, { words: ['verify'], config });
  expect([code, out]).toEqual([0, expect.stringContaining('保存期間が過ぎて消去した記録: 位置 2 まで\n')]);
});

test('export writes an object a line', async () => {
  const { config } = await served();
  const { code, out, err } = await run(audit, { words: ['export'], config });
  expect([code, err]).toEqual([0, '']);
  const [first, second, third] = out.split('\n').map((line) => (line === '' ? undefined : JSON.parse(line)));
  expect(first).toEqual({
    position: 1,
    at: '2025-04-01T00:00:00.000Z',
    kind: 'answer',
    who: expect.stringMatching(/^[\w-]{43}$/),
    place: 'web',
    question: '鍵は"どこ"、=1+1',
    outcome: 'answered',
    shown: ['doc 第1条'],
    edition: 'abc',
    seal: 1,
    id: expect.stringMatching(/^[\w-]{43}$/),
    about: null,
    reason: null,
  });
  expect(second).toMatchObject({ position: 2, seal: 1 });
  expect(third).toMatchObject({ position: null, seal: null, question: '倉庫は' });
});

test('export --csv writes a table that Excel opens, and that runs nothing there', async () => {
  const { config, db } = await served();
  await db.updateTable('answer').set({ question: null, who: 'w' }).where('position', '=', 1).execute();
  await db
    .updateTable('answer')
    .set({ who: '=w', shown: 'not JSON', at: 2 ** 60 })
    .where('position', '=', 2)
    .execute();
  const { code, out } = await run(audit, { words: ['export'], options: { csv: true }, config });
  expect(code).toBe(0);
  const lines = out.split('\r\n');
  expect(lines.slice(0, 3)).toEqual([
    '\uFEFF位置,日時,種類,だれ,どこ,質問,結果,示した条文,版,封印,記録の名前,どの記録について,理由',
    `1,2025-04-01T00:00:00.000Z,answer,w,web,,answered,doc 第1条,abc,1,${idOf('a')},,`,
    `2,1152921504606847000,answer,'=w,web,'=鍵,answered,not JSON,abc,1,${idOf('b')},,`,
  ]);
  expect(lines).toHaveLength(5);
});

test.each([[[]], [['check']], [['verify', 'export']]])('%j is no task', async (words) => {
  await expect(run(audit, { words })).rejects.toThrow(UsageError);
});

test('kept seals that are named have to be there', async () => {
  await expect(run(audit, { words: ['verify'], options: { seals: 'nowhere' } })).rejects.toThrow(
    '「nowhere」がありません',
  );
});

test('another secret than the log was made with is told, and no tampering', async () => {
  const { config } = await served();
  const secret = 'another secret, long enough to be one';
  await expect(run(audit, { words: ['verify'], config: { ...config, secret } })).rejects.toThrow(StoreProblem);
});

test('a database that cannot be opened ends with 1 and the remedy, without a stack trace', async () => {
  const { dataFolder } = await served();
  const { code, out, err } = await start(['audit', 'verify'], { DATA: join(dataFolder, 'no such folder') }).ended;
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(/^鍵のファイル .*no such folder\/secret を読めません。場所と権限を確かめてください。\n$/);
});
