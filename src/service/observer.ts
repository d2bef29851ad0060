/** Is told what happens, for metrics and logs. Never of anybody's words. */
export interface Observer {
  /** `unknown`: what was taken back had never come in. */
  received(platform: string, result: 'recorded' | 'repeated' | 'unknown'): void;
  /** `outcome` of the message, `failed`, or `silent` where there was nothing to say; how long the turn took, and how long after the question it ended. */
  answered(turn: {
    readonly platform: string;
    readonly outcome: string;
    readonly turnMs: number;
    readonly sinceReceivedMs: number;
  }): void;
  sent(platform: string, result: 'sent' | 'found' | 'again' | 'wait' | 'aside' | 'lost', ms: number): void;
  /** Something went wrong that whoever runs the program should know of. `key` finds the event or the row. */
  failed(what: 'turn' | 'send' | 'store' | 'upkeep' | 'web' | 'hook', error: unknown, key?: string): void;
  /** A kind of thing that a platform told of and that nothing is done about; once of each, and of a hundred at most. */
  ignored(platform: string, type: string): void;
  /** What the daily work did. */
  reported(job: string, report: string): void;
}
