import type { App } from '@slack/bolt';
import { SHORTCUTS } from '../names.js';
import { readBody } from '../receive/body.js';
import { tooLong } from '../receive/inputs.js';
import type { Reading } from '../render/context.js';
import { LABELS } from '../render/labels.js';

export interface Acknowledging {
  /** What is shown at once, in time for a trigger; its errors are its own. */
  readonly show: (body: unknown) => void;
  /** How somebody is spoken to, at once and without fail. */
  readonly languageOf: (user: string) => Promise<Reading['language']>;
}

/** Acknowledges what waits for it, after it was recorded; then shows what has to be shown at once. */
export function acknowledge(app: App, { show, languageOf }: Acknowledging): void {
  app.command(/.*/, async ({ ack, body }) => {
    await ack();
    show(body);
  });
  for (const shortcut of Object.values(SHORTCUTS)) app.shortcut(shortcut, async ({ ack }) => await ack());
  app.action(/.*/, async ({ ack, body }) => {
    await ack();
    show(body);
  });
  app.event('app_home_opened', async ({ body }) => show(body));
  app.view(/.*/, async ({ ack, body }) => {
    const submitted = readBody(body);
    const problem = submitted?.kind === 'submitted' ? tooLong(submitted) : undefined;
    if (submitted === undefined || problem === undefined) return await ack();
    const { tooLong: words } = LABELS[await languageOf(submitted.user)];
    await ack({ response_action: 'errors', errors: { [problem.input]: words(problem.most) } });
  });
}
