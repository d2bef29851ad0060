import type { App } from '@slack/bolt';
import { readBody } from '../receive/body.js';
import { tooLong } from '../receive/inputs.js';
import { LABELS } from '../render/labels.js';

/** Acknowledges what waits for it, after it was recorded; then shows what has to be shown at once. */
export function acknowledge(app: App, show: (body: unknown) => void): void {
  app.command(/.*/, async ({ ack, body }) => {
    await ack();
    show(body);
  });
  app.shortcut(/.*/, async ({ ack, body }) => {
    await ack();
    show(body);
  });
  app.action(/.*/, async ({ ack, body }) => {
    await ack();
    show(body);
  });
  app.event('app_home_opened', async ({ body }) => show(body));
  app.view(/.*/, async ({ ack, body }) => {
    const submitted = readBody(body);
    const problem = submitted?.kind === 'submitted' ? tooLong(submitted) : undefined;
    if (problem === undefined) await ack();
    else await ack({ response_action: 'errors', errors: { [problem.input]: LABELS.ja.tooLong(problem.most) } });
  });
}
