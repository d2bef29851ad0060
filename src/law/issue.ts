import type { Position } from './source.js';

export const SEVERITIES = ['error', 'warning'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * A mistake of an author, collected and never thrown. Whoever reads it can find the place, understand the problem and
 * mend it; so all three are required, in the author's language.
 */
export interface Issue extends Position {
  readonly severity: Severity;
  /** Path inside the corpus folder, with forward slashes. */
  readonly file: string;
  /** Short stable name of the kind of defect, used by `known:` in front matter to silence one warning. */
  readonly defect: string;
  readonly problem: string;
  readonly remedy: string;
  /** Why the text was repaired here, when an erratum does so. */
  readonly repaired?: string;
  /** The owner's reason, when the owner knows of it (`known:` in front matter). */
  readonly silenced?: string;
}

/** A value read from an author's file, with everything that was wrong on the way. */
export interface WithIssues<T> {
  readonly value: T;
  readonly issues: readonly Issue[];
}
