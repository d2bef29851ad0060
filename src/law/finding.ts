import type { Severity } from './issue.js';

/** A defect at an offset of the source, before it is known whether anybody needs to act. */
export interface Finding {
  readonly offset: number;
  readonly severity: Severity;
  readonly defect: Defect;
  readonly problem: string;
  readonly remedy: string;
}

/** Stable names: front matter (`known:`) refers to them. */
export const DEFECTS = [
  'no-units',
  'erratum-not-applied',
  'known-not-found',
  'numbering-gap',
  'repeated-number',
  'stray-bracket',
  'mixed-brackets',
  'page-break',
  'doubled-character',
  'mixed-headings',
  'mixed-list-marks',
  'unread-heading',
  'elliptical-reference',
  'broken-reference',
  'undefined-term',
  'unused-term',
] as const;
export type Defect = (typeof DEFECTS)[number];
