/** Why a connector did not do what it was told; no words of what was sent are in it. */
export class ConnectorProblem extends Error {
  constructor(
    /**
     * Of HTTP; undefined where there was no answer at all, and it may have been done. Without a token nothing was said: 401
     * where it was refused, 503 where nobody could be asked.
     */
    readonly status: number | undefined,
    /** As the connector calls it: `BotNotInConversationRoster`, `ETIMEDOUT`. */
    readonly code: string,
    /** How long it asks to be left alone, where it says so. */
    readonly retryAfterMs: number | undefined = undefined,
  ) {
    super(`${status ?? 'no answer'} ${code}`);
  }
}
