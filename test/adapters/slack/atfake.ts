import { onTestFinished, vi } from 'vitest';
import type { Happening } from './fakeslack/happenings.js';
import type { Post } from './fakeslack/town.js';
import { FakeSlack } from './fakeslack.js';
import { listening, type Setup, type Townhall, type TRANSPORTS, townhall } from './town.js';
import { APP } from './workspace.js';

export interface AtFake {
  readonly slack: FakeSlack;
  readonly town: Townhall;
  /** Where Slack calls; only over HTTP. */
  readonly url: string;
  /** Tells Jobun what happened; whether it took it. */
  deliver(happening: Happening, repeat?: { retry?: number }): Promise<boolean>;
  /** What Jobun has said in a channel, once it is so much. */
  said(channel: string, count: number): Promise<readonly Post[]>;
}

/** Somebody who waits for an acknowledgement that does not come. */
const UNTAKEN_MS = 1000;

/** Jobun at a fake of Slack of its own, for one test. */
export async function atFakeSlack(
  transport: (typeof TRANSPORTS)[number],
  { host, ...setup }: Partial<Setup> & { readonly host?: string } = {},
): Promise<AtFake> {
  const slack = await FakeSlack.start(host);
  onTestFinished(() => slack[Symbol.asyncDispose]());
  const hook = transport === 'http' ? await listening() : undefined;
  const server = hook === undefined ? {} : { server: hook.server };
  const town = await townhall({ apiUrl: slack.apiUrl, ...server, ...setup });
  const url = hook?.url ?? '';
  return {
    slack,
    town,
    url,
    deliver: async (happening, repeat = {}) => {
      if (hook === undefined)
        return (await slack.sockets.send(happening, repeat).acknowledged(UNTAKEN_MS)) !== undefined;
      return (await slack.hook(url).send(happening, repeat)).status === 200;
    },
    said: (channel, count) => saidIn(slack, channel, count),
  };
}

async function saidIn(slack: FakeSlack, channel: string, count: number): Promise<readonly Post[]> {
  const said = () => slack.town.postsOf(channel).filter(({ user }) => user === APP.bot);
  await vi.waitFor(
    () => {
      if (said().length < count) throw new Error(`${said().length} of ${count} were said`);
    },
    { timeout: 8000 },
  );
  await quiet();
  return said();
}

/** Long enough for whatever should not come. */
export function quiet(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 150));
}
