import { beforeEach, describe, expect, test } from 'vitest';
import { Askers, type Asking } from '../../../../adapters/teams/asker/askers.js';
import { namedTeams } from '../../../../adapters/teams/asker/namedteams.js';
import { openEngine } from '../../../../adapters/teams/engine/open.js';
import type { Rules } from '../../../../src/person/standing.js';
import { FakeConnector, type Mishap } from '../fakeconnector.js';
import {
  ANNA,
  DESK,
  entryOf,
  OTHER_TENANT,
  PERSONAL,
  type Person,
  STRANGERS,
  TEAM,
  TENANT,
  THREAD,
} from '../townspeople.js';

const RULES: Rules = {
  access: {
    staff: [{ platform: 'teams' }],
    helpdesk: [
      { platform: 'slack', group: 'C0SLACK' },
      { platform: 'teams', group: DESK },
    ],
  },
  departments: [{ name: '総務課', segments: [], members: [{ platform: 'teams', group: TEAM }] }],
};
const PATIENCE_MS = 300;

let connector: FakeConnector;
let now: number;
let errors: unknown[];

beforeEach(async () => {
  connector = await FakeConnector.start();
  now = 1_000_000;
  errors = [];
  return () => connector[Symbol.asyncDispose]();
});

async function askers(tenants: readonly string[] = [TENANT], rules = RULES): Promise<Askers> {
  const onError = (error: unknown) => void errors.push(error);
  const settings = { app: undefined, engine: 'botbuilder', tenants } as const;
  const engine = await openEngine({ settings, onError, onRefused: () => {} });
  return new Askers({ engine, tenants, rules, now: () => now, onError, patienceMs: PATIENCE_MS });
}

function asking(person: Person, more: Partial<Asking> & { readonly conversation?: string } = {}): Asking {
  const { conversation = PERSONAL.id, ...rest } = more;
  return {
    user: { id: person.id, directoryId: person.aadObjectId, name: person.name },
    reference: { serviceUrl: connector.serviceUrl, conversation, tenant: TENANT, bot: '28:bot' },
    team: undefined,
    locale: 'ja-JP',
    ...rest,
  };
}

function listed(person: Person, ...places: readonly string[]): void {
  for (const place of places) connector.rosters.set(place, new Map([[person.id, entryOf(person)]]));
}

async function namesOf(of: Askers, asked: Asking) {
  const { reader, departments, isVerified } = await of.of(asked);
  return { names: [...reader.names].sort(), departments: departments.map(({ name }) => name), isVerified };
}

const NOBODY = { names: ['public'], departments: [], isVerified: true };

describe('somebody', () => {
  test('of our tenant is a member, with what the teams give that they are in', async () => {
    listed(ANNA, PERSONAL.id, DESK);
    expect(await namesOf(await askers(), asking(ANNA))).toEqual({
      names: ['helpdesk', 'public', 'staff'],
      departments: [],
      isVerified: true,
    });
    listed(ANNA, TEAM);
    expect(await namesOf(await askers(), asking(ANNA))).toMatchObject({ departments: ['総務課'] });
    expect(errors).toEqual([]);
  });

  test.each(Object.entries<Person>(STRANGERS))('%s is outside, whatever teams they are in', async (_, person) => {
    if (person.entry !== undefined) listed(person, PERSONAL.id, DESK, TEAM);
    expect(await namesOf(await askers(), asking(person))).toEqual(NOBODY);
    expect(connector.calls.filter(({ conversation }) => conversation !== PERSONAL.id)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('of a tenant that the settings add is a member', async () => {
    listed({ ...ANNA, entry: { ...ANNA.entry, tenantId: OTHER_TENANT.toUpperCase() } }, PERSONAL.id);
    expect((await namesOf(await askers([TENANT, OTHER_TENANT]), asking(ANNA))).names).toEqual(['public', 'staff']);
    expect(await namesOf(await askers(), asking(ANNA))).toEqual(NOBODY);
  });

  test.each([
    ['objectId', { aadObjectId: undefined, objectId: 'aad-anna' }, ['public', 'staff']],
    ['somebody else’s', { aadObjectId: 'aad-other' }, ['public']],
    ['nobody’s', { aadObjectId: undefined }, ['public']],
  ])('is known by the id of the directory: %s', async (_, entry, names) => {
    listed({ ...ANNA, entry: { ...ANNA.entry, ...entry } }, PERSONAL.id);
    expect((await namesOf(await askers(), asking(ANNA))).names).toEqual(names);
  });

  test('in a channel is looked for in its team: a thread has no list', async () => {
    listed(ANNA, TEAM);
    const inThread = asking(ANNA, { conversation: THREAD.id, team: TEAM });
    expect(await namesOf(await askers(), inThread)).toMatchObject({
      names: ['public', 'staff'],
      departments: ['総務課'],
    });
    expect(connector.calls.map(({ conversation }) => conversation).sort()).toEqual([DESK, TEAM].sort());
  });

  test.each([
    ['ja-JP', 'ja'],
    ['en-US', 'en'],
    ['EN-gb', 'en'],
    ['fr-FR', 'ja'],
    [undefined, 'ja'],
  ])('whose locale is %s is spoken to in %s, also from outside', async (locale, language) => {
    expect((await (await askers()).of(asking(ANNA, { locale }))).language).toBe(language);
  });
});

describe('where it cannot be learned, they are outside, and that is known', () => {
  const UNKNOWN = { ...NOBODY, isVerified: false };

  test.each<[string, Mishap]>([
    ['Teams is broken', { status: 500 }],
    ['Teams wants to be left alone', { status: 429, retryAfter: '7' }],
    ['we are not there', { status: 403, code: 'BotNotInConversationRoster' }],
    ['the connection breaks', 'reset'],
    ['nothing is said in time', 'hang'],
    ['there is a page in between', { status: 200, text: '<html>Sign in</html>' }],
    ['what is said of them cannot be read', { status: 200, text: '{"userRole":7}' }],
    // The engine itself would wait for longer than the test.
  ])('as %s', { timeout: 8000 }, async (_, mishap) => {
    listed(ANNA, PERSONAL.id);
    connector.fail(mishap);
    const of = await askers();
    expect(await namesOf(of, asking(ANNA))).toEqual(UNKNOWN);
    expect(errors).toHaveLength(1);
    expect(await namesOf(of, asking(ANNA))).toMatchObject({ names: ['public', 'staff'], isVerified: true });
  });
});

describe('a team', () => {
  const ONLY = {
    access: { staff: [{ platform: 'teams' }], helpdesk: [{ platform: 'teams', group: DESK }] },
    departments: [],
  };
  test.each<[string, Mishap, boolean]>([
    ['we are not in', { status: 403, code: 'BotNotInConversationRoster' }, true],
    ['breaks', { status: 502 }, false],
    ['does not answer', 'hang', false],
  ])('that %s gives nobody anything; whether more may be theirs is known', async (_, mishap, isVerified) => {
    listed(ANNA, DESK);
    const of = await askers([TENANT], ONLY);
    // The first call is for the person, the second for the team.
    connector.fail({ status: 200, text: JSON.stringify(entryOf(ANNA)) }, mishap);
    expect(await namesOf(of, asking(ANNA))).toEqual({ names: ['public', 'staff'], departments: [], isVerified });
    expect(errors).toHaveLength(1);
  });

  test('is asked for at most once a minute, and gives nothing five minutes after somebody left it', async () => {
    listed(ANNA, PERSONAL.id, DESK);
    const of = await askers([TENANT], ONLY);
    await of.of(asking(ANNA));
    now += 59_999;
    await of.of(asking(ANNA));
    expect(connector.calls).toHaveLength(2);
    connector.rosters.delete(DESK);
    now += 5 * 60_000;
    expect((await namesOf(of, asking(ANNA))).names).toEqual(['public', 'staff']);
  });

  test('is named by the settings once, and by those of this platform', () => {
    const desk = { platform: 'teams', group: DESK };
    expect(namedTeams({ access: { staff: [desk], owner: [desk] }, departments: RULES.departments })).toEqual([
      DESK,
      TEAM,
    ]);
    const others = { staff: [{ platform: 'teams' }, { platform: 'slack', group: 'C1' }] };
    expect(namedTeams({ access: others, departments: [] })).toEqual([]);
  });
});
