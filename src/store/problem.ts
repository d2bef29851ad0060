export type ProblemKind =
  | 'full'
  | 'read-only'
  | 'locked'
  | 'unreachable'
  | 'refused'
  | 'newer'
  | 'serving'
  | 'damaged'
  | 'key';

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
