import type { Department } from '../person/department.js';
import type { Segment } from './segment.js';
import { segmentsOf } from './segmentguide.js';

/** What stands for the segment that a question about an action does not name. */
export interface Terminals {
  readonly segments: readonly Segment[];
  /** Where it is the settings that say so; undefined where the asker told it, or nothing is known. */
  readonly setting: TerminalSetting | undefined;
}

/** What the settings say of the terminals of somebody's departments. It is never what they told. */
export interface TerminalSetting {
  readonly departments: readonly { readonly name: string; readonly segments: readonly Segment[] }[];
  /** What they might tell instead. */
  readonly other: Segment;
}

/** What somebody told of themselves stands before anything their departments have; of those all count alike. */
export function terminalsOf(
  told: readonly string[],
  belonging: readonly Department[],
  all: readonly Segment[],
): Terminals {
  const own = segmentsOf(told, all);
  if (own.length > 0) return { segments: own, setting: undefined };
  const departments = belonging
    .map(({ name, segments }) => ({ name, segments: segmentsOf(segments, all) }))
    .filter(({ segments }) => segments.length > 0);
  const isTheirs = (segment: Segment) => departments.some(({ segments }) => segments.includes(segment));
  const segments = all.filter(isTheirs);
  const other = all.find((segment) => !isTheirs(segment)) ?? all[0];
  return { segments, setting: segments.length === 0 || other === undefined ? undefined : { departments, other } };
}
