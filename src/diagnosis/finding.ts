/** `skipped`: could not be looked at, for a reason that another finding tells. */
export type Level = 'ok' | 'skipped' | 'warning' | 'error';

/** One thing that is right or wrong, in words for whoever runs the program. Holds no secret. */
export interface Finding {
  readonly level: Level;
  readonly text: string;
  /** What to do about it, on a line of its own. */
  readonly remedy?: string;
}

export function ok(text: string): Finding {
  return { level: 'ok', text };
}

export function skipped(text: string): Finding {
  return { level: 'skipped', text };
}

export function warning(text: string, remedy: string): Finding {
  return { level: 'warning', text, remedy };
}

export function error(text: string, remedy?: string): Finding {
  return remedy === undefined ? { level: 'error', text } : { level: 'error', text, remedy };
}

/** Words from elsewhere, on one line and without what a terminal would obey. */
export function quotedWords(words: string): string {
  return `「${words
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 200)}」`;
}
