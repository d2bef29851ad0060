/** How a call is answered in place of what it asks for. */
export interface Reply {
  /** Does what is asked all the same: only the caller does not learn of it. */
  readonly taken?: boolean;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Slack takes its time. */
  readonly afterMs?: number;
  /** Nothing at all comes; the connection breaks; the body stops half way. */
  readonly breaks?: 'hangs' | 'resets' | 'stops';
}

interface Taken {
  readonly taken?: boolean;
}

/** Slack's own refusal: `channel_not_found`, `invalid_auth`, `expired_trigger_id` … */
export function refuses(error: string, more: object = {}): Reply {
  return { body: JSON.stringify({ ok: false, error, ...more }) };
}

/** Too many calls. The header is left out where no seconds are given. */
export function limits(seconds?: number): Reply {
  const body = JSON.stringify({ ok: false, error: 'ratelimited' });
  return { status: 429, body, headers: seconds === undefined ? {} : { 'retry-after': String(seconds) } };
}

export function fails(status: number, { taken = false }: Taken = {}): Reply {
  return { status, body: 'upstream connect error', taken, headers: { 'content-type': 'text/plain' } };
}

/** A page of somebody in between, with status 200. */
export const GARBLES: Reply = { body: '<html>please sign in</html>', headers: { 'content-type': 'text/html' } };

export function hangs({ taken = false }: Taken = {}): Reply {
  return { breaks: 'hangs', taken };
}

export function resets({ taken = false }: Taken = {}): Reply {
  return { breaks: 'resets', taken };
}

/** Does what is asked, and answers as ever, only late. */
export function answersAfter(ms: number): Reply {
  return { taken: true, afterMs: ms };
}

/** Says 200, does what is asked, and stops in the middle of saying so. */
export const STOPS: Reply = { breaks: 'stops', taken: true };
