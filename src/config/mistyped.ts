import { SETTINGS } from './schema.js';

/** A name in the environment that is none of ours, and the one that was probably meant. */
export interface Mistyped {
  readonly name: string;
  readonly meant: string;
}

const MOST_LETTERS = 2;

/**
 * Names that differ from a setting by a letter or two, and begin as it does: `OIDC_ISUER`. Without a common beginning
 * they may be anybody's.
 */
export function mistypedIn(names: readonly string[]): Mistyped[] {
  return names.flatMap((name) => {
    if (SETTINGS.includes(name)) return [];
    const near = SETTINGS.filter((setting) => beginning(setting) !== '' && beginning(setting) === beginning(name))
      .map((meant) => ({ name, meant, letters: lettersBetween(name, meant) }))
      .filter(({ letters }) => letters <= MOST_LETTERS)
      .toSorted((a, b) => a.letters - b.letters);
    return near.slice(0, 1).map(({ meant }) => ({ name, meant }));
  });
}

/** Up to its first underscore. */
function beginning(name: string): string {
  return name.slice(0, name.indexOf('_') + 1);
}

/** How many letters have to be put in, taken out or changed (Levenshtein). */
function lettersBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [above, letter] of [...one].entries()) {
    const next = [above + 1];
    for (const [at, wanted] of [...other].entries())
      next.push(Math.min((row[at] ?? 0) + (letter === wanted ? 0 : 1), (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    row = next;
  }
  return row.at(-1) ?? 0;
}
