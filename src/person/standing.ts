import { type Access, admits, type Membership, readerOf } from './access.js';
import { ANYONE, type Reader } from './audience.js';
import type { Department, StaffedDepartment } from './department.js';

/** What the settings say of the people whom platforms know. */
export interface Rules {
  readonly access: Access;
  readonly departments: readonly StaffedDepartment[];
}

/** Who somebody is here: by what a platform says of them at this moment, and by the settings as they are. */
export interface Standing {
  readonly reader: Reader;
  /** Those they belong to, in the order of the settings. */
  readonly departments: readonly Department[];
}

/** Of somebody who is unknown, a guest, or from outside. */
export const OUTSIDE: Standing = { reader: ANYONE, departments: [] };

export function standingOf({ access, departments }: Rules, membership: Membership | undefined): Standing {
  return {
    reader: readerOf(access, membership),
    departments: departments
      .filter(({ members }) => admits(members, membership))
      .map(({ name, segments }) => ({ name, segments })),
  };
}
