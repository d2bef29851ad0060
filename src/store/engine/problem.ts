export type ProblemKind =
  | 'full'
  | 'read-only'
  | 'locked'
  | 'unreachable'
  | 'refused'
  /** There is no database where the settings say. */
  | 'missing'
  | 'older'
  | 'newer'
  | 'serving'
  /** It holds records that would be lost. */
  | 'occupied'
  | 'damaged'
  | 'key'
  /** A backup that cannot be written, or cannot be used. */
  | 'backup';

/** The database cannot do its part: what is wrong and how to mend it, in the words of whoever runs the program. */
export class StoreProblem extends Error {
  constructor(
    readonly kind: ProblemKind,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}
