import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { FakeSlack } from '../../adapters/slack/fakeslack.js';
import { APP } from '../../adapters/slack/workspace.js';
import { folderOf } from '../../corpus/folder.js';
import { CACHE } from '../../corpus/loading.js';
import { type ENGINES, freshLocation, SECRET } from '../../store/fresh.js';
import { Chance } from '../chance.js';
import { IN_A_HURRY } from '../hurried.js';
import { type Records, recordsIn } from '../records.js';
import { type Findings, findingsOf, missingWords } from './answers.js';
import { Crowd } from './crowd.js';
import { Deliveries } from './deliveries.js';
import { lookupMoodOf, moodOf } from './moods.js';
import { RULES } from './rules.js';
import { MOMENTS, type Moment, Served } from './served.js';

export interface SlackRun {
  readonly transport: 'socket' | 'http';
  readonly engine: (typeof ENGINES)[number];
  readonly instances: number;
  /** Of all instances together. */
  readonly kills: number;
  readonly seed: number;
}

export interface SlackCrashed extends Findings {
  readonly asked: number;
  readonly kills: number;
  /** How many of them at which moment. */
  readonly moments: Readonly<Record<Moment, number>>;
  readonly deliveries: Pick<Deliveries, 'acknowledged' | 'broken' | 'repeats' | 'unheard'>;
  /** Posts that were tried, each counted as often as it was. */
  readonly tries: number;
  /** Words of the rules that the answers given in peace do not hold. */
  readonly missing: readonly string[];
  readonly records: Records;
  readonly failures: readonly string[];
  readonly seconds: number;
}

const LIFE_MS = 1500;
/** By then somebody has asked something again. */
const NEXT_MS = 10_000;
const END_MS = 60_000;

/** Asks in peace, then kills and starts again while everybody asks on, lets everything end, and looks what came of it. */
export async function slackRun({ transport, engine, instances, kills, seed }: SlackRun): Promise<SlackCrashed> {
  const began = Date.now();
  const chance = new Chance(seed);
  const slack = await FakeSlack.start();
  onTestFinished(() => slack[Symbol.asyncDispose]());
  const location = await freshLocation(engine);
  const folder = 'file' in location ? dirname(location.file) : folderOf({});
  const environment = {
    CORPUS: folderOf({ 'policies/soko.md': RULES }),
    CACHE,
    DATA: folder,
    SECRET,
    PORT: '0',
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: APP.botToken,
    CRASH_TIMINGS: JSON.stringify({ ...IN_A_HURRY, send: 2000 }),
    ...('url' in location ? { DATABASE_URL: location.url } : {}),
    ...(transport === 'socket'
      ? { SLACK_APP_TOKEN: APP.appToken }
      : { SLACK_SIGNING_SECRET: APP.signingSecret, HOOKS_LISTEN: '127.0.0.1:0' }),
  };
  const lives: Served[] = [];
  onTestFinished(async () => void (await Promise.all(lives.map((life) => life.kill()))));
  const start = async () => {
    const life = new Served(environment, folder);
    lives.push(life);
    await life.serving;
    return life;
  };
  const hookUrls = () => lives.flatMap(({ hookUrl }) => hookUrl ?? []);
  const deliveries = new Deliveries({
    slack,
    hookUrls: transport === 'http' ? hookUrls : undefined,
    chance: chance.another(),
  });
  onTestFinished(() => deliveries.giveUp());
  const crowd = new Crowd(slack.people, deliveries, chance.another());
  onTestFinished(() => crowd.stop());
  const allSaid = () => untilSent(location, () => crowd.asked.length);

  const running = [await start()];
  await crowd.askAll();
  await allSaid();
  const inPeace = crowd.asked.length;
  const missing = crowd.asked.flatMap((asked) => missingWords(asked, slack.town)).map((words) => words.slice(0, 40));

  while (running.length < instances) running.push(await start());
  const triesBefore = slack.calls('chat.postMessage').length;
  slack.api.always('chat.postMessage', () => moodOf(chance));
  slack.api.always('conversations.replies', () => lookupMoodOf(chance));
  const asking = crowd.ask();
  let killed = 0;
  const keep = async (first: Served, index: number, own: Chance) => {
    let life = first;
    for (let times = 0; times < kills / instances; times++, killed++) {
      await wait(own.between(0, LIFE_MS));
      await life.kill(MOMENTS[(index + times) % MOMENTS.length], NEXT_MS);
      life = await start();
    }
    return life;
  };
  const last = await Promise.all(running.map((life, index) => keep(life, index, chance.another())));
  crowd.stop();
  slack.api.always('chat.postMessage');
  slack.api.always('conversations.replies');
  await Promise.race([asking, wait(END_MS)]);
  await allSaid();
  await Promise.all(last.map((life) => life.stop()));

  const moments = { recorded: 0, recording: 0, any: 0 };
  for (const { killed: how } of lives) if (how !== undefined) moments[how.moment]++;
  const { acknowledged, broken, repeats, unheard } = deliveries;
  return {
    ...findingsOf(crowd.asked, inPeace, slack.town),
    asked: crowd.asked.length,
    kills: killed,
    moments,
    deliveries: { acknowledged, broken, repeats, unheard },
    tries: slack.calls('chat.postMessage').length - triesBefore,
    missing,
    records: await recordsIn(location),
    failures: lives.flatMap(({ failures }) => failures),
    seconds: (Date.now() - began) / 1000,
  };
}

async function untilSent(location: Parameters<typeof recordsIn>[0], asked: () => number): Promise<void> {
  const until = Date.now() + END_MS;
  while (Date.now() < until) {
    const { turns, apologies, rows, sent, aside } = await recordsIn(location);
    if (turns + apologies === asked() && sent + aside === rows) return;
    await wait(100);
  }
}
