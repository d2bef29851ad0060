import { onTestFinished } from 'vitest';
import type { Happening } from '../../adapters/slack/fakeslack/happenings.js';
import { FakeSlack } from '../../adapters/slack/fakeslack.js';
import { APP } from '../../adapters/slack/workspace.js';
import { Deliveries } from '../deliveries.js';
import { type Scene, type ServedOn, type ServedRun, type Surroundings, servedRun } from '../servedrun.js';
import { type Findings, findingsOf, missingWords } from './answers.js';
import { lookupMoodOf, moodOf } from './moods.js';
import { type Asked, placesOf } from './people.js';

export interface SlackRun extends ServedRun {
  readonly transport: 'socket' | 'http';
}

export interface SlackCrashed extends Findings, ServedOn {
  /** Posts that were tried, each counted as often as it was. */
  readonly tries: number;
  /** Words of the rules that the answers given in peace do not hold. */
  readonly missing: readonly string[];
}

/**
 * Slack repeats what was not acknowledged three times: nearly at once, after a minute, after five. Here it does so sooner,
 * though not while nobody is there: minutes later somebody would be.
 */
const REPEATS_MS = [50, 400, 1000];
/** One delivery that takes longer than this is repeated. */
const PATIENCE_MS = 1000;

/** The run in Slack, and what stands there after it. */
export async function slackRun({ transport, ...run }: SlackRun): Promise<SlackCrashed> {
  const slack = await FakeSlack.start();
  onTestFinished(() => slack[Symbol.asyncDispose]());
  const asked: Asked[] = [];
  let triesBefore = 0;
  const open = async ({ hookUrls, chance }: Surroundings): Promise<Scene> => {
    const deliveries = new Deliveries(
      transport === 'http' ? throughHooks(slack, hookUrls, chance) : throughSockets(slack, chance),
    );
    return {
      environment: {
        SLACK_API_URL: slack.apiUrl,
        SLACK_BOT_TOKEN: APP.botToken,
        ...(transport === 'socket'
          ? { SLACK_APP_TOKEN: APP.appToken }
          : { SLACK_SIGNING_SECRET: APP.signingSecret, HOOKS_LISTEN: '127.0.0.1:0' }),
      },
      modules: [],
      hookPath: '/slack/events',
      places: placesOf(slack.people, deliveries, asked),
      deliveries,
      asked: () => asked.length,
      refuse(some) {
        if (some) triesBefore = slack.calls('chat.postMessage').length;
        slack.api.always('chat.postMessage', some ? () => moodOf(chance) : undefined);
        slack.api.always('conversations.replies', some ? () => lookupMoodOf(chance) : undefined);
      },
    };
  };
  const served = await servedRun(run, open);
  const peaceful = asked.slice(0, served.inPeace);
  return {
    ...served,
    ...findingsOf(asked, served.inPeace, slack.town),
    tries: slack.calls('chat.postMessage').length - triesBefore,
    missing: peaceful.flatMap((each) => missingWords(each, slack.town)).map((words) => words.slice(0, 40)),
  };
}

function throughHooks(slack: FakeSlack, hookUrls: Surroundings['hookUrls'], chance: Surroundings['chance']) {
  return {
    chance,
    repeatsMs: REPEATS_MS,
    isThere: () => hookUrls().length > 0,
    async deliver(happening: Happening, retry: number) {
      const url = chance.oneOf(hookUrls()) ?? '';
      const { status } = await slack.hook(url).send(happening, retry > 0 ? { retry, retryReason: 'http_error' } : {});
      return status === 200;
    },
  };
}

function throughSockets({ sockets }: FakeSlack, chance: Surroundings['chance']) {
  return {
    chance,
    repeatsMs: REPEATS_MS,
    isThere: () => sockets.open > 0,
    async deliver(happening: Happening, retry: number) {
      const before = Math.floor(chance.between(0, sockets.open));
      return (await sockets.send(happening, { retry, before }).acknowledged(PATIENCE_MS)) !== undefined;
    },
  };
}
