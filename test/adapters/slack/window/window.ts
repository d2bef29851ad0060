import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import { PACKAGE_ROOT } from '../../../../src/config/packageroot.js';
import { APP, CHANNELS, dmOf, PEOPLE } from '../workspace.js';
import { pickInMenu } from './menu.js';
import type { Setting } from './setting.js';

interface Looked {
  /** Of the local Slack, without a slash at its end. */
  readonly slackUrl: string;
  /** Where the app takes signed requests. */
  readonly hookUrl: string;
  /** Who looks. */
  readonly person: string;
}

/**
 * A page that shows what stands in the local Slack, whose own page draws neither `rich_text` nor `context_actions`. It
 * is no part of Slack: the library slack-blocks-to-jsx draws the blocks, after what Slack's look like.
 */
export async function openWindow({ slackUrl, hookUrl, person }: Looked): Promise<AsyncDisposable & { url: string }> {
  const setting: Setting = {
    socketUrl: `${slackUrl.replace(/^http/, 'ws')}/ui`,
    app: APP_SHOWN,
    person: { id: person, direct: dmOf(person) },
    people: PEOPLE.map(({ id, realName }) => ({ id, name: realName })),
    channels: CHANNELS.map(({ id, name }) => ({ id, name })),
    shortcuts: MANIFEST.features.shortcuts,
  };
  const script = await bundled();
  const served: Readonly<Record<string, [type: string, body: string]>> = {
    '/': ['text/html', pageOf(setting)],
    '/page.js': ['text/javascript', script],
    '/style.css': ['text/css', STYLES],
  };
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const said = JSON.parse(Buffer.concat(chunks).toString());
      await pickInMenu({ slackUrl, hookUrl, windowUrl: url, path: request.url ?? '' }, said);
      response.end();
      return;
    }
    const [type, body] = served[request.url ?? ''] ?? [];
    response.writeHead(type === undefined ? 404 : 200, { 'content-type': `${type ?? 'text/plain'}; charset=utf-8` });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const APP_SHOWN = { id: APP.id, bot: APP.bot, name: APP.name };

const MANIFEST = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'manifest/slack.json'), 'utf8')) as {
  readonly features: { readonly shortcuts: Setting['shortcuts'] };
};

const STYLES = [
  createRequire(import.meta.url).resolve('slack-blocks-to-jsx/dist/style.css'),
  join(import.meta.dirname, 'window.css'),
]
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

let script: Promise<string> | undefined;

/** Made once for all tests of a process. */
function bundled(): Promise<string> {
  script ??= build({
    entryPoints: [join(import.meta.dirname, 'page.tsx')],
    bundle: true,
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  return script;
}

function pageOf(setting: Setting): string {
  return `<!doctype html>
<html lang="ja">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>Slackの代役</title>
<link rel="stylesheet" href="/style.css">
<div id="root"></div>
<script type="application/json" id="setting">${JSON.stringify(setting).replaceAll('<', '\\u003c')}</script>
<script src="/page.js"></script>
</html>`;
}
