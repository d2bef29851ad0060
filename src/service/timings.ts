/** How long and how often, in milliseconds unless it says otherwise. */
export interface Timings {
  /** A claim ends by itself after this, should its holder die. Longer than any turn takes, or a send with `landing`. */
  readonly claim: number;
  /** How often to look for work that nobody announced: another instance's, or what has become due. */
  readonly poll: number;
  /** A send that takes longer has gone wrong. */
  readonly send: number;
  /** A message arrives within this, or never: whoever looks for it sooner may miss one that is still on its way. */
  readonly landing: number;
  /** The first pause after a failed try; each further one is twice as long, up to `pauseAtMost`. */
  readonly pause: number;
  readonly pauseAtMost: number;
  /** Tries of a send before it is set aside. */
  readonly sendTries: number;
  /** Tries of a turn before its person gets an apology. */
  readonly turnTries: number;
  /** Who has heard nothing for this long gets a sign. */
  readonly silence: number;
  /** How long one waits for an answer inside a platform's own response. */
  readonly patience: number;
  readonly seal: number;
  readonly purge: number;
  /** What is in hand may take this long to end once the program was told to stop. */
  readonly grace: number;
}

export const TIMINGS: Timings = {
  claim: 30_000,
  poll: 500,
  send: 15_000,
  landing: 3000,
  pause: 1000,
  pauseAtMost: 300_000,
  // With the pauses above: given up after about half an hour.
  sendTries: 12,
  turnTries: 3,
  silence: 10_000,
  patience: 10_000,
  seal: 10_000,
  purge: 86_400_000,
  grace: 5000,
};

/** Doubles with every try, and differs by chance, so that what failed together is not tried together. Whole milliseconds. */
export function pauseAfter(tries: number, { pause, pauseAtMost }: Timings, random: () => number): number {
  return Math.round(Math.min(pause * 2 ** (tries - 1), pauseAtMost) * (0.5 + random() / 2));
}
