import { onTestFinished } from 'vitest';
import { Askers } from '../../../../adapters/slack/asker/askers.js';
import { slackClient } from '../../../../adapters/slack/client.js';
import type { Us } from '../../../../adapters/slack/us.js';
import type { Rules } from '../../../../src/person/standing.js';
import { FakeSlack } from '../fakeslack.js';
import { APP, TEAM } from '../workspace.js';

/** Somebody who learns from a fake of Slack who people are, and the clock by which it is kept. */
export interface Learning {
  readonly slack: FakeSlack;
  now: number;
  readonly errors: unknown[];
  askers(rules: Rules, us?: Partial<Us>): Askers;
}

export async function learning(): Promise<Learning> {
  const slack = await FakeSlack.start();
  const at: Learning = {
    slack,
    now: 1_000_000,
    errors: [],
    askers: (rules, us) =>
      new Askers({
        client: slackClient({ botToken: APP.botToken, apiUrl: slack.apiUrl }),
        us: { team: TEAM, enterprise: undefined, user: APP.bot, bot: undefined, ...us },
        rules,
        now: () => at.now,
        onError: (error) => void at.errors.push(error),
      }),
  };
  onTestFinished(() => slack[Symbol.asyncDispose]());
  return at;
}
