/** As many as a person would look through; whoever tries many fills neither memory nor the log. */
const MOST = 100;

/** Told in place of all that is not told any more. */
export const AND_MORE = 'and more';

/** Tells each kind of thing once, and of too many kinds only that there are more. */
export function once(tell: (kind: string) => void, most = MOST): (kind: string) => void {
  const told = new Set<string>();
  return (kind) => {
    if (told.size > most || told.has(kind)) return;
    const next = told.size === most ? AND_MORE : kind;
    told.add(next);
    tell(next);
  };
}
