import type { AccessRule } from '../../../src/person/access.js';
import type { Rules } from '../../../src/person/standing.js';
import { PLATFORM } from '../names.js';

/** A group that the settings of the corpus name for Slack, and what its members are given. */
export interface NamedChannel {
  readonly id: string;
  readonly givenTo: readonly string[];
}

export function namedChannels({ access, departments }: Rules): NamedChannel[] {
  const given = new Map<string, string[]>();
  for (const [name, rules] of [
    ...Object.entries(access),
    ...departments.map(({ name, members }) => [name, members] as const),
  ])
    for (const id of groupsIn(rules)) given.set(id, [...new Set([...(given.get(id) ?? []), name])]);
  return [...given].map(([id, givenTo]) => ({ id, givenTo }));
}

/** Whether anything at all is given to people of Slack. */
export function concernsSlack({ access }: Rules): boolean {
  return Object.values(access).some((rules) => rules.some(({ platform }) => platform === PLATFORM));
}

function groupsIn(rules: readonly AccessRule[]): string[] {
  return rules.flatMap(({ platform, group }) => (platform === PLATFORM && group !== undefined ? [group] : []));
}
