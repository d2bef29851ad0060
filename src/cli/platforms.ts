import type { Corpus } from '../assistant/view.js';
import type { Config } from '../config/config.js';
import type { Observer } from '../service/observer.js';
import type { Outbound } from '../service/outbound.js';
import type { Platform } from '../service/platform.js';
import type { Service } from '../service/service.js';
import { connected } from './connected.js';

/** The chat platforms that are set up. */
export interface Platforms {
  readonly all: readonly Platform[];
  /**
   * From now on what people do there is recorded and answered; says how far that is. Resolves when all are connected, or
   * stopped. Throws `PlatformTrouble`.
   */
  start(service: Service, say: (words: string) => void): Promise<void>;
  /** Takes nothing more. */
  stop(): Promise<void>;
}

/** Throws `PlatformTrouble`. */
export async function openPlatforms(
  config: Config,
  corpus: Corpus,
  outbound: Outbound,
  observer: Observer,
): Promise<Platforms> {
  const opened = [await openSlack(config, corpus, outbound, observer), await openTeams(config, corpus, observer)];
  const all = opened.filter((platform) => platform !== undefined);
  let isStopped = false;
  return {
    all,
    async start(service, say) {
      const told = (words: string) => !isStopped && say(words);
      await Promise.all(
        all.map((platform) =>
          platform.hooks.length > 0 ? platform.start(service) : connected(platform.start(service), told),
        ),
      );
    },
    async stop() {
      isStopped = true;
      await Promise.all(all.map((platform) => platform.stop()));
    },
  };
}

/** Each library is loaded where it is used: it is larger than all of Jobun. */
async function openSlack(
  { slack: settings, publicUrl }: Config,
  corpus: Corpus,
  outbound: Outbound,
  observer: Observer,
) {
  if (settings === undefined) return undefined;
  const { Slack } = await import('../../adapters/slack/slack.js');
  const onError = (error: unknown) => observer.failed('hook', error);
  const onIgnored = (type: string) => observer.ignored('slack', type);
  return await Slack.open({ settings, corpus, publicUrl, outbound, now: Date.now, onError, onIgnored });
}

async function openTeams({ teams: settings, publicUrl }: Config, corpus: Corpus, observer: Observer) {
  if (settings === undefined) return undefined;
  const { Teams } = await import('../../adapters/teams/teams.js');
  const onError = (error: unknown) => observer.failed('hook', error);
  const onRefused = (why: string) => observer.ignored('teams', why);
  return await Teams.open({ settings, corpus, publicUrl, now: Date.now, onError, onRefused });
}
