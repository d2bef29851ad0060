import type { Rules } from '../../../src/person/standing.js';
import { PLATFORM } from '../names.js';

/** Ids of the teams that the settings give something to: `19:…@thread.tacv2`. */
export function namedTeams({ access, departments }: Rules): readonly string[] {
  const rules = [...Object.values(access).flat(), ...departments.flatMap(({ members }) => members)];
  return [
    ...new Set(rules.flatMap(({ platform, group }) => (platform === PLATFORM && group !== undefined ? [group] : []))),
  ];
}
