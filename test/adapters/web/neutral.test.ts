import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ANYONE } from '../../../src/person/audience.js';
import { ours } from './town.js';

const FOLDER = fileURLToPath(new URL('../../../adapters/web', import.meta.url));
const SOURCES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(tsx?|css|svg)$/.test(name),
);

test.each(SOURCES)('%s knows no particular policy and permits nothing', (name) => {
  const source = readFileSync(join(FOLDER, name), 'utf8');
  expect(source).not.toMatch(/許可されて|第[0-9０-９]+条/);
  for (const { title, shortTitle } of ours.viewFor(ANYONE).documents) {
    expect(source).not.toContain(title);
    expect(source).not.toContain(shortTitle);
  }
});

test.each(SOURCES.filter((name) => /\.tsx?$/.test(name)))('%s imports only what stands below it', (name) => {
  const source = readFileSync(join(FOLDER, name), 'utf8');
  const imports = [...source.matchAll(/from '([^']+)'/g)].map(([, from]) => from);
  expect(imports.filter((from) => from?.includes('src/cli') || from?.includes('adapters/'))).toEqual([]);
  expect(source).not.toContain('dangerouslySetInnerHTML');
});
