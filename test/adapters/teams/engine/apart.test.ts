import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../../../../src/config/packageroot.js';

/** A library for Bot Framework, loaded in whatever way. */
const LIBRARY = /(?:from|import|import\(|require\(|mock\()\s*['"](?:botbuilder|botframework-|@microsoft\/agents-)/;

const ENGINES = ['adapters/teams/engine/agentshosting.ts', 'adapters/teams/engine/botbuilder.ts'];
/** What is configured can only be seen in what belongs to the libraries. */
const TESTS_OF_ENGINES = ['test/adapters/teams/engine/app.test.ts'];
/** Jobun runs on what the library has for tests as well. */
const ON_TEST_ADAPTER = ['testadapter.test.ts', 'testengine.ts'].map(
  (file) => `test/adapters/teams/testadapter/${file}`,
);

/** What Jobun is measured beside. */
const BARE_BOT = 'test/adapters/teams/echo.ts';

test('a library for Bot Framework is named in the two engines, and nowhere else', () => {
  expect(namingIn('src', 'adapters')).toEqual(ENGINES);
  expect(namingIn('test')).toEqual([BARE_BOT, ...TESTS_OF_ENGINES, ...ON_TEST_ADAPTER]);
});

test.each([
  "import { TestAdapter } from 'botbuilder';",
  "import 'botbuilder-core';",
  "export type { Activity } from 'botframework-schema';",
  "await import('@microsoft/agents-hosting')",
  "require('@microsoft/agents-activity')",
])('%s would be seen', (line) => {
  expect(line).toMatch(LIBRARY);
});

function namingIn(...folders: readonly string[]): readonly string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(PACKAGE_ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
    )
    .filter((path) => /\.(ts|tsx)$/.test(path) && !path.includes('node_modules') && !path.endsWith('apart.test.ts'))
    .filter((path) => LIBRARY.test(readFileSync(join(PACKAGE_ROOT, path), 'utf8')))
    .toSorted();
}
