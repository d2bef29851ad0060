import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EXTENSION, PRESSES } from '../../adapters/teams/names.js';
import { IN_TEAMS } from './inteams.js';
import { inTeams, visitedAll } from './surfaces/teams.js';
import { tryCell } from './table.js';
import { THINGS } from './things.js';
import { WHOLE } from './world.js';

const [EVERYBODY] = IN_TEAMS.filter(({ reads }) => reads === THINGS);
if (EVERYBODY === undefined) throw new Error('nobody may read everything');

describe.each(inTeams.map((surface) => [surface.name, surface] as const))('%s', (_, surface) => {
  test.each(IN_TEAMS.map((asker) => [asker.name, asker] as const))('to %s', (_, asker) => tryCell(surface, asker));
});

/** What the engine finds an activity to be that is read, and what each invoke that is answered is called. */
function namesIn(file: string, name: RegExp): readonly string[] {
  const source = readFileSync(new URL(`../../adapters/teams/${file}`, import.meta.url), 'utf8');
  return [...source.matchAll(name)].map(([, found = '']) => found);
}

test('nothing that can be done in Teams is left out', async () => {
  const activities = namesIn('receive/read.ts', /case '(\w+)':/g).map((type) => `activity ${type}`);
  const invokes = namesIn('invoke/invoking.ts', /^ {2}'(\w+\/\w+)':/gm).map((name) => `invoke ${name}`);
  const ours = Object.entries({ PRESSES, EXTENSION }).flatMap(([kind, named]) =>
    Object.values(named).map((name) => `${kind} ${name}`),
  );
  const { done } = await visitedAll(EVERYBODY, WHOLE);
  expect([...done].sort()).toEqual([...activities, ...invokes, ...ours].sort());
});

test('all that was sent and answered belongs to a surface', async () => {
  const { sent } = await visitedAll(EVERYBODY, WHOLE);
  const known = inTeams.map(({ name }) => name);
  expect([...new Set(sent.map(({ surface }) => surface))].filter((surface) => !known.includes(surface))).toEqual([]);
});
