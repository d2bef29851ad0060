import { createHmac } from 'node:crypto';
import { APP } from '../workspace.js';
import type { Happening } from './happenings.js';

interface Sending {
  /** Which repeat of it this is, from 1. */
  readonly retry?: number;
  readonly retryReason?: 'http_timeout' | 'http_error' | 'connection_failed';
  readonly signature?: 'right' | 'wrong' | 'none';
  /** How old its time stamp is, in seconds. */
  readonly age?: number;
}

export interface Acknowledgement {
  readonly status: number;
  readonly text: string;
}

/** Where Slack tells the app of what happens: signed requests. */
export class Hook {
  constructor(readonly url: string) {}

  /** One delivery; the same happening again is a repeat of it. Slack waits three seconds for it, a test may wait longer. */
  async send({ kind, payload }: Happening, sending: Sending = {}): Promise<Acknowledgement> {
    if (kind === 'events_api') return this.sendBody(JSON.stringify(payload), 'application/json', sending);
    const form = kind === 'interactive' ? { payload: JSON.stringify(payload) } : (payload as Record<string, string>);
    return this.sendBody(new URLSearchParams(form).toString(), 'application/x-www-form-urlencoded', sending);
  }

  /** Anything at all. */
  async sendBody(body: string, type: string, sending: Sending = {}): Promise<Acknowledgement> {
    const { retry, retryReason = 'http_timeout', signature = 'right', age = 0 } = sending;
    const time = String(Math.floor(Date.now() / 1000) - age);
    const secret = signature === 'wrong' ? `not ${APP.signingSecret}` : APP.signingSecret;
    const signed = createHmac('sha256', secret).update(`v0:${time}:${body}`).digest('hex');
    const repeat = { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': retryReason };
    const headers = {
      'content-type': type,
      ...(signature !== 'none' && { 'x-slack-signature': `v0=${signed}`, 'x-slack-request-timestamp': time }),
      ...(retry !== undefined && repeat),
    };
    const response = await fetch(this.url, { method: 'POST', headers, body });
    return { status: response.status, text: await response.text() };
  }
}
