import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../../../../src/config/packageroot.js';

const OPENING = `
import { openEngine } from './dist/adapters/teams/engine/open.js';
import { PlatformTrouble } from './dist/src/service/platform.js';
const told = () => {};
for (const engine of ['botbuilder', 'agents-hosting']) {
  const settings = { app: undefined, engine, tenants: [] };
  const opening = openEngine({ settings, onError: told, onRefused: told });
  console.log(await opening.then(() => 'opened', (error) => (error instanceof PlatformTrouble ? error.message : error)));
}
`;

test.each([
  [
    '@microsoft/agents-hosting',
    [
      'opened',
      'TEAMS_ENGINE の agents-hosting に要る部品がありません。「npm install @microsoft/agents-hosting」で入れてください。',
    ],
  ],
  [
    'botframework-connector',
    [
      'TEAMS_ENGINE の botbuilder に要る部品がありません。「npm install botframework-connector」で入れてください。',
      'opened',
    ],
  ],
])('without %s, the other engine opens, and of its own it is said what to install', (missing, said) => {
  const words = ['--import', hiding(missing), '--input-type=module', '--eval', OPENING];
  const out = execFileSync(process.execPath, words, { cwd: PACKAGE_ROOT, encoding: 'utf8' });
  expect(out.trimEnd().split('\n')).toEqual(said);
});

/** Lets Node look for a package where there is none. */
function hiding(name: string): string {
  const hooks = `export const resolve = (specifier, context, next) =>
    next(specifier, specifier === '${name}' ? { ...context, parentURL: 'file:///nowhere/program.js' } : context);`;
  return module(`import { register } from 'node:module'; register('${module(hooks)}');`);
}

function module(code: string): string {
  return `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
}
