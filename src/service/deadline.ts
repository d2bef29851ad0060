/** Aborts when the time is up, or with any of the others. */
export function deadline(ms: number, ...others: readonly AbortSignal[]): AbortSignal {
  return AbortSignal.any([kept(AbortSignal.timeout(ms)), ...others]);
}

/**
 * Node forgets an `AbortSignal.timeout` of which only `AbortSignal.any` knows, and what hangs would hang for ever: a
 * listener keeps it.
 */
export function kept(signal: AbortSignal): AbortSignal {
  signal.addEventListener('abort', () => {}, { once: true });
  return signal;
}
