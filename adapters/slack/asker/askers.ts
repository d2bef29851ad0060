import type { webApi } from '@slack/bolt';
import { OUTSIDE, type Rules, type Standing, standingOf } from '../../../src/person/standing.js';
import { Cache } from '../../../src/service/cache.js';
import { PLATFORM } from '../names.js';
import type { Us } from '../us.js';
import { askForMembers, isClosed } from './channelmembers.js';
import { namedChannels } from './namedchannels.js';
import { askForUser, STRANGER, type User } from './user.js';

/** Who asks: what they may read where nobody else sees it, and how they are spoken to. */
export interface Asker extends Standing {
  readonly user: User;
  /** False where Slack did not say in time who they are, or what channels they are in: more may be theirs. */
  readonly isVerified: boolean;
}

const USER = { fresh: 5 * 60_000, stale: 5 * 60_000 };
/**
 * Membership of a channel is a right: it ends five minutes after it was taken away at the latest, and soon after where
 * anybody asks meanwhile. A long list takes longer than anybody can wait, so it is given out while it is read anew.
 */
const MEMBERS = { fresh: 60_000, stale: 5 * 60_000 };
/** Waited twice at most. Slack waits three seconds for us, and what was asked has to be recorded within them. */
const PATIENCE_MS = 1200;
/** What is asked again in the same breath is here already. */
const AT_ONCE_MS = 300;

interface AskersParts {
  readonly client: webApi.WebClient;
  readonly us: Us;
  readonly rules: Rules;
  readonly now: () => number;
  /** Told what could not be learned of somebody. */
  readonly onError: (error: unknown) => void;
}

/** Learns from Slack who somebody is. Of whom it cannot be learned in time, nothing is given: they are as from outside. */
export class Askers {
  readonly #parts: AskersParts;
  readonly #users: Cache<User>;
  readonly #members: Cache<ReadonlySet<string>>;

  constructor(parts: AskersParts) {
    this.#parts = parts;
    this.#users = new Cache(USER, parts.now);
    this.#members = new Cache(MEMBERS, parts.now);
  }

  async of(id: string): Promise<Asker> {
    const { client, us, rules, onError } = this.#parts;
    try {
      const user = await inTime(this.#users.get(id, () => askForUser(client, id, us)));
      if (!user.isMember) return { ...OUTSIDE, user, isVerified: true };
      const { groups, isVerified } = await this.#groupsOf(id);
      return { ...standingOf(rules, { platform: PLATFORM, member: true, groups }), user, isVerified };
    } catch (error) {
      onError(error);
      return { ...OUTSIDE, user: STRANGER, isVerified: false };
    }
  }

  /** How somebody is spoken to, where nothing can wait for it: Japanese, unless it is known at once. */
  async languageOf(id: string): Promise<User['language']> {
    const { client, us } = this.#parts;
    return await inTime(
      this.#users.get(id, () => askForUser(client, id, us)),
      AT_ONCE_MS,
    ).then(
      ({ language }) => language,
      () => STRANGER.language,
    );
  }

  /** Of the channels that the settings name, those they are in. */
  async #groupsOf(id: string): Promise<{ readonly groups: readonly string[]; readonly isVerified: boolean }> {
    const named = namedChannels(this.#parts.rules).map((channel) => channel.id);
    const members = await Promise.all(named.map((channel) => this.#membersOf(channel)));
    return { groups: named.filter((_, at) => members[at]?.has(id)), isVerified: !members.includes(undefined) };
  }

  /**
   * A channel that cannot be read gives nobody anything; the others still do. Undefined where it might be read another
   * time: one that is closed to us is so until somebody mends the settings.
   */
  async #membersOf(channel: string): Promise<ReadonlySet<string> | undefined> {
    const { client, onError } = this.#parts;
    return await inTime(this.#members.get(channel, () => askForMembers(client, channel))).catch((error) => {
      onError(error);
      return isClosed(error) ? new Set<string>() : undefined;
    });
  }
}

async function inTime<T>(asked: Promise<T>, patienceMs = PATIENCE_MS): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Slack did not say in time who asks')), patienceMs);
  });
  return await Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
