import type { Language } from '../../../src/person/language.js';
import { OUTSIDE, type Rules, type Standing, standingOf } from '../../../src/person/standing.js';
import { Cache } from '../../../src/service/cache.js';
import type { Engine } from '../engine/engine.js';
import { ConnectorProblem } from '../engine/problem.js';
import type { Reference } from '../engine/reference.js';
import { PLATFORM } from '../names.js';
import type { Someone } from '../receive/happening.js';
import { languageOf } from './language.js';
import { type Member, readMember, STRANGER } from './member.js';
import { namedTeams } from './namedteams.js';

/** Who asks: what they may read where nobody else sees it, and how they are spoken to. */
export interface Asker extends Standing {
  readonly language: Language;
}

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
}

/** Learns from Teams who somebody is. Of whom it cannot be learned in time, nobody knows anything: they are outside. */
export class Askers {
  readonly #parts: AskersParts;
  readonly #members: Cache<Member>;
  readonly #teams: Cache<boolean>;

  constructor(parts: AskersParts) {
    this.#parts = parts;
    this.#members = new Cache(MEMBER_MS, parts.now);
    this.#teams = new Cache(MEMBER_MS, parts.now);
  }

  async of(someone: Someone, reference: Reference, locale: string | undefined): Promise<Asker> {
    const language = languageOf(locale);
    try {
      const { isMember } = await this.#memberIn(someone, reference);
      if (!isMember) return { ...OUTSIDE, language };
      const groups = await this.#teamsOf(someone, reference);
      return { ...standingOf(this.#parts.rules, { platform: PLATFORM, member: true, groups }), language };
    } catch (error) {
      this.#parts.onError(error);
      return { ...OUTSIDE, language };
    }
  }

  async #memberIn({ id, directoryId }: Someone, reference: Reference): Promise<Member> {
    if (directoryId === undefined) return STRANGER;
    const { engine, tenants } = this.#parts;
    return await this.#members.get(`${reference.conversation} ${id}`, async () =>
      readMember(await engine.member(reference, id, inTime()), directoryId, tenants),
    );
  }

  /** Of the teams that the settings name, those they are in. One that cannot be read gives nobody anything. */
  async #teamsOf(someone: Someone, reference: Reference): Promise<string[]> {
    const named = namedTeams(this.#parts.rules);
    const isIn = await Promise.all(named.map((team) => this.#isIn(team, someone, reference)));
    return named.filter((_, at) => isIn[at]);
  }

  async #isIn(team: string, { id, directoryId = '' }: Someone, reference: Reference): Promise<boolean> {
    const { engine, tenants, onError } = this.#parts;
    try {
      return await this.#teams.get(`${team} ${id}`, async () => {
        const entry = await engine.memberOfTeam(reference, team, id, inTime()).catch(nobody);
        return readMember(entry, directoryId, tenants).isMember;
      });
    } catch (error) {
      onError(error);
      return false;
    }
  }
}

/** Who is not in a team is no error. */
function nobody(error: unknown): undefined {
  if (error instanceof ConnectorProblem && error.status === 404) return undefined;
  throw error;
}

function inTime(): AbortSignal {
  return AbortSignal.timeout(PATIENCE_MS);
}
