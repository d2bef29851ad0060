import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { takeTurn } from '../../src/assistant/turn.js';
import type { Corpus } from '../../src/assistant/view.js';
import { incomingFrom } from '../../src/person/incoming.js';
import type { QuestionArrival } from '../../src/service/service.js';
import { Askers } from './askers.js';
import { Chance } from './chance.js';
import { FakeChat } from './fakechat.js';
import { type Findings, findingsOf, idOf } from './findings.js';
import type { Given } from './instance.js';
import { Keeper } from './keeper.js';
import { type Records, recordsIn } from './records.js';

export interface CrashRun {
  readonly program: string;
  readonly given: Omit<Given, 'name' | 'chat'>;
  readonly corpus: Corpus;
  readonly instances: number;
  /** Of all instances together. */
  readonly kills: number;
  readonly seed: number;
}

export interface Crashed extends Findings {
  readonly kills: number;
  readonly asked: number;
  readonly acknowledged: number;
  readonly refused: number;
  readonly broken: number;
  readonly sends: number;
  readonly unkind: number;
  readonly found: number;
  readonly records: Records;
  /** What instances said went wrong, or ended for by themselves. */
  readonly failures: readonly string[];
  readonly seconds: number;
}

const CONVERSATIONS = 12;
/** Most are killed while they serve, some while they start. */
const KILLED_STARTING = 0.1;
const START_MS = 100;
const LIFE_MS = 1600;
/** Once all are kind, everything left has to be delivered in this time, and then to be answered in this time again. */
const END_MS = 60_000;

/** Asks, kills and starts again; then lets everything end, and looks at what came of it. */
export async function crashRun({ program, given, corpus, instances, kills, seed }: CrashRun): Promise<Crashed> {
  const began = Date.now();
  const chance = new Chance(seed);
  const chat = await FakeChat.start(chance.another());
  onTestFinished(() => chat.close());
  const each = Math.ceil(kills / instances);
  const keepers = Array.from(
    { length: instances },
    (_, index) => new Keeper(program, { ...given, name: 'ab'[index] ?? '', chat: chat.url }, 1 + each),
  );
  onTestFinished(async () => void (await Promise.all(keepers.map((keeper) => keeper.end()))));
  const urls = () => keepers.flatMap(({ url }) => url ?? []);
  const askers = new Askers({
    conversations: CONVERSATIONS,
    urls,
    chance: chance.another(),
    isAnswered: (event) => chat.has(idOf(event)),
  });
  onTestFinished(() => askers.giveUp());

  await Promise.all(keepers.map((keeper) => keeper.start()));
  const asking = askers.ask();
  await Promise.all(
    keepers.map(async (keeper) => {
      const own = chance.another();
      for (let killed = 0; killed < each; killed++) await killAndStart(keeper, own);
    }),
  );
  askers.stop();
  chat.kind = true;
  await Promise.race([asking, wait(END_MS)]);
  await allSent(given.location, askers.asked.flat());
  await Promise.all(keepers.map((keeper) => keeper.stop()));

  const lives = keepers.flatMap((keeper) => keeper.lives);
  const sends = [...chat.sends.values()].reduce((sum, count) => sum + count, 0);
  const answerTo = (event: QuestionArrival) => JSON.stringify(takeTurn(corpus, incomingFrom(event), 0).message);
  return {
    ...findingsOf({ asked: askers.asked, taken: chat.taken, lives, answerTo, landing: given.timings.landing }),
    kills: lives.filter(({ killedAt }) => killedAt !== undefined).length,
    asked: askers.asked.flat().length,
    acknowledged: askers.acknowledged,
    refused: askers.refused,
    broken: askers.broken,
    sends,
    unkind: sends - (chat.sends.get('well') ?? 0),
    found: chat.found,
    records: await recordsIn(given.location),
    failures: keepers.flatMap(({ failures }) => failures),
    seconds: (Date.now() - began) / 1000,
  };
}

async function killAndStart(keeper: Keeper, chance: Chance): Promise<void> {
  await wait(chance.between(0, LIFE_MS));
  await keeper.kill();
  const started = keeper.start();
  if (!chance.happens(KILLED_STARTING)) await started;
  else await wait(chance.between(0, START_MS));
}

async function allSent(location: Given['location'], asked: readonly QuestionArrival[]): Promise<void> {
  const until = Date.now() + END_MS;
  while (Date.now() < until) {
    const { turns, apologies, rows, sent, aside } = await recordsIn(location);
    if (turns + apologies === asked.length && sent + aside === rows) return;
    await wait(100);
  }
}
