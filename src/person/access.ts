import { ANYONE, type Reader, readerIn } from './audience.js';

/** What people do here besides reading. A document may name them as its audience as well. */
export const ROLES = ['staff', 'helpdesk', 'owner', 'csirt', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** What a platform says of somebody at this moment. Guests, people from outside and unknown ones are no members. */
export interface Membership {
  readonly platform: string;
  readonly member: boolean;
  /** As the platform names them. */
  readonly groups: readonly string[];
}

/** Whom a name is given to: a group of a platform, or every member of it where no group is named. */
export interface AccessRule {
  readonly platform: string;
  readonly group?: string | undefined;
}

/** By the name of an audience or role: whoever any of its rules admits holds it. */
export type Access = Readonly<Record<string, readonly AccessRule[]>>;

/** The names that somebody holds. */
export function readerOf(access: Access, membership: Membership | undefined): Reader {
  const given = Object.entries(access).filter(([, rules]) => admits(rules, membership));
  return readerIn(...given.map(([name]) => name));
}

/** Whether any of the rules is for somebody. None is for who is no member, whatever groups are claimed. */
export function admits(rules: readonly AccessRule[], membership: Membership | undefined): boolean {
  if (membership === undefined || !membership.member) return false;
  const { platform, groups } = membership;
  return rules.some((rule) => rule.platform === platform && (rule.group === undefined || groups.includes(rule.group)));
}

/** What all of those who see a place may read; nobody known to see it is anyone. */
export function seenByAll(readers: readonly Reader[]): Reader {
  const [first, ...others] = readers;
  if (first === undefined) return ANYONE;
  return readerIn(...[...first.names].filter((name) => others.every(({ names }) => names.has(name))));
}

export function holds(reader: Reader, role: Role): boolean {
  return reader.names.has(role);
}
