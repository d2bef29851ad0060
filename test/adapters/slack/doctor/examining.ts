import { expect, onTestFinished } from 'vitest';
import { slackClient } from '../../../../adapters/slack/client.js';
import type { Examined } from '../../../../adapters/slack/doctor/examined.js';
import { introduce } from '../../../../adapters/slack/doctor/introduction.js';
import { reachOf } from '../../../../adapters/slack/doctor/reached.js';
import type { SlackSettings } from '../../../../src/config/slack.js';
import { type Check, examine } from '../../../../src/diagnosis/check.js';
import type { Finding } from '../../../../src/diagnosis/finding.js';
import { DIRECT } from '../../../../src/service/outbound.js';
import { FakeSlack } from '../fakeslack.js';
import { APP } from '../workspace.js';

export interface Change extends Partial<Omit<Examined, 'settings'>> {
  readonly settings?: Partial<SlackSettings>;
  readonly now?: () => number;
  readonly patienceMs?: number;
}

export const HTTP: SlackSettings['transport'] = { kind: 'http', signingSecret: APP.signingSecret };

/** A Slack of its own, where all is well until the test says otherwise. */
export async function newSlack(): Promise<FakeSlack> {
  const slack = await FakeSlack.start();
  onTestFinished(() => slack[Symbol.asyncDispose]());
  return slack;
}

/** What a check finds there, changed so. Whatever it is, it holds no secret. */
export async function findings(
  check: Check<Examined>,
  slack: FakeSlack,
  change: Change = {},
): Promise<readonly Finding[]> {
  const settings: SlackSettings = {
    botToken: APP.botToken,
    transport: { kind: 'socket', appToken: APP.appToken },
    workspaces: [],
    channels: undefined,
    apiUrl: slack.apiUrl,
    ...change.settings,
  };
  const { now = Date.now, patienceMs, outbound = DIRECT, ...changed } = change;
  const client = slackClient(settings, outbound.fetch);
  const [done] = await examine([check], {
    hooksListen: undefined,
    proxy: undefined,
    outbound,
    client,
    reach: () => reachOf(settings.apiUrl, outbound.fetch, now, patienceMs),
    introduction: () => introduce(client),
    rules: () => ({ access: {}, departments: [] }),
    ...changed,
    settings,
  });
  const said = JSON.stringify(done);
  for (const secret of [settings.botToken, APP.appToken, APP.signingSecret]) expect(said).not.toContain(secret);
  return done?.findings ?? [];
}
