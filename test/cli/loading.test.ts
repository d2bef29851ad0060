import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';

const BUILT = new URL('../../dist/src/cli/', import.meta.url);
/** Only some settings need them, and each takes as long to load as much of Jobun. */
const OPTIONAL = ['@slack/bolt', 'botframework-connector', 'openid-client', 'pg', 'undici'];

/** The files of the program and the packages that are loaded before the first line of this file runs. */
function loadedWith(file: string): ReadonlySet<string> {
  const loaded = new Set<string>();
  const load = (url: URL) => {
    if (loaded.has(url.href)) return;
    loaded.add(url.href);
    for (const [, from = ''] of readFileSync(url, 'utf8').matchAll(/^(?:import|export)[\w\s{},*$]*['"]([^'"]+)['"]/gm))
      if (from.startsWith('.')) load(new URL(from, url));
      else loaded.add(from);
  };
  load(new URL(file, BUILT));
  return loaded;
}

test('the overview is there without any command', () => {
  const loaded = loadedWith('main.js');
  expect(loaded).toContain(new URL('help.js', BUILT).href);
  expect(loaded).toContain('zod');
  const commands = COMMANDS.map(({ name }) => new URL(`${name}.js`, BUILT));
  expect(commands.filter((url) => existsSync(fileURLToPath(url)))).toHaveLength(COMMANDS.length);
  expect(commands.filter(({ href }) => loaded.has(href))).toEqual([]);
});

test.each(COMMANDS.map(({ name }) => name))('%s starts without what only some settings need', (name) => {
  const loaded = loadedWith(`${name}.js`);
  expect(OPTIONAL.filter((library) => loaded.has(library))).toEqual([]);
});

test('a library would be seen', () => {
  expect(loadedWith('doctor/slack.js')).toContain('@slack/bolt');
  expect(loadedWith('../../adapters/web/signin/openid.js')).toContain('openid-client');
});
