import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { serve } from '../../src/cli/serve.js';
import { folderOf } from '../corpus/folder.js';
import { start } from './program.js';
import { run } from './run.js';

vi.mock('../../src/corpus/dictionary.js', () => import('./dictionary.js'));

test('a port that is taken is said to be, with what to do', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { code, out, err } = await run(serve, { config: { webListen: { host: '127.0.0.1', port } } });
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain(`http://127.0.0.1:${port}/ はすでに使われています。`);
  expect(err).toContain('PORT=');
});

test('an address this machine does not have is said to be the setting’s', async () => {
  const { code, err } = await run(serve, { config: { webListen: { host: '192.0.2.1', port: 0 } } });
  expect(code).toBe(1);
  expect(err).toContain('WEB_LISTEN を確かめてください。');
});

test('a corpus with errors is not served', async () => {
  const { code, err } = await run(serve, { options: { corpus: folderOf({ 'policies/a.md': 'なし' }) } });
  expect(code).toBe(1);
  expect(err).toContain('policies/a.md:1:1: エラー');
});

test('PORT=0: the address is printed, links lead to it, and SIGTERM ends it with 0 whoever is connected', {
  timeout: 30_000,
}, async () => {
  const program = start(['serve'], { PORT: '0' });
  const [, url = ''] = await program.says(/開きました: (http:\/\/127\.0\.0\.1:\d+)\/\n/);
  const response = await fetch(`${url}/ask`, { method: 'POST', body: new URLSearchParams({ q: '第3条第1号' }) });
  const page = await response.text();
  expect(page).toContain('金庫に保管すること。');
  expect(page).toContain(`${url}/policies/soko#`);
  expect(page).not.toContain('合言葉');
  const silent = connect(Number(new URL(url).port), '127.0.0.1');
  silent.on('error', () => {});
  await once(silent, 'connect');
  const told = Date.now();
  program.child.kill('SIGTERM');
  expect(await program.ended).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/終了します。\n$/) });
  expect(Date.now() - told).toBeLessThan(8000);
});
