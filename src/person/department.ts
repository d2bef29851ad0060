import type { AccessRule } from './access.js';

/** A part of the organisation of which the settings say where its terminals are. */
export interface Department {
  /** As answers call it. */
  readonly name: string;
  /** Ids of the segments its terminals are in. */
  readonly segments: readonly string[];
}

/** With those who belong to it: whoever any of the rules admits. */
export interface StaffedDepartment extends Department {
  readonly members: readonly AccessRule[];
}
