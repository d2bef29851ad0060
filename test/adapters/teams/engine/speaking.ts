import { beforeEach, describe, expect, test } from 'vitest';
import type { Engine, Saying } from '../../../../adapters/teams/engine/engine.js';
import { ConnectorProblem } from '../../../../adapters/teams/engine/problem.js';
import type { TeamsEngine } from '../../../../src/config/teams.js';
import { NEVER, type Place, placeOf, TENANT } from './place.js';

const CARD = {
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'RichTextBlock', inlines: ['第6条'] }] },
};
const SAYING: Saying = {
  type: 'message',
  text: '第6条に\n定めがあります。',
  textFormat: 'plain',
  summary: '第6条',
  speak: '第六条',
  attachments: [CARD],
};

/** What every engine does when it is told to say something. */
export function speaks(name: TeamsEngine): void {
  describe(`${name}, speaking`, () => {
    let place: Place;
    beforeEach(async () => {
      place = await placeOf(name);
    });
    const problemOf = (work: Promise<unknown>): Promise<unknown> => work.catch((error) => error);
    const saying = (engine: Engine = place.engine, signal = NEVER) => engine.say(place.personal, SAYING, signal);

    test('says all of it, once, as the bot, with a token of the app', async () => {
      expect(await saying()).toBe('1');
      expect(place.connector.calls).toHaveLength(1);
      expect(place.connector.calls[0]?.authorization).toMatch(/^Bearer token-/);
      expect(place.connector.standing('a:personal')).toEqual([{ id: '1', activity: heard(place) }]);
    });

    test('a sign that it is working carries no words', async () => {
      await place.engine.say(place.personal, { type: 'typing' }, NEVER);
      expect(place.connector.calls[0]?.body).toMatchObject({ type: 'typing', from: { id: place.personal.bot } });
    });

    test('answers in a thread of a channel, by its whole name', async () => {
      const conversation = '19:kouhou@thread.tacv2;messageid=1700000000001';
      await place.engine.say({ ...place.personal, conversation }, SAYING, NEVER);
      expect(place.connector.standing(conversation)).toHaveLength(1);
    });

    test('names no tenant of a place that has none', async () => {
      await place.engine.say({ ...place.personal, tenant: null }, SAYING, NEVER);
      expect(place.connector.calls[0]?.body).toMatchObject({ conversation: { id: 'a:personal' } });
      expect(JSON.stringify(place.connector.calls[0]?.body)).not.toContain('tenantId');
    });

    test('after a restart it speaks where it was spoken to before', async () => {
      await saying();
      expect(await saying(await place.restarted())).toBe('2');
      expect(place.connector.standing('a:personal')).toHaveLength(2);
    });

    test('replaces and removes what it said', async () => {
      const [first, second] = [await saying(), await saying()];
      await place.engine.replace(place.personal, `${first}`, { type: 'message', text: '書き直し' }, NEVER);
      await place.engine.remove(place.personal, `${second}`, NEVER);
      const [kept, ...more] = place.connector.standing('a:personal');
      expect([kept?.id, kept?.activity.text, kept?.activity.attachments, more]).toEqual([
        '1',
        '書き直し',
        undefined,
        [],
      ]);
    });

    test('tells of somebody in a conversation, and in a team, all that is known', async () => {
      const anna = { id: '29:anna', name: 'Anna', tenantId: TENANT, userRole: 'guest', email: 'anna@example.jp' };
      const ben = { id: '29:ben', aadObjectId: 'aad-ben', userPrincipalName: 'ben@example.jp', unheardOf: { of: 1 } };
      place.connector.rosters.set('a:personal', new Map([[anna.id, anna]]));
      place.connector.rosters.set('19:team@thread.tacv2', new Map([[ben.id, ben]]));
      expect({ ...((await member(place, anna.id)) as object) }).toEqual(anna);
      const inTeam = await place.engine.memberOfTeam(place.personal, '19:team@thread.tacv2', ben.id, NEVER);
      expect({ ...(inTeam as object) }).toEqual(ben);
      expect(await problemOf(member(place, ben.id))).toEqual(new ConnectorProblem(404, 'MemberNotFoundInConversation'));
    });

    test.each([
      [{ status: 412, code: 'PreconditionFailed' }, new ConnectorProblem(412, 'PreconditionFailed')],
      [{ status: 429, code: 'TooManyRequests', retryAfter: '7' }, new ConnectorProblem(429, 'TooManyRequests', 7000)],
      [{ status: 403, code: 'BotNotInConversationRoster' }, new ConnectorProblem(403, 'BotNotInConversationRoster')],
      [{ status: 500 }, new ConnectorProblem(500, 'ServiceError')],
      [{ status: 502, text: '<html>Bad Gateway</html>' }, new ConnectorProblem(502, '502')],
      [{ status: 503, text: '', retryAfter: '0' }, new ConnectorProblem(503, '503', 0)],
      [{ status: 504, text: '{}' }, new ConnectorProblem(504, '504')],
    ])('%o is told as it was said, and not tried again', async (mishap, problem) => {
      place.connector.fail(mishap);
      expect(await problemOf(saying())).toEqual(problem);
      expect(place.connector.calls).toHaveLength(1);
    });

    test('a date to wait for is told as the time until then', async () => {
      const retryAfter = new Date(Date.now() + 60_000).toUTCString();
      place.connector.fail({ status: 429, retryAfter });
      const { retryAfterMs } = (await problemOf(saying())) as ConnectorProblem;
      expect(retryAfterMs).toBeGreaterThan(50_000);
      expect(retryAfterMs).toBeLessThanOrEqual(60_000);
    });

    test.each(['reset', 'lost'] as const)('no answer (%s) has no status: it may have arrived', async (mishap) => {
      place.connector.fail(mishap);
      const problem = await problemOf(saying());
      expect(problem).toBeInstanceOf(ConnectorProblem);
      expect(problem).toMatchObject({ status: undefined, code: expect.stringMatching(/ECONNRESET|UND_ERR_SOCKET/) });
      expect(place.connector.calls).toHaveLength(1);
    });

    test('an answer that cannot be read has no status either', async () => {
      place.connector.fail({ status: 200, text: '<html>Sign in</html>' });
      expect(await problemOf(saying())).toEqual(new ConnectorProblem(undefined, 'PARSE_ERROR'));
    });

    test('what takes too long is given up, and may have arrived', async () => {
      place.connector.fail('hang');
      const engine = await place.restarted({ patienceMs: 200 });
      expect(await problemOf(saying(engine))).toEqual(new ConnectorProblem(undefined, 'TimeoutError'));
    });

    test('whoever gives up is obeyed at once', async () => {
      place.connector.fail('hang');
      const giving = new AbortController();
      const said = problemOf(saying(place.engine, giving.signal));
      await expect.poll(() => place.connector.calls).toHaveLength(1);
      giving.abort();
      expect(await said).toEqual(new ConnectorProblem(undefined, 'AbortError'));
      expect(await problemOf(saying(place.engine, giving.signal))).toEqual(new ConnectorProblem(503, 'AbortError'));
      expect(place.connector.calls).toHaveLength(1);
    });

    test('without a token nothing is said, and the problem says why', async () => {
      const refused = () => Promise.reject(Object.assign(new Error('AADSTS7000215'), { errorCode: 'invalid_client' }));
      const engine = await place.restarted({ token: refused });
      expect(await problemOf(saying(engine))).toEqual(new ConnectorProblem(401, 'invalid_client'));
      expect(await engine.refusal(NEVER)).toBe('AADSTS7000215');
      const away = await place.restarted({
        token: () => Promise.reject(Object.assign(new TypeError('fetch failed'), { cause: new Error('ENOTFOUND') })),
      });
      expect(await problemOf(saying(away))).toMatchObject({ status: 503 });
      const slow = await place.restarted({ token: () => new Promise(() => {}), patienceMs: 100 });
      expect(await problemOf(saying(slow))).toMatchObject({ status: 503, code: 'TimeoutError' });
      expect(place.connector.calls).toEqual([]);
      expect(await place.engine.refusal(NEVER)).toBeUndefined();
    });

    test('a token that is refused is told as well', async () => {
      place.connector.admits = () => false;
      expect(await problemOf(saying())).toEqual(new ConnectorProblem(401, 'Unauthorized'));
    });
  });
}

function member({ engine, personal }: Place, id: string): Promise<unknown> {
  return engine.member(personal, id, NEVER);
}

function heard({ personal }: Place) {
  return {
    ...SAYING,
    channelId: 'msteams',
    serviceUrl: personal.serviceUrl,
    from: { id: personal.bot },
    conversation: { id: 'a:personal', tenantId: TENANT },
  };
}
