import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { folderOf } from '../corpus/folder.js';
import { CACHE } from '../corpus/loading.js';
import { type ENGINES, freshLocation, SECRET } from '../store/fresh.js';
import { Chance } from './chance.js';
import { Crowd, type Place } from './crowd.js';
import type { Deliveries } from './deliveries.js';
import { IN_A_HURRY } from './hurried.js';
import { type Records, recordsIn } from './records.js';
import { RULES } from './rules.js';
import { MOMENTS, type Moment, Served, type Start } from './served.js';

export interface ServedRun {
  readonly engine: (typeof ENGINES)[number];
  readonly instances: number;
  /** Of all instances together. */
  readonly kills: number;
  readonly seed: number;
}

/** A fake of a chat platform, with people in it, and how the program finds it. */
export interface Scene extends Omit<Start, 'folder'> {
  readonly places: readonly Place[];
  readonly deliveries: Pick<Deliveries<never>, 'acknowledged' | 'broken' | 'repeats' | 'unheard' | 'giveUp'>;
  /** Questions so far. */
  asked(): number;
  /** Whether from now on a third of what is posted is refused. */
  refuse(some: boolean): void;
}

/** What a fake needs of the run. */
export interface Surroundings {
  /** Where the program can be called now. */
  readonly hookUrls: () => readonly string[];
  readonly chance: Chance;
}

export interface ServedOn {
  readonly asked: number;
  /** So many of them, the first, before anybody was killed. */
  readonly inPeace: number;
  readonly kills: number;
  /** How many of them at which moment. */
  readonly moments: Readonly<Record<Moment, number>>;
  readonly deliveries: Pick<Scene['deliveries'], 'acknowledged' | 'broken' | 'repeats' | 'unheard'>;
  readonly records: Records;
  readonly failures: readonly string[];
  readonly lives: readonly Served[];
  readonly seconds: number;
}

const LIFE_MS = 1500;
/** By then somebody has asked something again. */
const NEXT_MS = 10_000;
const END_MS = 60_000;

/** Asks in peace, then kills and starts again while everybody asks on, and lets everything end. */
export async function servedRun(
  { engine, instances, kills, seed }: ServedRun,
  open: (surroundings: Surroundings) => Promise<Scene>,
): Promise<ServedOn> {
  const began = Date.now();
  const chance = new Chance(seed);
  const lives: Served[] = [];
  const hookUrls = () => lives.flatMap(({ hookUrl }) => hookUrl ?? []);
  const scene = await open({ hookUrls, chance: chance.another() });
  onTestFinished(() => scene.deliveries.giveUp());
  const location = await freshLocation(engine);
  const folder = 'file' in location ? dirname(location.file) : folderOf({});
  const environment = {
    CORPUS: folderOf({ 'policies/soko.md': RULES }),
    CACHE,
    DATA: folder,
    SECRET,
    PORT: '0',
    CRASH_TIMINGS: JSON.stringify({ ...IN_A_HURRY, send: 2000 }),
    ...('url' in location ? { DATABASE_URL: location.url } : {}),
    ...scene.environment,
  };
  onTestFinished(async () => void (await Promise.all(lives.map((life) => life.kill()))));
  const start = async () => {
    const life = new Served({ ...scene, environment, folder });
    lives.push(life);
    await life.serving;
    // Nobody would ever be told anything.
    if (!life.runs && lives.length <= instances) throw new Error(`it does not start: ${life.failures.join('\n')}`);
    return life;
  };
  const crowd = new Crowd(scene.places, chance.another());
  onTestFinished(() => crowd.stop());
  const allSaid = () => untilSent(location, () => scene.asked());

  const running = await Promise.all(Array.from({ length: instances }, start));
  await crowd.askAll();
  await allSaid();
  const inPeace = scene.asked();

  scene.refuse(true);
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
  scene.refuse(false);
  await Promise.race([asking, wait(END_MS)]);
  await allSaid();
  await Promise.all(last.map((life) => life.stop()));

  const moments = { recorded: 0, recording: 0, any: 0 };
  for (const { killed: how } of lives) if (how !== undefined) moments[how.moment]++;
  const { acknowledged, broken, repeats, unheard } = scene.deliveries;
  return {
    asked: scene.asked(),
    inPeace,
    kills: killed,
    moments,
    deliveries: { acknowledged, broken, repeats, unheard },
    records: await recordsIn(location),
    failures: lives.flatMap(({ failures }) => failures),
    lives,
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
