/** A run of the source text: UTF-16 offsets into the whole file, `end` exclusive. */
export interface Slice {
  readonly start: number;
  readonly end: number;
}

/** Where something stands for a person with an editor: both count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export function positionOf(source: string, offset: number): Position {
  const before = source.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - (before.lastIndexOf('\n') + 1) + 1 };
}
