import { onTestFinished } from 'vitest';
import { Activities, APP } from '../../adapters/teams/activities.js';
import { type Call, FakeConnector, type Mishap } from '../../adapters/teams/fakeconnector.js';
import { FakeMicrosoft } from '../../adapters/teams/fakemicrosoft.js';
import { Deliveries } from '../deliveries.js';
import { type Scene, type ServedOn, type ServedRun, type Surroundings, servedRun } from '../servedrun.js';
import { type Findings, findingsOf, missingWords, type Taken } from './answers.js';
import { moodOf } from './moods.js';
import { type Asked, placesOf, ROSTERS } from './people.js';

export interface TeamsCrashed extends Findings, ServedOn {
  /** Posts that were tried, each counted as often as it was. */
  readonly tries: number;
  /** Words of the rules that the answers given in peace do not hold. */
  readonly missing: readonly string[];
}

/** Bot Framework says nowhere how often it repeats: often enough that nobody is unheard who is killed again and again. */
const REPEATS_MS = [50, 400, ...Array<number>(8).fill(1000)];
/** Teams waits as long for an answer. */
const PATIENCE_MS = 15_000;
/** Where the connector and the program find each other, beside what settings say. */
const MICROSOFT = new URL('microsoft.mjs', import.meta.url).href;

/** The run in Teams, and what was said there. */
export async function teamsRun(run: ServedRun): Promise<TeamsCrashed> {
  const microsoft = await FakeMicrosoft.start();
  onTestFinished(() => microsoft[Symbol.asyncDispose]());
  const connector = await FakeConnector.start();
  onTestFinished(() => connector[Symbol.asyncDispose]());
  connector.admits = (authorization) => senderIn(authorization) > 0;
  for (const [place, people] of ROSTERS) connector.rosters.set(place, people);
  const asked: Asked[] = [];
  const taken: Taken[] = [];
  const answered = new Set<string>();
  let isRefusing = false;
  let tries = 0;

  const open = async ({ hookUrls, chance }: Surroundings): Promise<Scene> => {
    connector.mishapOf = (call) => {
      if (call.method !== 'POST' || (call.body as { readonly type: string }).type !== 'message') return undefined;
      if (isRefusing) tries++;
      const mishap = isRefusing ? moodOf(chance) : undefined;
      if (isTaken(mishap)) {
        const message = takenOf(call, mishap);
        answered.add(message.key);
        taken.push(message);
      }
      return mishap;
    };
    const people = new Activities(connector.serviceUrl);
    const deliveries = new Deliveries({
      chance,
      repeatsMs: REPEATS_MS,
      isThere: () => hookUrls().length > 0,
      deliver: (activity: object) => deliver(activity, chance.oneOf(hookUrls()) ?? '', microsoft, connector),
    });
    return {
      environment: {
        TEAMS_APP_ID: APP.id,
        TEAMS_APP_PASSWORD: APP.password,
        TEAMS_TENANT_ID: APP.tenantId,
        HOOKS_LISTEN: '127.0.0.1:0',
        CRASH_MICROSOFT: JSON.stringify(microsoft.endpoints),
      },
      modules: [MICROSOFT],
      hookPath: '/api/messages',
      places: placesOf(
        {
          message: (text, where) => people.message(text, where),
          tell: (activity) => deliveries.tell(activity),
          isAnswered: ({ key }) => answered.has(key),
        },
        asked,
      ),
      deliveries,
      asked: () => asked.length,
      refuse(some) {
        isRefusing = some;
      },
    };
  };
  const served = await servedRun(run, open);
  const { inPeace, lives } = served;
  const endOf = (sender: number) => lives.find(({ pid }) => pid === sender)?.endedAt ?? 0;
  return {
    ...served,
    ...findingsOf({ asked, inPeace, taken, endOf }),
    tries,
    missing: asked.slice(0, inPeace).flatMap((each) => missingWords(each, taken).map((words) => words.slice(0, 40))),
  };
}

/** Tells the program something as Teams does, signed. */
async function deliver(
  activity: object,
  url: string,
  microsoft: FakeMicrosoft,
  { serviceUrl }: FakeConnector,
): Promise<boolean> {
  const headers = {
    'Content-Type': 'application/json',
    Authorization: await microsoft.authorization({ app: APP, serviceUrl }),
  };
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(activity), signal });
  await response.arrayBuffer();
  return response.status === 200;
}

function isTaken(mishap: Mishap | undefined): boolean {
  return mishap === undefined || mishap === 'lost' || (typeof mishap === 'object' && mishap.taken === true);
}

function takenOf({ authorization, body }: Call, mishap: Mishap | undefined): Taken {
  const { summary, attachments } = body as { readonly summary?: string; readonly attachments?: readonly unknown[] };
  const message = JSON.stringify({ summary, attachments });
  const key = /"answers":"([^"]+)"/.exec(message)?.[1] ?? '';
  return {
    key,
    card: message.replaceAll(key, 'KEY'),
    sender: senderIn(authorization),
    at: Date.now(),
    heard: mishap === undefined,
  };
}

/** The number of the process, which its token says; 0 where it has another. */
function senderIn(authorization = ''): number {
  return Number(/^Bearer process-(\d+)$/.exec(authorization)?.[1] ?? 0);
}
