import type { Corpus } from '../assistant/view.js';
import type { Config } from '../config/config.js';
import type { Observer } from '../service/observer.js';
import type { Outbound } from '../service/outbound.js';
import type { Platform } from '../service/platform.js';
import type { Service } from '../service/service.js';

/** The chat platforms that are set up. */
export interface Platforms {
  readonly all: readonly Platform[];
  /** From now on what people do there is recorded and answered. */
  start(service: Service): Promise<void>;
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
  return {
    all,
    async start(service) {
      for (const platform of all) await platform.start(service);
    },
    async stop() {
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
