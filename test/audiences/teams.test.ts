import { describe, test } from 'vitest';
import { IN_TEAMS } from './inteams.js';
import { inTeams } from './surfaces/teams.js';
import { tryCell } from './table.js';

describe.each(inTeams.map((surface) => [surface.name, surface] as const))('%s', (_, surface) => {
  test.each(IN_TEAMS.map((asker) => [asker.name, asker] as const))('to %s', (_, asker) => tryCell(surface, asker));
});
