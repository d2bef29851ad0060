const CLOSERS: Readonly<Record<string, string>> = { '）': '(', ')': '(', '」': '「', '』': '『', '］': '[', ']': '[' };
const OPENERS: Readonly<Record<string, string>> = { '（': '(', '(': '(', '「': '「', '『': '『', '［': '[', '[': '[' };

export interface Brackets {
  /** Each opening bracket with its closing one; half- and full-width ones pair, as careless texts have it. */
  readonly pairs: readonly { readonly open: number; readonly close: number }[];
  /** Offsets of brackets without a partner. */
  readonly stray: readonly number[];
}

export function matchBrackets(text: string): Brackets {
  const pairs: { open: number; close: number }[] = [];
  const stray: number[] = [];
  const open: { kind: string; at: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    const opener = OPENERS[text.charAt(at)];
    const closer = CLOSERS[text.charAt(at)];
    if (opener) open.push({ kind: opener, at });
    if (!closer) continue;
    const index = open.findLastIndex((each) => each.kind === closer);
    const partner = open[index];
    if (!partner) stray.push(at);
    else {
      pairs.push({ open: partner.at, close: at });
      stray.push(
        ...open
          .splice(index)
          .slice(1)
          .map((each) => each.at),
      );
    }
  }
  stray.push(...open.map((each) => each.at));
  return { pairs, stray: stray.sort((a, b) => a - b) };
}

/** How many brackets are open before each character. Brackets without a partner do not count. */
export function bracketDepths(text: string): readonly number[] {
  const change = new Array<number>(text.length + 1).fill(0);
  for (const { open, close } of matchBrackets(text).pairs) {
    change[open + 1] = (change[open + 1] ?? 0) + 1;
    change[close] = (change[close] ?? 0) - 1;
  }
  let depth = 0;
  return change.map((step) => {
    depth += step;
    return depth;
  });
}
