/**
 * How long somebody in Slack waits, beside a bare app of Slack's own library that says a fixed sentence; and how many
 * questions a second are answered, held for a minute. Run: npx tsx test/bench/slack.ts [SECONDS]
 */
import { setImmediate as tick } from 'node:timers/promises';
import { Slack } from '../../adapters/slack/slack.js';
import { echo } from '../adapters/slack/echo.js';
import { FakeSlack } from '../adapters/slack/fakeslack.js';
import { APP, ASKER } from '../adapters/slack/workspace.js';
import { type Ask, measured, openJobun } from './chat.js';
import { toMarkdown } from './table.js';

const fake = await FakeSlack.start();
const bare = await echo({ apiUrl: fake.apiUrl, port: 0 });
const settings = {
  botToken: APP.botToken,
  transport: { kind: 'http' as const, signingSecret: APP.signingSecret },
  workspaces: [],
  channels: undefined,
  apiUrl: fake.apiUrl,
};
const jobun = await openJobun((parts) =>
  Slack.open({ ...parts, settings, publicUrl: undefined, now: Date.now, onIgnored() {} }),
);

const table = await measured({
  platform: 'Slack',
  called: 'a bare app of Bolt',
  bare: asking(bare.url),
  jobun: asking(jobun.url),
  seconds: Number(process.argv[2] ?? 60),
});
console.log(toMarkdown(table));

await jobun.close();
await bare[Symbol.asyncDispose]();
await fake[Symbol.asyncDispose]();

/** In a thread of its own each. */
function asking(url: string): Ask {
  const hook = fake.hook(url);
  return async (question) => {
    const { post, happening } = fake.people.says(ASKER.id, question);
    await hook.send(happening);
    for (let looked = 0; ; ) {
      const { calls } = fake.api;
      for (; looked < calls.length; looked++) {
        const { method, args } = calls[looked] ?? {};
        if (method === 'chat.postMessage' && args?.thread_ts === post.ts) return;
      }
      await tick();
    }
  };
}
