import { once } from 'node:events';
import { statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { serve } from '../../src/cli/serve.js';
import { addressOf } from '../../src/config/listen.js';
import { folderOf } from '../corpus/folder.js';
import { freePort, takenPort } from '../port.js';
import { start } from './program.js';
import { run } from './run.js';

test('a port that is taken is said to be, with what to do', async () => {
  const { port, giveBack } = await takenPort();
  onTestFinished(giveBack);
  const { code, out, err } = await run(serve, { config: { webListen: { host: '127.0.0.1', port } } });
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain(`Webページの http://127.0.0.1:${port}/ はすでに使われています。`);
  expect(err).toContain('PORT=');
  expect(err).not.toContain('HOOKS_LISTEN');
});

test('where the hooks’ port is taken, the pages are not left open', async () => {
  const webListen = { host: '127.0.0.1', port: await freePort() };
  const { port, giveBack } = await takenPort();
  onTestFinished(giveBack);
  const { code, out, err } = await run(serve, { config: { webListen, hooksListen: { host: '127.0.0.1', port } } });
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain(`チャットサービスからの受け口の http://127.0.0.1:${port}/ はすでに使われています。`);
  expect(err).toContain('別のポートを HOOKS_LISTEN で');
  await expect(fetch(addressOf(webListen))).rejects.toThrow();
});

test('an address this machine does not have is said to be the setting’s', async () => {
  const { code, err } = await run(serve, { config: { webListen: { host: '192.0.2.1', port: 0 } } });
  expect(code).toBe(1);
  expect(err).toContain('WEB_LISTEN を確かめてください。');
  const hooks = await run(serve, {
    config: { webListen: { host: '127.0.0.1', port: 0 }, hooksListen: { host: '192.0.2.1', port: 0 } },
  });
  expect(hooks.code).toBe(1);
  expect(hooks.err).toContain('HOOKS_LISTEN を確かめてください。');
});

test('a corpus with errors is not served', async () => {
  const { code, err } = await run(serve, { options: { corpus: folderOf({ 'policies/a.md': 'なし' }) } });
  expect(code).toBe(1);
  expect(err).toContain('policies/a.md:1:1: エラー');
});

test('PORT=0: the address is printed and no link to more, links lead to it, and SIGTERM ends it with 0 whoever is connected', {
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
  program.child.kill('SIGTERM');
  expect(await program.ended).toEqual({ code: 0, err: '', out: `条文を開きました: ${url}/\n終了します。\n` });
});

test('HOOKS_LISTEN: both addresses are told, nothing of the pages is at the second, and both end together', {
  timeout: 30_000,
}, async () => {
  const program = start(['serve'], { PORT: '0', HOOKS_LISTEN: '127.0.0.1:0' });
  const [, pages = '', hooks = ''] = await program.says(
    /^条文を開きました: (http:\S+)\/　チャットサービスからの受け口: (http:\S+)\/\n/,
  );
  expect((await fetch(`${pages}/healthz`)).status).toBe(200);
  for (const path of ['/', '/policies', '/healthz', '/readyz', '/metrics', '/static/base.css', '/slack/events'])
    expect((await fetch(hooks + path)).status, path).toBe(404);
  program.child.kill('SIGTERM');
  expect(await program.ended).toMatchObject({ code: 0, err: '' });
  for (const url of [pages, hooks]) await expect(fetch(url)).rejects.toThrow();
});

test('a second program on the same records is refused; health and figures are there for whoever watches', {
  timeout: 30_000,
}, async () => {
  const DATA = folderOf({});
  const program = start(['serve'], { PORT: '0', DATA });
  const [, url = ''] = await program.says(/開きました: (http:\/\/127\.0\.0\.1:\d+)\/\n/);
  const second = start(['serve'], { PORT: '0', DATA });
  expect(await second.ended).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringMatching(/動いているほかの.*DATABASE_URL/),
  });

  await fetch(`${url}/ask`, { method: 'POST', body: new URLSearchParams({ q: '第3条第1号' }) });
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  const figures = await (await fetch(`${url}/metrics`)).text();
  expect(figures).toContain('jobun_events_total{platform="web",result="recorded"} 1');
  expect(figures).toContain('jobun_turns_total{platform="web",outcome="answered"} 1');
  expect(figures).toMatch(/^jobun_outbox_depth 0$/m);
  expect(statSync(join(DATA, 'jobun.db')).mode & 0o777).toBe(0o600);
  expect(statSync(join(DATA, 'secret')).mode & 0o777).toBe(0o600);
  program.child.kill('SIGTERM');
  expect(await program.ended).toMatchObject({ code: 0, err: '' });
});
