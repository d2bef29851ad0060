import { expect, onTestFinished } from 'vitest';
import { corpusOf } from '../../corpus/loading.js';
import { NIGHT_WATCH } from '../../corpus/warehouse.js';
import { ZONES } from '../../corpus/zones.js';
import type { Happening } from './fakeslack/happenings.js';
import type { Acknowledgement } from './fakeslack/hook.js';
import type { View } from './fakeslack/town.js';
import { FakeSlack } from './fakeslack.js';
import { listening, type Setup, townhall } from './town.js';

/** The warehouse's rules for everybody, the night watch's for staff alone; zones; somebody to ask. */
export const RULES = corpusOf({
  ...ZONES,
  'examples/all.tsv': '',
  'policies/keibi.md': NIGHT_WATCH,
  'settings.yaml': 'contact: {name: 総務課, phone: 内線12}\naccess: {staff: [{platform: slack}]}\n',
});

/** Jobun at a fake Slack of its own, for one test, which calls it. */
export async function atNightWatch(setup: Partial<Setup> = {}) {
  const slack = await FakeSlack.start();
  onTestFinished(() => slack[Symbol.asyncDispose]());
  const { server, url } = await listening();
  const { serving, errors } = await townhall({ apiUrl: slack.apiUrl, server, corpus: RULES, ...setup });
  const hook = slack.hook(url);
  return {
    slack,
    serving,
    errors,
    async tell(happening: Happening): Promise<Acknowledgement> {
      const acknowledged = await hook.send(happening);
      expect(acknowledged.status).toBe(200);
      return acknowledged;
    },
    /** The views that such calls were made with, once there are so many. */
    async views(method: string, count = 1): Promise<readonly View[]> {
      await expect.poll(() => slack.calls(method).length, { timeout: 5000 }).toBe(count);
      return slack.calls(method).map(({ args }) => args.view as View);
    },
  };
}
