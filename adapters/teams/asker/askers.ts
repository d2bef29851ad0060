import type { Language } from '../../../src/person/language.js';
import { OUTSIDE, type Rules, type Standing, standingOf } from '../../../src/person/standing.js';
import { Cache } from '../../../src/service/cache.js';
import { deadline } from '../../../src/service/deadline.js';
import type { Engine } from '../engine/engine.js';
import { ConnectorProblem } from '../engine/problem.js';
import { PLATFORM } from '../names.js';
import type { Happening } from '../receive/happening.js';
import { languageOf } from './language.js';
import { type Member, readMember, STRANGER } from './member.js';
import { namedTeams } from './namedteams.js';

/** Who asks: what they may read where nobody else sees it, and how they are spoken to. */
export interface Asker extends Standing {
  readonly language: Language;
  /** False where Teams did not say in time who they are, or what teams they are in: more may be theirs. */
  readonly isVerified: boolean;
}

/** Somebody, and where they did something. */
export type Asking = Pick<Happening, 'user' | 'reference' | 'team' | 'locale'>;

/** Membership is a right: it ends soon after it was taken away. */
const MEMBER_MS = { fresh: 60_000, stale: 5 * 60_000 };
/** Waited twice at most, before what was asked is recorded. */
const PATIENCE_MS = 3000;

interface AskersParts {
  readonly engine: Pick<Engine, 'member' | 'memberOfTeam'>;
  /** Ids of the tenants whose people are members. */
  readonly tenants: readonly string[];
  readonly rules: Rules;
  readonly now: () => number;
  /** Told what could not be learned of somebody. */
  readonly onError: (error: unknown) => void;
  readonly patienceMs?: number | undefined;
}

/** Learns from Teams who somebody is. Of whom it cannot be learned in time, nobody knows anything: they are outside. */
export class Askers {
  readonly #parts: AskersParts;
  readonly #members: Cache<Member>;

  constructor(parts: AskersParts) {
    this.#parts = parts;
    this.#members = new Cache(MEMBER_MS, parts.now);
  }

  async of(asking: Asking): Promise<Asker> {
    const { rules, onError } = this.#parts;
    const language = languageOf(asking.locale);
    try {
      // A conversation's id with a thread in it has no list of members.
      const { isMember } = await this.#memberIn(asking.team, asking);
      if (!isMember) return { ...OUTSIDE, language, isVerified: true };
      const { groups, isVerified } = await this.#teamsOf(asking);
      return { ...standingOf(rules, { platform: PLATFORM, member: true, groups }), language, isVerified };
    } catch (error) {
      onError(error);
      return { ...OUTSIDE, language, isVerified: false };
    }
  }

  /** Of a team, else of the conversation. Bots and anonymous people are in no directory. */
  async #memberIn(team: string | undefined, { user: { id, directoryId }, reference }: Asking): Promise<Member> {
    const { engine, tenants, patienceMs = PATIENCE_MS } = this.#parts;
    if (directoryId === undefined) return STRANGER;
    return await this.#members.get(`${team ?? reference.conversation} ${id}`, async () => {
      const signal = deadline(patienceMs);
      const asked =
        team === undefined ? engine.member(reference, id, signal) : engine.memberOfTeam(reference, team, id, signal);
      return await asked.then((entry) => readMember(entry, directoryId, tenants), strangerIfNotThere);
    });
  }

  /** Of the teams that the settings name, those they are in. */
  async #teamsOf(asking: Asking): Promise<{ readonly groups: readonly string[]; readonly isVerified: boolean }> {
    const named = namedTeams(this.#parts.rules);
    const isIn = await Promise.all(named.map((team) => this.#isIn(team, asking)));
    return { groups: named.filter((_, at) => isIn[at] === true), isVerified: !isIn.includes(undefined) };
  }

  /**
   * A team that cannot be read gives nobody anything; the others still do. Undefined where it might be read another time:
   * one that is closed to us is so until somebody adds us to it.
   */
  async #isIn(team: string, asking: Asking): Promise<boolean | undefined> {
    try {
      return (await this.#memberIn(team, asking)).isMember;
    } catch (error) {
      this.#parts.onError(error);
      return error instanceof ConnectorProblem && error.status === 403 ? false : undefined;
    }
  }
}

/** Who is not in a place is no error. */
function strangerIfNotThere(error: unknown): Member {
  if (error instanceof ConnectorProblem && error.status === 404) return STRANGER;
  throw error;
}
